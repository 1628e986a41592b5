import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Coaching between teams")
struct CoachingTests {
  private func coaching(
    _ practice: Practice, from: String = "a", to: String = "b", on date: String = "2026-10-01", until: String? = nil,
    _ state: Coaching.State? = nil, id: String = "c"
  ) -> Coaching {
    Coaching(
      header: heading(.coaching, id, file: "coaching/\(id).md", owner: from, date: date), practice: practice,
      from: from, to: to, on: day(date), until: until.map { day($0) }, state: state)
  }

  /// Objectives that were checked in on lately (practised) or long ago (lapsing), by team, in a quarter that is running.
  private func objectives(alive: [String], lapsing: [String]) -> [Objective] {
    alive.map { .build("of-\($0)", owner: $0, [.checked([("2026-11-10", 5)], from: 0, to: 10)]) }
      + lapsing.map { .build("of-\($0)", owner: $0, [.checked([("2026-10-05", 5)], from: 0, to: 10)]) }
  }

  private func report(
    _ coachings: [Coaching], alive: [String] = ["a"], lapsing: [String] = ["b"], on date: String = "2026-11-16",
    teams: [Team] = [team("a"), team("b"), team("c"), team("d")],
    _ fill: (inout OrganizationRecord) -> Void = { _ in }
  ) -> Report {
    analyse(
      OrganizationRecord.build {
        $0.organization.teams = teams
        $0.objectives = objectives(alive: alive, lapsing: lapsing)
        $0[Coaching.self] = coachings
        fill(&$0)
      }, asOf: day(date))
  }

  private func told(_ report: Report) -> [String] {
    report.pairings.map { "\($0.practice.rawValue) \($0.fromTeam)>\($0.toTeam)" }
  }

  @Test("a practice that is alive in one team and lapsing in another is suggested, until a coaching is open")
  func suggested() {
    #expect(told(report([])) == ["B3 a>b"])
    let items = report([]).items("coaching.unpaired")
    #expect(items.map(\.subject) == [.team("b")] && items.map(\.owner) == ["b"])
    for state in [Coaching.State.suggested, .agreed, .running] {
      #expect(told(report([coaching(.B3, from: "c", state)])) == [])
    }
    #expect(told(report([coaching(.B3, from: "b", to: "c", .running)])) == [], "it teaches it")
    #expect(told(report([coaching(.B3, .done)])) == ["B3 a>b"])
    #expect(told(report([coaching(.B3, until: "2026-11-15", .running)])) == ["B3 a>b"], "it is past its end")
    #expect(told(report([coaching(.B2)])) == ["B3 a>b"], "it is about another practice")
    #expect(told(report([], alive: [])) == [] && told(report([], lapsing: [])) == [])
    var withheld = coaching(.B3)
    withheld.header.visibility = "board"
    #expect(told(report([withheld])) == [], "one that may not be read is no lack")
  }

  @Test("a team of the same group is suggested, else the one with the latest evidence, else the first")
  func teachers() {
    let grouped = [team("g"), team("a"), team("b", parent: "g"), team("c", parent: "g"), team("d")]
    #expect(told(report([], alive: ["a", "c", "d"], teams: grouped)) == ["B3 c>b"])
    #expect(told(report([], alive: ["a", "c"])) == ["B3 a>b"])
    let fresher = report([], alive: ["a"]) {
      $0.objectives.append(.build("late", owner: "d", [.checked([("2026-11-12", 5)], from: 0, to: 10)]))
    }
    #expect(told(fresher) == ["B3 d>b"])
  }

  @Test("the list has one item a practice and a team; the page has all, what lapses in most teams first")
  func bounded() {
    let report = report([], alive: ["a"], lapsing: ["b", "c", "d"])
    #expect(told(report) == ["B3 a>b", "B3 a>c", "B3 a>d"])
    #expect(report.items("coaching.unpaired").map(\.subject) == [.team("b")])
  }

  @Test("what is written tells how far it is; where nothing is, the days do; what is running comes first")
  func states() {
    let all = [
      coaching(.A1, .done, id: "1"), coaching(.A1, until: "2026-11-16", .running, id: "2"),
      coaching(.A1, until: "2026-11-15", .running, id: "3"), coaching(.A1, until: "2026-11-15", id: "4"),
      coaching(.A1, until: "2026-11-16", id: "5"), coaching(.A1, .suggested, id: "6"), coaching(.A1, .agreed, id: "7"),
      coaching(.A1, on: "2026-12-01", .agreed, id: "8"),
    ]
    let reports = report(all).coachings
    #expect(reports.map(\.coaching.id) == ["2", "5", "7", "6", "3", "1", "4"])
    #expect(reports.map(\.state) == [.running, .running, .agreed, .suggested, .overrun, .done, .done])
  }

  @Test("H2 is coaching that runs, is agreed or was done not long ago; of both teams")
  func coverage() throws {
    func practice(_ one: Coaching, on date: String = "2026-11-16") throws -> PracticeReport {
      try #require(report([one], on: date).practice(.H2))
    }
    #expect(try practice(coaching(.A1, .running)).state == .practised)
    #expect(
      try practice(coaching(.A1, .running)).teams.map(\.state)
        == [.practised, .practised, .notEvidenced, .notEvidenced])
    // 1 October to 30 November are 60 days.
    #expect(try practice(coaching(.A1, .agreed), on: "2026-11-30").state == .practised)
    #expect(try practice(coaching(.A1, .agreed), on: "2026-12-01").state == .lapsing)
    #expect(try practice(coaching(.A1, .suggested)).state == .notEvidenced)
    #expect(try practice(coaching(.A1, until: "2026-10-31", .done)).state == .practised)
    // 31 October 2026 to 1 May 2027 are 182 days.
    #expect(try practice(coaching(.A1, until: "2026-10-31", .done), on: "2027-05-01").state == .practised)
    #expect(try practice(coaching(.A1, until: "2026-10-31", .done), on: "2027-05-02").state == .lapsing)
    #expect(try practice(coaching(.A1, until: "2026-10-31", .running)).state == .lapsing)
    #expect(try #require(report([]).practice(.H2)).basis == .nothingWritten(folder: "coaching"))
  }
}
