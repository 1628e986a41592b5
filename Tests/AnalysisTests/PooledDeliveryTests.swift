import Record
import Statistics
import Testing

@testable import Analysis

@Suite("Delivery over several services, and outcomes that nobody knows")
struct PooledDeliveryTests {
  private static let services = ["api", "web", "cli"]

  private func week(_ shipped: [Shipped], incidents: [Incident] = []) async -> DeliveryReport {
    await delivery(events([shipped], incidents: incidents, services: Self.services), asOf: "2026-02-15")
  }

  /// The worked example of the methods: 27 deployments each, of which 13, none and none failed.
  @Test("three services with 13, 0 and 0 failures of 27 deployments each fail in 13 of 81, not in the median 0 %")
  func pooledRate() async throws {
    let shipped = (0..<81).map { number in
      Shipped(
        service: number / 27, at: "2026-02-09T10:\(10 + number % 27)", traits: number < 13 ? .failed : [])
    }
    let report = await week(shipped)
    let whole = report.organization
    #expect(whole.kind == .organization && whole.id == "Test")
    for figures in [whole.recent, try #require(whole.weeks.first).figures] {
      let rate = try #require(figures.changeFailRate.value)
      #expect(rate == DeliveryShare(13, of: 81) && abs(rate.value - 0.160494) < 1e-6)
      // Wilson by hand: centre .175867, half .079604.
      let interval = try #require(rate.interval.value)
      #expect(abs(interval.lower - 0.09626) < 1e-5 && abs(interval.upper - 0.25547) < 1e-5)
      #expect(figures.services.changeFailRate == 3)
      #expect([figures.deployments, figures.successful, figures.failed] == [81, 68, 13])
    }
    #expect(report.distribution.changeFailRate.value?.p50 == 0)
    #expect(whole[.changeFailRate]?.basis == .shares)
  }

  @Test("durations over several services are quantiles of all of them, and say from how many services they are")
  func pooledDurations() async {
    let leads = [(0, 1), (0, 2), (0, 3), (1, 10), (2, 20)]
    let shipped =
      leads.enumerated().map { Shipped(service: $1.0, at: "2026-02-09T1\($0):00", lead: $1.1 * 3600) }
      + [Shipped(service: 2, at: "2026-02-09T19:00")]
    let whole = await week(shipped).organization.recent
    // 3; 10; six tenths of the way from 10 to 20 (type 7).
    #expect(whole.leadTime.value == DurationSummary(n: 5, p50: 3, p75: 10, p90: 16))
    #expect(whole.services.leadTime == 3 && whole.services.deployments == 3 && whole.services.recoveryTime == 0)
  }

  @Test("the organization counts what its services count, in however many groups they are worked on")
  func sums() async {
    let shipped = (0..<40).map { number in
      Shipped(
        service: number % 3, at: "2026-0\(1 + number % 2)-\(10 + number / 4)T10:00", lead: number * 977,
        traits: number % 5 == 0 ? [.failed, .planned] : .unplanned)
    }
    let report = await week(shipped)
    let services = report.scopes.filter { $0.kind == .service }
    let whole = report.organization
    func sum(_ count: (DeliveryScope) -> Int) -> Int { services.reduce(0) { $0 + count($1) } }
    #expect(whole.recent.deployments == sum(\.recent.deployments))
    #expect(whole.recent.failed == sum(\.recent.failed) && whole.recent.unrecovered == sum(\.recent.unrecovered))
    #expect(whole.leadTimes.n == sum(\.leadTimes.n) && whole.leadTimes.n > 0)
    #expect(whole.recent.reworkRate.value?.n == sum { $0.recent.reworkRate.value?.n ?? 0 })
    #expect(whole.weeks.reduce(0) { $0 + $1.figures.deployments } == 32, "eight are of later days")
  }

  @Test("a deployment without a status counts as a deployment, and makes no fail rate and no recovery")
  func unknown() async throws {
    let shipped = (0..<4).map {
      Shipped(at: "2026-02-\($0 + 10)T10:00", lead: 3600 * ($0 + 1), traits: [.unknown, .planned])
    }
    let scope = try #require(await week(shipped).scopes.first)
    let figures = scope.recent
    #expect([figures.deployments, figures.frequency, figures.successful, figures.unknown] == [4, 4, 0, 4])
    #expect(figures.daysWithDeployment == 4 && figures.leadTime.value?.p50 == 2.5)
    #expect(figures.changeFailRate == .unavailable(.noOutcomes))
    #expect(figures.recoveryTime == .unavailable(.noOutcomes))
    #expect(figures.reworkRate.value == DeliveryShare(0, of: 4))
    #expect(scope[.changeFailRate]?.limits.reason == .noOutcomes)
    #expect(scope[.recoveryTime]?.movement.reason == .noOutcomes)
    #expect(scope[.deploymentFrequency]?.limits.reason != .noOutcomes)
  }

  @Test("where some have a status, the rate is of those alone, and only a known success ends a failure")
  func mixed() async throws {
    let shipped = [
      Shipped(at: "2026-02-09T10:00", traits: .failed), Shipped(at: "2026-02-09T11:00", traits: .unknown),
      Shipped(at: "2026-02-09T14:00"), Shipped(at: "2026-02-10T10:00"),
      Shipped(at: "2026-02-11T10:00", traits: .unknown), Shipped(at: "2026-02-12T10:00", traits: .unknown),
    ]
    let figures = try #require(await week(shipped).scopes.first).recent
    #expect(figures.changeFailRate.value == DeliveryShare(1, of: 3))
    #expect(figures.recoveryTime.value?.p50.value == 4)
    #expect([figures.deployments, figures.known, figures.frequency] == [6, 3, 5])
  }

  @Test("an incident makes a deployment without a status a failed one, and no rate: of the others nobody knows")
  func linked() async throws {
    let shipped = [
      Shipped(at: "2026-02-09T10:00", traits: .unknown), Shipped(at: "2026-02-11T10:00", traits: .unknown),
    ]
    let report = await week(shipped, incidents: [incident("2026-02-09T11:00", "2026-02-09T13:00")])
    let figures = try #require(report.scopes.first).recent
    #expect(figures.failed == 1 && figures.changeFailRate == .unavailable(.noOutcomes))
    #expect(figures.recoveryTime.value == RecoverySummary(DurationSummary(n: 1, p50: 3, p75: 3, p90: 3)))
  }

  @Test(
    "counting gives the quantiles of Statistics, for many values of any spread",
    arguments: [2048, 2049, 5000, 60_000], [1, 3, 2048, 2049, 1_000_000, 4_294_967_295] as [UInt64])
  func bins(count: Int, spread: UInt64) {
    var state: UInt64 = 11
    var values = (0..<count).map { _ -> UInt32 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32(state >> 32 % spread)
    }
    // One far out: all others share a bin.
    if spread == 3 { values[count / 2] = .max }
    let hours = values.map { Double($0) / 3600 }
    let summary = values.withUnsafeMutableBufferPointer { DurationSummary.of($0) }.value
    #expect(summary?.n == count)
    for (probability, value) in [(0.5, summary?.p50), (0.75, summary?.p75), (0.9, summary?.p90)] {
      let expected = quantile(probability, of: hours).value ?? -1
      #expect(abs((value ?? -2) - expected) <= 1e-12 * max(1, expected))
    }
  }
}
