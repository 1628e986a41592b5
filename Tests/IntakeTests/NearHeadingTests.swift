import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("Headings that are nearly those of sections")
struct NearHeadingTests {
  @Test(
    "a slip in the heading of the status or of the options is told, because what stands below is lost",
    arguments: [
      ("## Staus\n\nAccepted\n", "Status"), ("## 2. Sttaus\n\nAccepted\n", "Status"),
      ("## Consdered Options\n\n* One\n* Two\n", "Considered Options"),
      ("## Considerd Optoins\n\n* One\n* Two\n", "Considered Options"),
    ])
  func slip(section: String, meant: String) async throws {
    let checked = try await readRecords(["0001-a.md": "# One queue\n\nDate: 2026-05-01\n\n\(section)"])
    let finding = try #require(checked.found.first { $0.rule == "decision.misspelt-key" })
    #expect(finding.severity == .warning && finding.hint == "did you mean '\(meant)'?")
  }

  @Test(
    "another word that is not far is none",
    arguments: ["## Stages", "## States", "## Static", "## Statute", "## Considerations", "## Status", "## Options"])
  func others(section: String) async throws {
    let checked = try await readRecords(["0001-a.md": "# One queue\n\nStatus: accepted\n\n\(section)\n\nText.\n"])
    #expect(!checked.ids.contains("decision.misspelt-key"))
  }
}

@Suite("Several records in a file that is named as one")
struct NumberedLogTests {
  @Test("two titles with a status each are told, and neither is taken for the file's")
  func two() async throws {
    let texts = [
      "# Send reminders\n\n**Status:** accepted\n**Date:** 2026-07-07\n\n# Send none on Sunday\n\n**Status:** rejected\n**Date:** 2026-08-08\n",
      "# 1. One queue\n\nDate: 2026-01-05\n\n## Status\n\nAccepted\n\n# 2. Two queues\n\n## Status\n\nRejected\n",
    ]
    for text in texts {
      let checked = try await readRecords(["0001-a.md": text])
      #expect(checked.ids.contains("decision.many-records"), "\(text)")
      #expect(try checked.decision("0001-a").status == .unknown)
    }
  }

  @Test("sections of the highest level, and a second title without a status, make no log")
  func one() async throws {
    let texts = [
      "# One queue\n\n# Status\n\nAccepted\n\n# Context\n\nText.\n\n# Decision\n\nText.\n",
      "# One queue\n\nStatus: accepted\n\n# Appendix of figures\n\nText.\n",
    ]
    for text in texts {
      let checked = try await readRecords(["0001-a.md": text])
      #expect(!checked.ids.contains("decision.many-records"), "\(text)")
      #expect(try checked.decision("0001-a").status == .accepted)
    }
  }
}
