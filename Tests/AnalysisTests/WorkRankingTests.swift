import Record
import Statistics
import Testing

@testable import Analysis

@Suite("The ranking of work")
struct WorkRankingTests {
  private func ranking(_ items: [WorkItem], _ fill: (inout Organization) -> Void = { _ in }) throws -> WorkRanking {
    try #require(workReport(items, fill).priorities.ranking.value)
  }

  /// Ten items whose ranges overlap, in no order.
  private let crowd = (0..<10).map { place in
    let base = Double((place * 7) % 10 + 1) * 1000
    return WorkItem.build("item-\(place)", cost: .of(base * 0.5, base, base * 2), weeks: .of(1, 2, 4))
  }

  @Test("is by CD3 unless another method is configured: 30 a week for 4 weeks before 10 for 2 (methods.md)")
  func costOfDelayByDuration() throws {
    let items = [
      WorkItem.build("a", cost: .of(10), weeks: .of(2)), WorkItem.build("b", cost: .of(30), weeks: .of(4)),
    ]
    let found = try ranking(items)
    #expect(found.places.map(\.id) == ["b", "a"] && found.places.map(\.score) == [7.5, 5])
    #expect(found.places.map(\.rank) == [1, 2] && found.places.map(\.band) == [1, 2])
    #expect(found.places[0].aboveNext == 1 && found.places[1].aboveNext == nil)
    #expect(found.worthImproving == nil)
  }

  @Test("holds every open item once that has the inputs, and says of the others what is missing")
  func permutation() throws {
    let others = [
      WorkItem.build("no-cost", weeks: .of(2)), .build("nothing"), .build("done", .feature, .done, cost: .of(9)),
      .build("late", cost: .of(9), weeks: .of(1)) { $0.delay = .deadline(day("2026-11-19")) },
    ]
    let report = workReport(crowd + others)
    let found = try #require(report.priorities.ranking.value)
    #expect(found.places.map(\.id).sorted() == crowd.map(\.id).sorted())
    let reasons = Dictionary(uniqueKeysWithValues: report.work.map { ($0.id, $0.notRanked) })
    #expect(reasons["no-cost"] == .missing([.costOfDelay]))
    #expect(reasons["nothing"] == .missing([.costOfDelay, .duration]))
    #expect(reasons["done"] == .notOpen)
    #expect(reasons["late"] == .deadlinePassed(day("2026-11-19")))
  }

  @Test("leaves out what cannot be done by its deadline even if it begins on the report's day, and says so")
  func outOfReach() throws {
    // Of 20 November: a week ends on the 26th at the latest.
    let items: [WorkItem] = [
      .build("just", cost: .of(9), weeks: .of(1)) { $0.delay = .deadline(day("2026-11-26")) },
      .build("short", cost: .of(9), weeks: .of(1)) { $0.delay = .expiring(day("2026-11-25")) },
      .build("may", cost: .of(9), weeks: .of(1, 2, 4)) { $0.delay = .deadline(day("2026-11-27")) },
      .build("begun", .feature, .doing, cost: .of(9), weeks: .of(8)) { $0.delay = .deadline(day("2026-11-30")) },
    ]
    let report = workReport(items)
    #expect(try #require(report.priorities.ranking.value).places.map(\.id).sorted() == ["begun", "just", "may"])
    let reasons = Dictionary(uniqueKeysWithValues: report.work.map { ($0.id, $0.notRanked) })
    #expect(reasons["short"] == .deadlineOutOfReach(day("2026-11-25")))
  }

  @Test("is unavailable without anything to rank")
  func nothing() {
    #expect(workReport([]).priorities.ranking.reason == .noData)
    #expect(workReport([]).schedule.costs.reason == .noData)
  }

  @Test("does not depend on the order in which items come")
  func order() throws {
    #expect(try ranking(crowd) == ranking(crowd.reversed()))
  }

  @Test("is not changed above by an item that is certainly below, wherever its id stands")
  func added() throws {
    let before = try ranking(crowd)
    let after = try ranking(crowd + [.build("a-last", cost: .of(0.001), weeks: .of(50))])
    #expect(after.places.prefix(10).map(\.id) == before.places.map(\.id))
    for (old, new) in zip(before.places, after.places) {
      #expect(old.lower == new.lower && old.upper == new.upper && old.band == new.band && old.score == new.score)
    }
  }

  @Test("is the same in any currency")
  func money() throws {
    let scaled = crowd.map { item in
      var item = item
      item.costOfDelay = item.costOfDelay.flatMap { .of($0.low * 1024, $0.likely * 1024, $0.high * 1024) }
      return item
    }
    let (one, other) = (try ranking(crowd), try ranking(scaled))
    #expect(one.places.map(\.id) == other.places.map(\.id))
    #expect(one.places.map(\.lower) == other.places.map(\.lower))
    #expect(one.places.map(\.band) == other.places.map(\.band))
  }

  @Test("never puts an item lower that costs more to leave waiting")
  func monotone() throws {
    let before = try ranking(crowd)
    for place in crowd.indices {
      var raised = crowd
      raised[place].costOfDelay = raised[place].costOfDelay.flatMap {
        .of($0.low * 1.5, $0.likely * 1.5, $0.high * 1.5)
      }
      let after = try ranking(raised)
      #expect(try #require(after[crowd[place].id]).rank <= #require(before[crowd[place].id]).rank)
    }
  }

  @Test("puts items with the same ranges in one band")
  func ties() throws {
    let twins = ["x", "y", "z"].map { WorkItem.build($0, cost: .of(100, 300, 900), weeks: .of(1, 2, 3)) }
    let found = try ranking(crowd + twins)
    #expect(Set(twins.compactMap { found[$0.id]?.band }).count == 1)
  }

  @Test("names the estimate that moves the order most, and what a debt's interest is made of")
  func influence() throws {
    let sure = (1...9).map { WorkItem.build("s\($0)", cost: .of(Double($0) * 1000), weeks: .of(1)) }
    let debt = WorkItem.build("debt", .debt, weeks: .of(1)) {
      guard let hours = ThreePoint.of(2), let people = ThreePoint.of(1, 20, 45) else { return }
      $0.interest = WorkItem.Interest(hoursPerWeek: hours, people: people, growth: nil)
    }
    let found = try ranking(sure + [debt]) { $0.finance.personWeek = 4000 }
    let worth = try #require(found.worthImproving)
    #expect(worth.id == "debt" && worth.input == .people)
    #expect(found["debt"]?.influences.map(\.input) == [.people])
    #expect(found["debt"]?.score == 4000)
  }

  @Test("is the same on any number of tasks")
  func tasks() async {
    let work = workReport(crowd).work
    let organization = Organization(name: "Test")
    let one = rankWork(work, in: organization)
    for tasks in [1, 2, 7] { #expect(await rankWork(work, in: organization, tasks: tasks) == one) }
  }

  @Test("lets items whose estimates are known and the same share their ranks, wherever their ids stand")
  func shared() throws {
    let same = (1...6).map { WorkItem.build("same-\($0)", cost: .of(100), weeks: .of(1)) }
    let found = try ranking(same + [.build("z-first", cost: .of(900), weeks: .of(1))])
    #expect(found.places.first?.id == "z-first" && found.places.first?.upper == 1)
    for place in found.places.dropFirst() {
      #expect(place.lower == 2 && place.upper == 7 && place.median == 4.5 && place.topProbability == 1)
      #expect(place.band == 2)
    }
    // Eleven of them: each is among the first ten as often as the others.
    let many = try ranking((1...11).map { .build("m\($0)", cost: .of(1), weeks: .of(1)) })
    #expect(many.places.allSatisfy { abs($0.topProbability - 10.0 / 11) < 1e-12 && $0.lower == 1 && $0.upper == 11 })
  }

  @Test("takes as many draws as fairlead.yaml may ask for")
  func mostDraws() {
    #expect(PrioritySettings.mostDraws == RankingSimulation.mostDraws)
  }
}
