import Diagnostics
@testable import Record
import Testing

@testable import Analysis

@Suite("Updates to audiences")
struct UpdateTests {
  /// Every two weeks on a Thursday, from 8 January 2026.
  private let cadence = Cadence(every: CalendarDuration(unbounded: 2, .week), starts: day("2026-01-08"))

  private func states(_ written: [String], on date: String) -> [String] {
    dueUpdates(
      cadence, written: written.map { day($0) }, grace: CalendarDuration(unbounded: 1, .day), asOf: day(date)
    ).map { "\($0.day.iso) \($0.state.rawValue)" }
  }

  @Test(
    "an update within its grace is in time, in the first half of the way to the next it is late, then it is the next's")
  func due() {
    // Promised are 8 and 22 January and 5 February.
    #expect(states(["2026-01-09"], on: "2026-01-20") == ["2026-01-08 on-time"])
    #expect(states(["2026-01-10"], on: "2026-01-20") == ["2026-01-08 late"])
    #expect(states(["2026-01-15"], on: "2026-01-20") == ["2026-01-08 late"])
    #expect(states(["2026-01-16"], on: "2026-01-24") == ["2026-01-08 missed", "2026-01-22 on-time"])
    #expect(states([], on: "2026-02-07") == ["2026-01-08 missed", "2026-01-22 missed", "2026-02-05 missed"])
  }

  @Test("one that came late is not early for the next, and one day is judged once its grace has passed")
  func late() {
    #expect(states(["2026-01-12"], on: "2026-01-24") == ["2026-01-08 late", "2026-01-22 missed"])
    #expect(states(["2026-01-08"], on: "2026-01-23") == ["2026-01-08 on-time"])
    // What was told long before the rhythm began keeps none of its days.
    #expect(states(["2025-12-20"], on: "2026-01-10") == ["2026-01-08 missed"])
  }

  private func report(_ updates: [(String, String)], on date: String, decisions: [Decision] = []) -> Report {
    analyse(
      OrganizationRecord.build {
        $0.organization.audiences = [
          Audience(id: "board", name: "Board", cadence: cadence, sees: [.everyone]),
          Audience(id: "crew", name: "Crew", cadence: nil, sees: [.everyone]),
        ]
        $0[Update.self] = updates.map { audience, date in
          var header = heading(.update, date, file: "updates/\(audience)/\(date).md", date: date)
          header.key = RecordKey(.update, group: audience, id: date)
          return Update(header: header, date: day(date))
        }
        $0[Decision.self] = decisions
      }, asOf: day(date))
  }

  @Test("a brief tells what changed since its audience was last told, and not since the report before")
  func since() {
    let report = report([("board", "2026-01-08"), ("crew", "2026-01-21")], on: "2026-01-22")
    #expect(report.briefs.map(\.since?.iso) == ["2026-01-08", "2026-01-21"])
    // The crew's update of the 21st is new to the board; to the crew itself nothing is.
    let added = report.briefs.map { brief in
      brief.changes.compactMap { change -> String? in
        if case .recordAdded(let key, _) = change { "\(key.group)/\(key.id)" } else { nil }
      }
    }
    #expect(added == [["crew/2026-01-21"], []])
    #expect(report.briefs.map(\.next?.iso) == ["2026-01-22", nil])
  }

  @Test("a brief has the decisions that wait, the first to be taken first, and one without a day last")
  func decisions() {
    func decision(_ id: String, _ status: DecisionStatus, by day: String?) -> Decision {
      Decision.build(id, status, date: "2026-01-05") { $0.decideBy = day.map { AnalysisTests.day($0) } }
    }
    let report = report(
      [("board", "2026-01-08")], on: "2026-01-22",
      decisions: [
        decision("1-a", .proposed, by: nil), decision("2-b", .proposed, by: "2026-03-01"),
        decision("3-c", .onHold, by: "2026-02-01"), decision("4-d", .accepted, by: "2026-01-30"),
      ])
    #expect(report.briefs.map { $0.decisions.map(\.id) } == Array(repeating: ["3-c", "2-b", "1-a"], count: 2))
    #expect(report.briefs[0].dates == Array(report.upcoming.prefix(8)))
    #expect(report.briefs[0].concerns.allSatisfy { $0.tone != .good } && report.briefs[0].concerns.count <= 5)
  }

  @Test("an audience is waited for from the day after the grace on, once anybody is told anything")
  func attention() {
    #expect(report([("board", "2026-01-08")], on: "2026-01-23").items("update.late").isEmpty)
    let late = report([("board", "2026-01-08")], on: "2026-01-24").items("update.late")
    #expect(late.map(\.subject) == [.audience("board")])
    #expect(report([], on: "2026-01-24").items("update.late").isEmpty)
  }

  @Test("the calendar has every promised day of 12 weeks, and the list of what is upcoming the next one only")
  func calendar() {
    let report = report([], on: "2026-01-22")
    // 22 January and every two weeks until 16 April.
    #expect(report.calendar.filter { if case .update = $0.kind { true } else { false } }.count == 7)
    #expect(report.upcoming.filter { if case .update = $0.kind { true } else { false } }.count == 1)
  }

  @Test("telling is practised while the last update is not overdue; the rhythm, while half of its days are kept")
  func coverage() throws {
    func state(_ practice: Practice, _ updates: [String], on date: String) throws -> PracticeReport.State {
      let report = report(updates.map { ("board", $0) }, on: date)
      return try #require(report.practices.first { $0.practice == practice }).state
    }
    #expect(try state(.A3, ["2026-01-08"], on: "2026-01-23") == .practised)
    #expect(try state(.A3, ["2026-01-08"], on: "2026-01-24") == .lapsing)
    #expect(try state(.G3, ["2026-01-08"], on: "2026-01-24") == .practised)
    #expect(try state(.G3, ["2026-01-08"], on: "2026-02-07") == .lapsing)
    #expect(try state(.G3, [], on: "2026-02-07") == .notEvidenced)
  }
}
