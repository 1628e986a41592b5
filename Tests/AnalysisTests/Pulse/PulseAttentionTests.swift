import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("What a pulse and dissent ask about")
struct PulseAttentionTests {
  private func report(
    _ pulses: [Pulse], decisions: [Decision] = [], on date: String, teams: [String] = ["a", "b"]
  ) -> Report {
    analyse(
      OrganizationRecord.build {
        $0.organization.teams = teams.map { Team(id: $0, name: $0, parent: nil, span: spot("fairlead.yaml")) }
        $0[Pulse.self] = pulses
        $0[Decision.self] = decisions
      }, asOf: day(date))
  }

  private let falling = Pulse.build(waves: [
    ("2026-03-02", [("a", [[6, 6, 7, 7, 5, 6]]), ("b", [[4, 4, 5, 5, 4, 5]])]),
    ("2026-06-02", [("a", [[2, 3, 3, 4, 2]]), ("b", [[4, 4, 5, 5, 4, 4]])]),
  ])

  @Test("a fall beyond noise is asked about with the team, and is news until the next wave")
  func falls() throws {
    let items = report([falling], on: "2026-06-03").items("pulse.moved")
    // The organization falls as well: its subject is the pulse.
    #expect(items.map(\.subject) == [.team("a"), .record(RecordKey(.pulse, id: "p"))])
    let matter = try #require(items.first?.matter as? PulseMoved)
    #expect(matter.isFall && matter.compared == 3 && matter.movements.count == 1)
    #expect(items.allSatisfy { $0.tone == .watch })
    #expect(report([falling], on: "2026-06-02").items("pulse.moved").isEmpty)
  }

  @Test("a team of which too few answered is asked about, but not one that is too small")
  func few() {
    let pulse = Pulse.build(waves: [("2026-03-02", [("a", any(4)), ("b", any(9)), ("c", any(2))])])
      .asked(["a": 8, "b": 12, "c": 3])
    let items = report([pulse], on: "2026-03-03", teams: ["a", "b", "c"]).items("pulse.too-few-answers")
    #expect(items.map(\.subject) == [.team("a")])
    // Fewer than half of B answered.
    let told = Pulse.build(waves: [("2026-03-02", [("a", any(9)), ("b", any(9))])]).asked(["a": 8, "b": 20])
    #expect(report([told], on: "2026-03-03").items("pulse.too-few-answers").map(\.subject) == [.team("b")])
    let none = Pulse.build(waves: [("2026-03-02", [])])
    #expect(
      report([none], on: "2026-03-03").items("pulse.too-few-answers").map(\.subject)
        == [.record(RecordKey(.pulse, id: "p"))])
  }

  @Test("five decisions in a row without a second option and without dissent are a question, four are none")
  func run() {
    let bare = (1...5).map { Decision.build("000\($0)", .accepted, date: "2026-05-0\($0)") }
    #expect(report([], decisions: bare, on: "2026-06-01").items("decision.run-without-dissent").count == 1)
    #expect(
      report([], decisions: Array(bare.dropFirst()), on: "2026-06-01").items("decision.run-without-dissent").isEmpty)
    // Later, they tell nothing of today.
    #expect(report([], decisions: bare, on: "2026-12-01").items("decision.run-without-dissent").isEmpty)
    let heard =
      bare + [
        Decision.build("0006", .accepted, date: "2026-05-09") {
          $0.dissent = [Dissent(who: "Gate", view: "No", answered: nil)]
        }
      ]
    #expect(report([], decisions: heard, on: "2026-06-01").items("decision.run-without-dissent").isEmpty)
  }

  @Test("dissents stand against decisions that wait or are in force, and say what became of them")
  func dissents() {
    func decision(_ id: String, _ status: DecisionStatus, date: String, _ dissents: Dissent...) -> Decision {
      Decision.build(id, status, date: date) { $0.dissent = dissents }
    }
    let decisions = [
      decision("0001", .accepted, date: "2026-01-05", Dissent(who: "Gate", view: "A", answered: "B", became: "C")),
      decision("0002", .rejected, date: "2026-02-05", Dissent(who: "Gate", view: "Lost", answered: nil)),
      decision(
        "0003", .proposed, date: "2026-03-05", Dissent(who: "Booking", view: "D", answered: nil),
        Dissent(who: "Platform", view: "E", answered: "F")),
    ]
    let found = report([], decisions: decisions, on: "2026-06-01").dissents
    #expect(found.map(\.dissent.view) == ["D", "E", "A"])
    #expect(found.map(\.state) == [.unanswered, .answered, .settled])
    #expect(report([], decisions: decisions, on: "2026-02-01").dissents.map(\.dissent.view) == ["A"])
  }

  @Test("the practice is alive in teams of which the latest wave tells, for half a year")
  func coverage() throws {
    func states(on date: String) throws -> [PracticeReport.State] {
      let practice = try #require(
        report([falling], on: date, teams: ["a", "b", "c"]).practices.first { $0.practice == .C1 })
      return [practice.state] + practice.teams.map(\.state)
    }
    #expect(try states(on: "2026-06-03") == [.practised, .practised, .practised, .notEvidenced])
    #expect(try states(on: "2026-11-29") == [.practised, .practised, .practised, .notEvidenced])
    #expect(try states(on: "2026-11-30") == [.lapsing, .lapsing, .lapsing, .notEvidenced])
  }
}
