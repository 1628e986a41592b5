import Record
import Testing

@testable import Analysis

@Suite("Cycle time")
struct CycleTimeTests {
  private typealias Change = DeliveryChange

  @Test("each phase is of the changes that have both of its times, in order; the others are counted, never zero")
  func phases() async throws {
    let report = await delivery(
      cycleEvents([
        // 2, 1, 3 and 4 hours: 10 in all.
        change("2026-02-09T00:00", "2026-02-09T02:00", "2026-02-09T03:00", "2026-02-09T06:00", "2026-02-09T10:00"),
        // Not reviewed: coding 4, deploy 6; 20 in all.
        change("2026-02-10T00:00", "2026-02-10T04:00", nil, "2026-02-10T14:00", "2026-02-10T20:00"),
        // Reviewed before it was opened, deployed before it was merged: coding 9, review 8; 12 in all.
        change("2026-02-11T00:00", "2026-02-11T09:00", "2026-02-11T08:00", "2026-02-11T16:00", "2026-02-11T12:00"),
        // Committed after all else: nothing but pickup 0, review 0 and deploy 0.
        change("2026-02-12T01:00", "2026-02-12T00:00", "2026-02-12T00:00", "2026-02-12T00:00", "2026-02-12T00:00"),
        change(nil, nil, nil, nil, "2026-02-13T00:00", service: 1),
      ]), asOf: "2026-02-15")
    let week = try #require(report.cycle("api")["2026-W07"])
    #expect(week.deployed == 4)
    // 2, 4, 9: p75 halfway from 4 to 9, p90 four fifths of the way.
    #expect(week.coding == phase(3, 4, 6.5, 8, backward: 1))
    #expect(week.pickup == phase(2, 0.5, 0.75, 0.9, missing: 1, backward: 1))
    // 0, 3, 8.
    #expect(week.review == phase(3, 3, 5.5, 7, missing: 1))
    // 0, 4, 6.
    #expect(week.deploy == phase(3, 4, 5, 5.6, backward: 1))
    // 10, 12, 20.
    #expect(week.whole == phase(3, 12, 16, 18.4, backward: 1))
    let web = try #require(report.cycle("web")["2026-W07"])
    for phase in CyclePhase.allCases { #expect(web[phase].missing == 1 && web[phase].time.value == nil) }
    let team = try #require(report.cycle("core")["2026-W07"])
    #expect(team.deployed == 5 && team.whole.missing == 1 && team.whole.time.value?.n == 3)
    #expect(report.scopes.first?.cycle.coding == week.coding)
    #expect(report.distribution.medianCycleTime.value?.n == 1)
  }

  @Test("a change is of the week in which it was deployed, in the zone of the organization")
  func weeks() async {
    // Monday 2026-03-30 begins at 23:00Z of the Sunday on which clocks go forward in Lisbon.
    let report = await delivery(
      cycleEvents(
        [
          change("2026-03-01T00:00", nil, nil, nil, "2026-03-29T22:59:59"),
          change("2026-03-01T00:00", nil, nil, nil, "2026-03-29T23:00"),
          change("2026-03-01T00:00", nil, nil, nil, "2026-04-07T00:00"),
        ], zone: "Europe/Lisbon"), asOf: "2026-04-08")
    #expect(report.cycle("api").mapValues(\.deployed) == ["2026-W13": 1, "2026-W14": 1, "2026-W15": 1])
    #expect(report.scopes.first?.cycleWeeks.map(\.isFull) == [true, true, false])
    // Full weeks only.
    #expect(report.scopes.first?.cycle.deployed == 2)
  }

  @Test("leap days and a week 53 are days and weeks as any other")
  func calendar() async {
    let leap = await delivery(
      cycleEvents([change("2024-02-28T12:00", nil, nil, nil, "2024-03-01T12:00")]), asOf: "2024-03-03")
    #expect(leap.cycle("api")["2024-W09"]?.whole == phase(1, 48, 48, 48))
    let long = await delivery(
      cycleEvents([change("2021-01-01T12:00", nil, nil, nil, "2021-01-03T23:59:59")]), asOf: "2021-01-10")
    #expect(long.cycle("api").filter { $0.value.deployed > 0 }.keys.sorted() == ["2020-W53"])
  }

  @Test("what is not deployed is open, by how far it has come")
  func open() async {
    let report = await delivery(
      cycleEvents([
        change("2026-02-09T00:00", nil, nil, nil, nil), change("2026-02-09T00:00", "2026-02-09T02:00", nil, nil, nil),
        change(nil, "2026-02-09T02:00", nil, nil, nil), change(nil, nil, "2026-02-09T02:00", nil, nil),
        change(nil, nil, nil, "2026-02-09T02:00", nil, service: 1),
      ]), asOf: "2026-02-15")
    let scopes = report.scopes.map {
      [$0.openChanges.coding, $0.openChanges.pickup, $0.openChanges.review, $0.openChanges.deploy]
    }
    #expect(scopes == [[1, 2, 1, 0], [0, 0, 0, 1], [1, 2, 1, 1]])
    #expect(report.scopes.map(\.openChanges.count) == [4, 1, 5])
    #expect(report.scopes.allSatisfy { $0.cycleWeeks.isEmpty && $0.cycle == CycleFigures() })
  }

  @Test("nothing later than the report's day is seen: not a review, not a deployment, not a change")
  func asOf() async {
    let events = cycleEvents([
      change("2026-02-09T00:00", "2026-02-10T00:00", "2026-02-12T23:59:59", "2026-02-13T00:00", "2026-02-14T00:00"),
      change("2026-02-13T00:00", "2026-02-13T00:00", nil, nil, "2026-02-14T00:00"),
      // Its review is dated after it was deployed: on the day of the deployment it has none.
      change("2026-02-09T00:00", "2026-02-10T00:00", "2026-02-14T00:00", "2026-02-11T00:00", "2026-02-12T00:00"),
    ])
    let early = await delivery(events, asOf: "2026-02-12")
    #expect(early.changesNotSeen == 1)
    #expect(early.scopes[0].openChanges.review == 1 && early.scopes[0].openChanges.count == 1)
    let week = early.cycle("api")["2026-W07"]
    #expect(week?.deployed == 1 && week?.review.missing == 1 && week?.review.backward == 0)
    let late = await delivery(events, asOf: "2026-02-15")
    #expect(late.changesNotSeen == 0 && late.scopes[0].openChanges.count == 0)
    #expect(
      late.cycle("api")["2026-W07"]?.review == phase(1, 1 / 3600.0, 1 / 3600.0, 1 / 3600.0, missing: 1, backward: 1))
  }

  @Test("without deployments the changes are reported, and no week of deployments is made up")
  func alone() async {
    var events = cycleEvents([change("2026-02-09T00:00", nil, nil, nil, "2026-02-10T00:00")])
    events.changeTally.files = ["data/changes.csv"]
    let report = await delivery(events, asOf: "2026-02-15")
    #expect(!report.hasDeployments && report.hasChanges)
    #expect(report.scopes.allSatisfy { $0.weeks.isEmpty })
    #expect(report.cycle("core")["2026-W07"]?.deployed == 1)
    #expect(report.distribution.deploymentsPerWeek.value == nil)
  }

  @Test("no change at all, and weeks longer ago than are shown")
  func little() async {
    let none = await delivery(events([[Shipped(at: "2026-02-09T10:00")]]), asOf: "2026-02-15")
    #expect(none.scopes.allSatisfy { $0.cycleWeeks.isEmpty && $0.openChanges.count == 0 } && !none.hasChanges)
    let old = await delivery(
      cycleEvents([change(nil, nil, nil, nil, "2005-01-03T00:00"), change(nil, nil, nil, nil, "2026-02-03T00:00")]),
      asOf: "2026-02-15")
    #expect(old.scopes[0].cycleWeeks.map(\.figures.deployed) == [1, 0])
    let ancient = await delivery(cycleEvents([change(nil, nil, nil, nil, "2005-01-03T00:00")]), asOf: "2026-02-15")
    #expect(ancient.scopes[0].cycleWeeks.isEmpty && ancient.scopes[0].openChanges.count == 0)
  }

  @Test("shuffled changes, and changes of other services between them, change nothing", arguments: 1...6)
  func order(seed: UInt64) async {
    var chance = SeededChance(state: seed)
    let times = (0..<2000).map { _ in
      (0..<5).map { _ in Int.random(in: 0..<5, using: &chance) == 0 ? nil : Int.random(in: 0..<420, using: &chance) }
    }
    let changes = times.enumerated().map { index, hours in
      // Hours of the first 18 days of 2026; many coincide.
      let texts = hours.map { $0.map { "2026-01-\($0 < 216 ? "0" : "")\(1 + $0 / 24)T\($0 % 24):00" } }
      return change(texts[0], texts[1], texts[2], texts[3], texts[4], service: index % 2)
    }
    let plain = await delivery(cycleEvents(changes), asOf: "2026-01-12")
    let other = await delivery(cycleEvents(changes.shuffled(using: &chance)), asOf: "2026-01-12")
    for (first, second) in zip(plain.scopes, other.scopes) {
      #expect(
        first.cycleWeeks == second.cycleWeeks && first.cycle == second.cycle && first.openChanges == second.openChanges)
    }
    // Every change is somewhere: in a week, open or not seen; and in a week in each phase once.
    let deployed = plain.scopes[2].cycleWeeks.map(\.figures)
    #expect(deployed.reduce(0) { $0 + $1.deployed } + plain.scopes[2].openChanges.count + plain.changesNotSeen == 2000)
    for week in deployed {
      for phase in CyclePhase.allCases {
        let time = week[phase]
        #expect((time.time.value?.n ?? 0) + time.missing + time.backward == week.deployed)
      }
    }
    #expect(plain.changesNotSeen > 0 && plain.scopes[0].cycle.coding.backward > 0)
  }

  private func phase(
    _ n: Int, _ p50: Double, _ p75: Double, _ p90: Double, missing: Int = 0, backward: Int = 0
  ) -> CyclePhaseTime {
    var time = CyclePhaseTime()
    time.time = .measured(DurationSummary(n: n, p50: p50, p75: p75, p90: p90))
    time.missing = missing
    time.backward = backward
    return time
  }
}
