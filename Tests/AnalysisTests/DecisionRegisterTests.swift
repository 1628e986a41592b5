import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("The decision register")
struct DecisionRegisterTests {
  private func report(_ decisions: [Decision], on date: String = "2026-11-16") -> Report {
    analyse(.build { $0.decisions = decisions }, asOf: day(date))
  }

  @Test("knows links both ways, from whichever side they are written")
  func links() {
    let report = report([
      .build("0001-a", .superseded), .build("0002-b", .accepted) { $0.supersedes = [reference(to: "0001-a")] },
      .build("0003-c", .accepted) {
        $0.amends = [reference(to: "0002-b"), reference(to: "0002-b"), reference(to: "0003-c")]
        $0.related = [reference(to: "0001-a"), reference(to: "nowhere")]
      },
    ])
    #expect(report.decision("0001-a")?.supersededBy.map(\.id) == ["0002-b"])
    #expect(report.decision("0002-b")?.supersedes.map(\.id) == ["0001-a"])
    #expect(report.decision("0002-b")?.amendedBy.map(\.id) == ["0003-c"])
    #expect(report.decision("0003-c")?.amends.map(\.id) == ["0002-b"])
    #expect(report.decision("0001-a")?.related.map(\.id) == ["0003-c"])
  }

  @Test("shows a decision as accepted before its successor was written")
  func timeTravel() {
    let decisions: [Decision] = [
      .build("0001-a", .superseded, date: "2026-01-10") { $0.supersededBy = [reference(to: "0002-b")] },
      .build("0002-b", .accepted, date: "2026-05-10"),
      .build("0003-c", .partlySuperseded, date: "2026-01-10"),
      .build("0004-d", .accepted, date: "2026-05-10") { $0.supersedes = [reference(to: "0003-c")] },
    ]
    let before = report(decisions, on: "2026-05-09")
    #expect(before.decisions.decisions.map(\.decision.id) == ["0001-a", "0003-c"])
    #expect(before.decisions.decisions.map(\.status) == [.accepted, .accepted])
    #expect(before.decision("0001-a")?.supersededBy.isEmpty == true)
    let after = report(decisions, on: "2026-05-10")
    #expect(after.decisions.decisions.map(\.status) == [.superseded, .accepted, .partlySuperseded, .accepted])
  }

  @Test("leaves a superseded decision as written when nothing says by which, or the successor is not for everyone")
  func supersededStays() {
    let decisions: [Decision] = [
      .build("0001-a", .superseded), .build("0002-b", .superseded) { $0.supersededBy = [reference(to: "0003-c")] },
      .build("0003-c", .accepted) { $0.header.visibility = "leadership" },
    ]
    let report = report(decisions)
    #expect(report.decisions.decisions.map(\.status) == [.superseded, .superseded])
    #expect(report.decision("0002-b")?.supersededBy.isEmpty == true)
    #expect(report.items("decision.no-successor").map(\.subject.id) == ["0001-a"])
  }

  @Test("never takes an unknown status for another")
  func unknown() {
    let report = report([.build("0001-a", .unknown, date: "2020-01-01") { $0.rawStatus = nil }])
    #expect(report.decisions.decisions.map(\.status) == [.unknown])
    #expect(report.decision("0001-a")?.daysOpen == .unavailable(.noData))
    #expect(report.attention.isEmpty)
  }

  @Test("is ordered by folder as configured and by file, and by date")
  func order() {
    let other = DecisionFolder(path: "adr", name: "adr", isForeign: false)
    let record = OrganizationRecord.build {
      $0.organization.decisionFolders = [other, .own]
      $0.decisions = [
        .build("0002-b", .accepted), .build("0001-a", .accepted, date: "2026-02-01"),
        .build("0009-z", .accepted, date: "2026-03-01", folder: other), .build("0001-c", .accepted),
      ]
    }
    let register = analyse(record, asOf: day("2026-11-16")).decisions
    #expect(register.decisions.map(\.decision.id) == ["0009-z", "0001-a", "0001-c", "0002-b"])
    #expect(register.byDate.map(\.id) == ["0009-z", "0001-a", "0001-c", "0002-b"])
  }

  @Test("counts the days that a decision is open, and holds them against the policy")
  func open() {
    let decisions: [Decision] = [
      .build("a", .proposed, date: "2026-10-17"), .build("b", .proposed, date: "2026-10-16"),
      .build("c", .onHold, date: "2025-01-01"), .build("d", .proposed),
    ]
    let report = report(decisions)
    #expect(report.decision("a")?.daysOpen == .measured(30))
    #expect(report.decision("d")?.daysOpen == .unavailable(.notWritten))
    #expect(report.decisions.decisions.filter(\.isOpenTooLong).map(\.decision.id) == ["b"])
  }
}
