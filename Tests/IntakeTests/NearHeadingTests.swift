import Diagnostics
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
