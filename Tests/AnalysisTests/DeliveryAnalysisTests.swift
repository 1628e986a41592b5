import Record
import Statistics
import Testing

@testable import Analysis

@Suite("Delivery measures")
struct DeliveryAnalysisTests {
  @Test("a week counts deployments by what became of them")
  func counts() async throws {
    let report = await delivery(
      events([
        [
          Shipped(at: "2026-02-09T10:00", lead: 3600, traits: .planned),
          Shipped(at: "2026-02-09T12:00", lead: 7200, traits: .unplanned),
          Shipped(at: "2026-02-10T12:00", lead: 18000),
          Shipped(at: "2026-02-11T12:00", lead: 36000, traits: [.failed, .planned]),
          Shipped(service: 1, at: "2026-02-12T12:00"),
        ]
      ]), asOf: "2026-02-15")
    let week = try #require(report.weeks("api")["2026-W07"])
    #expect([week.deployments, week.successful, week.failed, week.daysWithDeployment] == [4, 3, 1, 2])
    // 1, 2 and 5 hours: the middle, half and four fifths of the way from 2 to 5.
    #expect(week.leadTime.value == DurationSummary(n: 3, p50: 2, p75: 3.5, p90: 4.4))
    #expect(week.changeFailRate.value?.value == 0.25)
    // Wilson 1/4 → .0456–.6994, from the methods of this project.
    let interval = try #require(week.changeFailRate.value?.interval.value)
    #expect(abs(interval.lower - 0.0456) < 5e-5 && abs(interval.upper - 0.6994) < 5e-5)
    #expect(week.reworkRate.value == DeliveryShare(1, of: 3))
    // From noon on 11 February to the end of the 15th, and it goes on.
    #expect(week.recoveryTime.value?.p50 == .unavailable(.stillOpen(hours: 108)) && week.unrecovered == 1)
    let team = try #require(report.weeks("core")["2026-W07"])
    #expect([team.deployments, team.successful, team.failed, team.daysWithDeployment] == [5, 4, 1, 3])
    #expect(report.weeks("web")["2026-W07"]?.leadTime == .unavailable(.noData))
    #expect(report.scopes.map(\.id) == ["api", "web", "core"])
  }

  @Test("an incident belongs to the latest deployment of its service within the window before it, both ends included")
  func linking() async throws {
    let shipped = [
      Shipped(at: "2026-02-09T10:00"), Shipped(at: "2026-02-10T10:00"), Shipped(service: 1, at: "2026-02-10T11:00"),
    ]
    func failed(_ incident: Incident, window: Int = 86_400) async -> [Int] {
      var options = DeliveryOptions()
      options.linkWindow = window
      let week = await delivery(events([shipped], incidents: [incident]), asOf: "2026-02-15", options)
        .weeks("api")["2026-W07"]
      return [week?.failed ?? -1, week?.incidents.unlinked ?? -1]
    }
    #expect(await failed(incident("2026-02-11T10:00")) == [1, 0])
    #expect(await failed(incident("2026-02-11T10:00:01")) == [0, 1])
    #expect(await failed(incident("2026-02-10T10:00"), window: 0) == [1, 0])
    #expect(await failed(incident("2026-02-09T09:59")) == [0, 1])
    #expect(await failed(incident("2026-02-10T12:00", cause: .noChange)) == [0, 0])
    #expect(await failed(incident("2026-02-10T12:00", cause: .namedElsewhere)) == [0, 1])
  }

  @Test("six incidents on four of 23 deployments are a change fail rate of 4/23")
  func countsDeployments() async throws {
    let shipped = (0..<23).map { Shipped(at: "2026-02-09T\($0 < 10 ? "0" : "")\($0):00") }
    let incidents = ["03:10", "03:20", "03:30", "07:10", "09:10", "22:30"].map { incident("2026-02-09T" + $0) }
    let rate = await delivery(events([shipped], incidents: incidents), asOf: "2026-02-15").weeks("api")["2026-W07"]?
      .changeFailRate.value
    #expect(rate == DeliveryShare(4, of: 23))
    #expect(abs((rate?.interval.value?.lower ?? 0) - 0.0698) < 5e-5)
    #expect(abs((rate?.interval.value?.upper ?? 0) - 0.3714) < 5e-5)
  }

  @Test("recovery ends with the last linked incident, else with the next success, else it is open")
  func recovery() async throws {
    let shipped = [
      Shipped(at: "2026-02-09T10:00", traits: .failed),  // next success: 2 h
      Shipped(at: "2026-02-09T10:00", traits: .failed),  // the same
      Shipped(at: "2026-02-09T12:00", named: [0, 1]),  // last incident: 5 h
      Shipped(at: "2026-02-10T12:00", traits: .failed, named: [2]),  // its incident goes on
      Shipped(at: "2026-02-11T12:00", named: [3]),  // named by an incident that was over before
      Shipped(at: "2026-02-12T12:00", traits: .failed),  // nothing after it
    ]
    let incidents = [
      incident("2026-02-09T13:00", "2026-02-09T14:00", cause: .named),
      incident("2026-02-09T13:30", "2026-02-09T17:00", cause: .named), incident("2026-02-10T13:00", cause: .named),
      incident("2026-02-11T09:00", "2026-02-11T10:00", cause: .named),
    ]
    let week = await delivery(events([shipped], incidents: incidents), asOf: "2026-02-15").weeks("api")["2026-W07"]
    // 2, 2 and 5 hours, and two that have gone on for 84 and 132: 3/5 last longer than 2 hours, 2/5 longer than 5.
    let summary = try #require(week?.recoveryTime.value)
    #expect(summary.n == 3 && summary.open == 2 && summary.p50 == .measured(5))
    // If both ended now.
    #expect(summary.p75 == .unavailable(.stillOpen(hours: 84)))
    #expect([week?.failed, week?.unrecovered, week?.recoveredBefore] == [6, 2, 1])
    #expect(week?.incidents.unresolved == 1)
  }

  @Test("what is later than the report's day is not seen, and neither is its resolution")
  func asOf() async throws {
    let shipped = [Shipped(at: "2026-02-09T10:00", traits: .failed), Shipped(at: "2026-02-13T00:00")]
    let incidents = [incident("2026-02-09T11:00", "2026-02-13T00:00"), incident("2026-02-13T10:00")]
    let report = await delivery(events([shipped], incidents: incidents), asOf: "2026-02-12")
    let week = report.weeks("api")["2026-W07"]
    #expect([week?.deployments, week?.failed, week?.unrecovered, week?.incidents.unresolved] == [1, 1, 1, 1])
    #expect(report.deploymentsNotSeen == 1 && report.incidentsNotSeen == 1)
    #expect(report.scopes.first?.weeks.map(\.isFull) == [false])
    let later = await delivery(events([shipped], incidents: incidents), asOf: "2026-02-15")
    #expect(later.weeks("api")["2026-W07"]?.recoveryTime.value?.p50.value == 86)
    #expect(later.scopes.first?.weeks.map(\.isFull) == [true])
  }

  @Test("nothing at all, and one deployment")
  func little() async throws {
    let empty = await delivery(events([]), asOf: "2026-02-15")
    #expect(empty.scopes.map(\.weeks.count) == [0, 0, 0])
    #expect(empty.scopes.allSatisfy { $0.recent.changeFailRate == .unavailable(.noData) })
    #expect(empty.distribution.changeFailRate.value == nil)
    let one = await delivery(events([[Shipped(at: "2026-02-09T10:00", lead: 0)]]), asOf: "2026-02-15")
    #expect(one.recent("api").leadTime.value == DurationSummary(n: 1, p50: 0, p75: 0, p90: 0))
    #expect(one.recent("api").changeFailRate.value?.value == 0)
  }

  @Test("the organization is a distribution over its services")
  func distribution() async throws {
    let shipped = [
      Shipped(at: "2026-02-09T10:00", lead: 3600), Shipped(at: "2026-02-09T11:00", lead: 3600),
      Shipped(service: 1, at: "2026-02-09T10:00", lead: 10800),
    ]
    let spread = await delivery(events([shipped]), asOf: "2026-02-15").distribution
    #expect(spread.medianLeadTime.value == .init(n: 2, lowest: 1, p25: 1.5, p50: 2, p75: 2.5, highest: 3))
    #expect(spread.deploymentsPerWeek.value?.highest == 2)
  }

  @Test("the quantiles are those of Statistics, for any number of values")
  func quantiles() {
    var state: UInt64 = 3
    for count in [1, 2, 3, 24, 25, 26, 100, 1000] {
      for spread: UInt64 in [1, 10, 1_000_000] {
        var values = (0..<count).map { _ -> UInt32 in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return UInt32(state >> 33 % spread)
        }
        let hours = values.map { Double($0) / 3600 }
        let summary = values.withUnsafeMutableBufferPointer { DurationSummary.of($0) }.value
        for (probability, value) in [(0.5, summary?.p50), (0.75, summary?.p75), (0.9, summary?.p90)] {
          let expected = quantile(probability, of: hours).value ?? -1
          #expect(abs((value ?? -2) - expected) <= 1e-12 * max(1, expected))
        }
      }
    }
  }

  @Test("values chosen against the selection take no longer, and are right", arguments: [0, 1, 2])
  func hostileQuantiles(shape: Int) {
    let count = 20_000
    var values = (0..<count).map { UInt32(shape == 0 ? $0 : shape == 1 ? count - $0 : min($0, count - $0)) }
    let expected = quantile(0.9, of: values.map { Double($0) / 3600 }).value
    let found = values.withUnsafeMutableBufferPointer { DurationSummary.of($0) }.value?.p90
    #expect(abs((found ?? 0) - (expected ?? 1)) < 1e-9)
  }
}
