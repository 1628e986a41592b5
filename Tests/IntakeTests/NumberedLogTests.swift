import Record
import Testing

@testable import Intake

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
