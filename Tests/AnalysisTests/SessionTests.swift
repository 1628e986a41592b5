import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Sessions")
struct SessionTests {
  private func session(
    _ id: String, _ form: Session.Form = .talk, held: String? = nil, planned: String? = nil, for teams: String...
  ) -> Session {
    Session(
      header: heading(.session, id, file: "growth/sessions/\(id).md", date: held), form: form,
      heldOn: held.map { day($0) }, plannedOn: planned.map { day($0) }, teams: teams)
  }

  /// `b` and `c` belong to `a`; `d` stands alone.
  private func report(
    _ sessions: [Session], on date: String, _ fill: (inout Organization) -> Void = { _ in }
  ) -> Report {
    analyse(
      OrganizationRecord.build {
        $0.organization.teams = [team("a"), team("b", parent: "a"), team("c", parent: "a"), team("d")]
        fill(&$0.organization)
        $0[Session.self] = sessions
      }, asOf: day(date))
  }

  @Test("a session is planned up to its day, and passed on the next unless it was held")
  func states() {
    let all = [session("x", planned: "2026-03-16"), session("y"), session("z", held: "2026-03-16")]
    func states(on date: String) -> [String: SessionReport.State] {
      Dictionary(uniqueKeysWithValues: report(all, on: date).sessions.sessions.map { ($0.session.id, $0.state) })
    }
    #expect(states(on: "2026-03-15") == ["x": .planned, "y": .planned])
    #expect(states(on: "2026-03-16") == ["x": .planned, "y": .planned, "z": .held])
    #expect(states(on: "2026-03-17") == ["x": .passed, "y": .planned, "z": .held])
    #expect(report(all, on: "2026-03-17").sessions.sessions.map(\.session.id) == ["x", "z", "y"])
  }

  @Test("quarters are fiscal, the last is that of the day, and a session counts in the quarter in which it was held")
  func quarters() {
    let all = [
      session("x", .pairing, held: "2026-01-31", for: "d"), session("y", held: "2026-02-01", for: "d"),
      session("z", held: "2025-04-30", for: "d"), session("p", .guild, planned: "2026-05-02", for: "d"),
    ]
    let report = report(all, on: "2026-04-30") { $0.fiscalYearStarts = 2 }.sessions
    #expect(report.quarters.map(\.id) == ["2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"])
    let row = report.teams.first { $0.team == "d" }
    // 30 April 2025 lies in 2025-Q1, which is not shown.
    #expect(row?.held.map(\.total) == [0, 0, 1, 1])
    #expect(row?.held[2][.pairing] == 1 && row?.held[3][.talk] == 1)
    #expect(row?.planned[.guild] == 1 && row?.next == day("2026-05-02") && row?.last == day("2026-02-01"))
  }

  @Test("a session of a group counts for each team in it, one for nobody in particular for all, and twice named once")
  func groups() {
    func rows(_ sessions: Session...) -> [String: Int] {
      Dictionary(
        uniqueKeysWithValues: report(sessions, on: "2026-03-20").sessions.teams.map { ($0.team, $0.held[3].total) })
    }
    #expect(rows(session("x", held: "2026-03-02", for: "b")) == ["b": 1, "c": 0, "d": 0])
    #expect(rows(session("x", held: "2026-03-02", for: "a")) == ["b": 1, "c": 1, "d": 0])
    #expect(rows(session("x", held: "2026-03-02", for: "a", "b")) == ["b": 1, "c": 1, "d": 0])
    #expect(rows(session("x", held: "2026-03-02")) == ["b": 1, "c": 1, "d": 1])
    #expect(report([], on: "2026-03-20").sessions.teams.isEmpty)
  }

  @Test("a team is quiet from the day after the policy's time has passed; a plan does not count as held")
  func quiet() throws {
    let all = [session("x", held: "2026-03-02", for: "a"), session("y", planned: "2026-04-20", for: "d")]
    func quiet(on date: String) -> [String] {
      report(all, on: date).items("session.none-held").map(\.subject.id)
    }
    #expect(quiet(on: "2026-04-02") == ["d"])
    #expect(Set(quiet(on: "2026-04-03")) == ["b", "c", "d"])
    let monthly = report(all, on: "2026-04-02").items("session.none-held")[0].matter as? NoSessionHeld
    #expect(monthly?.last == nil && monthly?.next == day("2026-04-20"))
    let week = try #require(CalendarDuration(1, .week))
    let weekly = report(all, on: "2026-03-10") { $0.policies.sessionEvery = week }
    #expect(weekly.items("session.none-held").count == 3)
    #expect(report([], on: "2026-04-03").items("session.none-held").isEmpty)
  }

  @Test("the practice is alive by what was held in the policy's time, lapses after it, and stands by team")
  func coverage() throws {
    func practice(_ sessions: [Session], on date: String) throws -> PracticeReport {
      try #require(report(sessions, on: date).practices.first { $0.practice == .E1 })
    }
    let all = [session("x", held: "2026-03-02", for: "b"), session("y", planned: "2026-05-20", for: "d")]
    let alive = try practice(all, on: "2026-04-02")
    #expect(alive.state == .practised && alive.basis == .records(found: 2, current: 1, sound: 1))
    #expect(
      alive.teams.map(\.state) == [.notApplicable, .practised, .notEvidenced, .notEvidenced])
    #expect(alive.evidence.map(\.what) == [.sessionHeld] && alive.evidence[0].date == day("2026-03-02"))
    let lapsing = try practice(all, on: "2026-04-03")
    #expect(lapsing.state == .lapsing && lapsing.teams[1].state == .lapsing)
    let missed = try practice([all[0], session("z", planned: "2026-03-30", for: "b")], on: "2026-04-03")
    #expect(missed.basis == .records(found: 2, current: 1, sound: 0) && missed.state == .lapsing)
    #expect(try practice([], on: "2026-04-02").basis == .nothingWritten(folder: "growth/sessions"))
  }
}
