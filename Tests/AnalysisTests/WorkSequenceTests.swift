import Record
import Testing

@testable import Analysis

@Suite("The sequence of work")
struct WorkSequenceTests {
  private func sequence(_ items: [WorkItem]) throws -> WorkSequence {
    try #require(workReport(items).priorities.sequence.value)
  }

  @Test("of methods.md costs 36 where today's order costs 189, and two exchanges of neighbours save 27 each")
  func example() throws {
    let found = try sequence([
      .build("a", cost: .of(1), weeks: .of(10), team: "t", date: "2026-01-01"),
      .build("b", cost: .of(3), weeks: .of(3), team: "t", date: "2026-01-02"),
      .build("c", cost: .of(10), weeks: .of(1), team: "t", date: "2026-01-03"),
    ])
    #expect(found.steps.map(\.id) == ["c", "b", "a"] && found.steps.map(\.ends) == [1, 4, 14])
    #expect(found.delayCost == 36 && found.currentDelayCost == 189 && found.isExact && found.bound == 36)
    #expect(found.rankedDelayCost == .measured(36))
    // A before B: 10 + 39; B before A: 9 + 13. B before C from week 10 on: 39 + 140; C before B: 110 + 42.
    #expect(found.choices.map(\.first) == ["b", "c"] && found.choices.map(\.second) == ["a", "b"])
    #expect(found.choices.map(\.saving) == [27, 27] && found.choices.map(\.weeks) == [13, 4])
  }

  @Test("is one for each team, side by side: an item waits for another team's, and the bound says what that may cost")
  func teams() throws {
    let found = try sequence([
      .build("a", cost: .of(10), weeks: .of(2), team: "x", after: ["b"]),
      .build("b", cost: .of(1), weeks: .of(3), team: "y"), .build("c", cost: .of(5), weeks: .of(1), team: "y"),
    ])
    #expect(found.steps.map(\.id) == ["c", "b", "a"] && found.steps.map(\.starts) == [0, 1, 4])
    // 5·1 + 1·4 + 10·6; by themselves the teams' orders cost 9 and 20.
    #expect(found.delayCost == 69 && found.bound == 29 && !found.isExact)
  }

  @Test("lets a team go on with what is not held up")
  func idle() throws {
    let found = try sequence([
      .build("a", cost: .of(10), weeks: .of(1), team: "x", after: ["z"]),
      .build("b", cost: .of(1), weeks: .of(2), team: "x"), .build("z", cost: .of(1), weeks: .of(2), team: "y"),
    ])
    #expect(found.steps.map(\.id) == ["b", "z", "a"] && found.steps.map(\.ends) == [2, 2, 3])
  }

  @Test("keeps to 'after' through items that have no estimate, and past those that are done")
  func through() throws {
    let found = try sequence([
      .build("a", cost: .of(100), weeks: .of(1), after: ["middle", "done"]), .build("middle", after: ["b"]),
      .build("b", cost: .of(1), weeks: .of(9), after: ["done"]), .build("done", .debt, .done),
    ])
    #expect(found.steps.map(\.id) == ["b", "a"])
  }

  @Test("honours deadlines: an item that cannot be in time comes last, one that is past costs nothing and is left out")
  func deadlines() throws {
    let found = try sequence([
      .build("hopeless", cost: .of(1000), weeks: .of(9)) { $0.delay = .deadline(day("2026-11-27")) },
      .build("calm", cost: .of(1), weeks: .of(1)),
      .build("past", cost: .of(1), weeks: .of(1)) { $0.delay = .deadline(day("2026-11-19")) },
    ])
    #expect(found.steps.map(\.id) == ["calm", "hopeless"])
    // Its worth is lost after one week, whenever it is done: 1000 + 1.
    #expect(found.delayCost == 1001)
  }

  @Test("of items that wait for themselves still ends, with each of them once")
  func circle() throws {
    let report = workReport([
      .build("a", cost: .of(1), weeks: .of(1), team: "x", after: ["b"]),
      .build("b", cost: .of(1), weeks: .of(1), team: "y", after: ["a"]),
    ])
    #expect(report.priorities.sequence.value.map { $0.steps.map(\.id).sorted() } == ["a", "b"])
  }

  @Test("starts from today: what is being done, then what is ready, then ideas, the oldest first")
  func today() throws {
    // In the order given here: 1·1 + 1·3 + 1·6 + 1·10.
    let found = try sequence([
      .build("d", .feature, .idea, cost: .of(1), weeks: .of(4), date: "2026-01-01"),
      .build("c", .feature, .ready, cost: .of(1), weeks: .of(3)),
      .build("b", .feature, .ready, cost: .of(1), weeks: .of(2), date: "2026-02-01"),
      .build("a", .feature, .doing, cost: .of(1), weeks: .of(1), date: "2026-03-01"),
    ])
    #expect(found.currentDelayCost == 20 && found.delayCost == 20 && found.choices.isEmpty)
  }
}
