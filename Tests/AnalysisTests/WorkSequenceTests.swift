import Diagnostics
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

  @Test("tells an exchange by what it does to everybody: what waits for an item counts where that item is moved back")
  func dependants() throws {
    let found = try sequence([
      .build("p", .feature, .ready, cost: .of(100), weeks: .of(1), team: "x", date: "2026-01-02"),
      .build("q", .feature, .ready, cost: .of(1), weeks: .of(1), team: "x", date: "2026-01-01"),
      .build("r", .feature, .ready, cost: .of(10_000), weeks: .of(1), team: "y", after: ["q"]),
    ])
    // q, p and r behind q: 1 + 200 + 20,000. p before q would save 99 of the two, and cost 10,000 of r.
    #expect(found.choices.isEmpty)
    #expect(found.steps.map(\.id) == ["q", "p", "r"])
    #expect(found.delayCost == 20_201 && found.currentDelayCost == 20_201 && !found.isExact)
  }

  @Test("says which items also wait for what has no estimate, and not for what is past its deadline")
  func heldUp() throws {
    let found = try sequence([
      .build("a", cost: .of(1), weeks: .of(1), after: ["vague", "past"]), .build("vague", after: ["vaguer"]),
      .build("vaguer"), .build("past", cost: .of(1), weeks: .of(1)) { $0.delay = .deadline(day("2026-11-19")) },
    ])
    #expect(found.heldUp == [.init(id: "a", by: ["vague", "vaguer"])])
  }
}

@Suite("The search for an order of several teams")
struct OrderSearchTests {
  /// Six items of two or three teams that wait for each other here and there, from a fixed seed.
  private func items(_ seed: Int) -> [WorkItem] {
    var random = SeededNumbers(seed: UInt64(seed))
    return (0..<6).map { place in
      let after = (0..<place).filter { _ in random.next(5) == 0 }.map { "i\($0)" }
      return WorkItem.build(
        "i\(place)", cost: .of(Double(1 + random.next(20))), weeks: .of(Double(1 + random.next(6))),
        team: "t\(random.next(3))", date: "2026-0\(1 + random.next(9))-01", after: after)
    }
  }

  /// The least that any list of all items costs when teams follow it.
  private func exhaustive(_ plan: TeamQueues) -> Double {
    permutations(Array(plan.items.indices)).map(plan.cost).min() ?? 0
  }

  @Test("finds no order above today's or the ranking's, none below the bound, and the best of all lists nearly always")
  func exhaustively() throws {
    var best = 0
    for seed in 0..<60 {
      let report = workReport(items(seed))
      let found = try #require(report.priorities.sequence.value)
      let least = exhaustive(TeamQueues(report.work, asOf: report.asOf))
      #expect(found.delayCost <= found.currentDelayCost * (1 + 1e-12))
      #expect(found.delayCost <= (found.rankedDelayCost.value ?? .infinity) * (1 + 1e-12))
      #expect(found.bound <= least * (1 + 1e-12) && found.delayCost >= least * (1 - 1e-12))
      if found.isExact { #expect(found.delayCost <= least * (1 + 1e-12)) }
      if found.delayCost <= least * (1 + 1e-12) { best += 1 }
    }
    #expect(best >= 57, "the best in \(best) of 60")
  }

  @Test("keeps to what waits for what")
  func feasible() throws {
    for seed in 0..<60 {
      let items = items(seed)
      let found = try #require(workReport(items).priorities.sequence.value)
      let steps = Dictionary(uniqueKeysWithValues: found.steps.map { ($0.id, $0) })
      for item in items {
        let step = try #require(steps[item.id])
        for needed in item.after { #expect(try #require(steps[needed.value]).ends <= step.starts) }
      }
      for steps in Dictionary(grouping: found.steps, by: \.team).values {
        for (one, next) in zip(steps, steps.dropFirst()) { #expect(one.ends <= next.starts) }
      }
    }
  }
}

/// Numbers that are the same in every run (D. H. Lehmer's generator modulo 2³¹ − 1).
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 7919 &+ 12_345 }

  mutating func next(_ bound: Int) -> Int {
    state = (state &* 48_271) % 2_147_483_647
    return Int(state) % bound
  }
}

private func permutations(_ items: [Int]) -> [[Int]] {
  var found: [[Int]] = [[]]
  for item in items {
    found = found.flatMap { list in
      (0...list.count).map { place in
        var list = list
        list.insert(item, at: place)
        return list
      }
    }
  }
  return found
}
