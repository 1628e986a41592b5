import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("a decision that says two things of itself")
struct ContradictionTests {
  @Test(
    "two statuses that contradict each other are told at the second, and neither is believed",
    arguments: [
      ("---\nstatus: accepted\n---\n\n# A\n\nStatus: rejected\n", 7),
      ("---\nstatus: accepted\n---\n\n# A\n\n## Status\n\nRejected\n\n## Context\n\nText.\n", 9),
      ("# A\n\n**Status:** Accepted\n\n**Status:** Rejected\n\n## Context\n\nText.\n", 5),
      ("# A\n\n- Status: proposed\n\n## Status\n\nAccepted\n", 7),
      ("# A\n\n| Status | Deprecated |\n|---|---|\n\n## Status\n\nProposed\n", 8),
    ])
  func statuses(text: String, line: Int) async throws {
    let checked = try await readRecords(["0001-a.md": text])
    let finding = try #require(checked.found.first { $0.rule == "decision.two-statuses" })
    #expect((finding.severity, finding.span?.line, finding.notes.count) == (.warning, line, 1))
    #expect(try checked.decision("0001-a").status == .unknown)
  }

  @Test(
    "a successor, the same in other words, and a log of days are no contradiction",
    arguments: [
      ("---\nstatus: accepted\n---\n\n# A\n\n## Status\n\nSuperseded by [9](0009-x.md)\n", DecisionStatus.superseded),
      ("---\nstatus: accepted\n---\n\n# A\n\n- Status: approved\n", .accepted),
      ("# A\n\nStatus: proposed (2026-01-05)\n\nStatus: accepted (2026-02-01)\n", .accepted),
      ("# A\n\nStatus: accepted\n\nStage: released\n", .accepted),
      ("---\nstatus: accepted\n---\n\n# A\n\n## Status\n\nN/A\n", .accepted),
    ])
  func agreed(text: String, status: DecisionStatus) async throws {
    let checked = try await readRecords(["0001-a.md": text])
    #expect(!checked.ids.contains("decision.two-statuses"))
    #expect(try checked.decision("0001-a").status == status)
  }

  @Test("two dates by one name are told at the second; those by different names are not")
  func dates() async throws {
    let text = "---\nstatus: accepted\ndate: 2026-01-05\n---\n\n# A\n\nDate: 2026-02-01\n"
    let checked = try await readRecords(["0001-a.md": text])
    let finding = try #require(checked.found.first { $0.rule == "decision.two-dates" })
    #expect((finding.severity, finding.span?.line) == (.warning, 8))
    #expect(try checked.decision("0001-a").header.date?.iso == "2026-02-01")
    for other in ["Last Modified: 2026-02-01", "Date: 5 January 2026", "Created: 2025-12-01"] {
      let text = "---\nstatus: accepted\ndate: 2026-01-05\n---\n\n# A\n\n\(other)\n"
      #expect(try await !readRecords(["0001-a.md": text]).ids.contains("decision.two-dates"), "\(other)")
    }
  }

  @Test("a status that is commented out is not written, and the finding shows where it is")
  func commentedOut() async throws {
    let checked = try await readRecords(["0001-a.md": "# A\n\n<!-- Status: accepted -->\n\n## Context\n\nText.\n"])
    let finding = try #require(checked.found.first { $0.rule == "decision.status-missing" })
    #expect((finding.span?.line, finding.span?.column) == (3, 14))
    #expect(finding.message == "the status is not written, so it is unknown: 'accepted' stands in a comment")
    let decision = try checked.decision("0001-a")
    #expect(decision.status == .unknown && decision.rawStatus == nil)
  }
}
