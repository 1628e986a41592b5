import Record
import Testing

@testable import Analysis

/// A week of a service as a test writes it: how many deployments, how many of them fail.
struct ShippedWeek {
  var all: Int
  var failed = 0
  var leadHours = 10
}

/// Weeks from Monday 2026-01-05 on, all deployments on their Tuesdays, minute by minute.
func shipped(_ weeks: [ShippedWeek], service: Int = 0) -> [Shipped] {
  weeks.enumerated().flatMap { week, shipped in
    (0..<shipped.all).map { number in
      let date = day("2026-01-06").adding(days: 7 * week)
      return Shipped(
        service: service, at: "\(date.iso)T\(10 + number / 60):\(number % 60)", lead: shipped.leadHours * 3600,
        traits: number < shipped.failed ? .failed : [])
    }
  }
}

@Suite("Signals of delivery measures")
struct DeliverySignalTests {
  /// The report of the Sunday on which the last of the weeks ends.
  private func report(_ api: [ShippedWeek], web: [ShippedWeek] = [], days: Int = 0) async -> DeliveryReport {
    let asOf = day("2026-01-11").adding(days: 7 * (max(api.count, web.count) - 1) + days)
    return await delivery(events([shipped(api) + shipped(web, service: 1)]), asOf: asOf.iso)
  }

  private func judged(_ weeks: [ShippedWeek], _ measure: DeliveryMeasure, days: Int = 0) async throws -> JudgedMeasure {
    try #require(await report(weeks, days: days).scopes.first { $0.id == "api" }?[measure])
  }

  private func weeks(_ counts: [Int]) -> [ShippedWeek] { counts.map { ShippedWeek(all: $0) } }

  /// 19 judged weeks of 4 and 6 by turns, then 20: mean 114/20, mean range 52/19, upper limit 12.98.
  @Test("more deployments than usual are better, and new since four weeks ago")
  func frequency() async throws {
    let counts = [9] + (0..<19).map { $0 % 2 == 0 ? 4 : 6 } + [20]
    let judged = try await judged(weeks(counts), .deploymentFrequency)
    #expect(judged.points.count == 20)
    #expect(judged.meaning == .better)
    #expect(judged.isNew)
    #expect(judged.latest == .measured(20))
    #expect(judged.window == .measured(.init(n: 4, mean: 8.5, previousMean: 5)))
    #expect(judged.since == day("2026-01-05").adding(days: 140))
    #expect(judged.limits.value?.lower == 0)
    #expect(judged.limits.map(\.centre).rounded(4) == 5.7)
  }

  @Test("a signal is of today for four full weeks; the running week is not judged")
  func current() async throws {
    let counts = [9] + (0..<19).map { $0 % 2 == 0 ? 4 : 6 } + [20]
    #expect(try await judged(weeks(counts + [4, 6, 4]), .deploymentFrequency).meaning == .better)
    #expect(try await judged(weeks(counts + [4, 6, 4, 6]), .deploymentFrequency).movement == .measured(.noise))
    let running = try await judged(weeks(counts), .deploymentFrequency, days: -1)
    #expect(running.movement == .measured(.noise))
    #expect(running.latest == .measured(4))
  }

  @Test("a week without deployments counts as none, and is a gap for what there was nothing to measure of")
  func gaps() async throws {
    let counts = weeks([6, 6, 6, 0, 6, 6, 6, 6])
    #expect(try await judged(counts, .deploymentFrequency).points.map(\.value)[2] == 0)
    #expect(try await judged(counts, .changeLeadTime).points.map(\.value)[3] == nil)
    #expect(try await judged(counts, .changeFailRate).points[3].value == nil)
    #expect(try await judged(counts, .reworkRate).limits == .unavailable(.noData))
  }

  @Test("fewer than six weeks are too few")
  func few() async throws {
    let judged = try await judged(weeks([5, 5, 5, 5, 5]), .changeLeadTime)
    #expect(judged.movement == .unavailable(.tooFew(have: 5, need: 6)))
    #expect(!judged.isNew)
    #expect(await delivery(events([[]]), asOf: "2026-01-11").scopes.first?.measures.isEmpty == true)
  }

  /// Eight of 96 fail, none of the last 33: five points of six deployments in a row below the centre. Chance alone gives
  /// (1 − p)^33, about 1 in 18.
  @Test("weeks without a failure are no news where there are few deployments")
  func rare() async throws {
    let few = (0..<32).map { ShippedWeek(all: 3, failed: [0, 3, 4, 9, 11, 12, 15, 20].contains($0) ? 1 : 0) }
    let judged = try await judged(few, .changeFailRate)
    #expect(judged.basis == .shares)
    #expect(judged.movement == .measured(.noise))
    #expect(judged.signals.isEmpty)
  }

  /// With ten times as many deployments, of which 2 to 5 failed for 22 weeks: p 77/960, (1 − p)^300.
  @Test("they are where there are many")
  func many() async throws {
    let many = (0..<32).map { ShippedWeek(all: 30, failed: $0 < 22 ? [3, 4, 2, 5][$0 % 4] : 0) }
    #expect(try await judged(many, .changeFailRate).meaning == .better)
  }

  /// p about 0.06, upper limit of 20 deployments 0.22: 6 of 20 have a chance of 0.0009. One of one is beyond its limit of
  /// 0.73 as well, but happens once in 19 times.
  @Test("a point beyond the limit is told when chance seldom gives it")
  func outside() async throws {
    let usual = (0..<20).map { ShippedWeek(all: 20, failed: [0, 1, 1, 2][$0 % 4]) }
    #expect(try await judged(usual + [ShippedWeek(all: 20, failed: 6)], .changeFailRate).meaning == .worse)
    #expect(try await judged(usual + [ShippedWeek(all: 1, failed: 1)], .changeFailRate).movement == .measured(.noise))
  }

  /// Nine weeks after the last of twenty weekly deployments.
  @Test("what has gone quiet is not worse: its figures say nothing of today, and its chart ends")
  func quiet() async throws {
    let counts = (0..<20).map { $0 % 2 == 0 ? 4 : 6 }
    let report = await report(weeks(counts), days: 63)
    let scope = try #require(report.scopes.first { $0.id == "api" })
    let last = day("2026-01-06").adding(days: 7 * 19)
    #expect(scope.rhythm == DeliveryRhythm(days: (0..<20).map { day("2026-01-06").adding(days: 7 * $0) }))
    #expect(scope.rhythm?.days == .measured(7))
    for measure in scope.measures { #expect(measure.movement == .unavailable(.noDataSince(last))) }
    #expect(scope[.deploymentFrequency]?.latest == .unavailable(.noDataSince(last)))
    #expect(scope[.deploymentFrequency]?.points.last?.date == last.startOfISOWeek)
    let news = report.news(in: deliveryOrganization())
    #expect(news.map(\.id) == ["api"])
    #expect(news.first?.quiet?.last == last)
    // Three weeks are no silence: 21 days after a weekly rhythm.
    #expect(await self.report(weeks(counts), days: 16).news(in: deliveryOrganization()).isEmpty)
  }

  @Test("a team says only what none of its services does")
  func team() async throws {
    let calm = (0..<21).map { ShippedWeek(all: $0 % 2 == 0 ? 4 : 6) }
    let jump = calm.dropLast() + [ShippedWeek(all: 30)]
    let service = await report(Array(jump), web: calm).news(in: deliveryOrganization())
    #expect(service.map { "\($0.kind) \($0.id)" } == ["service api"])
    // Each swings by 2 around 5, together they are 10, until both are at their upper end.
    let other = (0..<21).map { ShippedWeek(all: $0 % 2 == 0 ? 6 : 4) }
    let both = await report(calm.dropLast() + [ShippedWeek(all: 6)], web: other)
    #expect(both.news(in: deliveryOrganization()).map { "\($0.kind) \($0.id)" } == ["team core"])
  }

  @Test("worse stands before better")
  func order() async throws {
    let usual = (0..<20).map { ShippedWeek(all: 20, failed: 1, leadHours: $0 % 2 == 0 ? 10 : 12) }
    let last = ShippedWeek(all: 20, failed: 12, leadHours: 2)
    let news = await report(usual + [last]).news(in: deliveryOrganization())
    #expect(news.first?.moves.prefix(2).map(\.measure) == [.changeFailRate, .deploymentFrequency].sorted(by: order))
    #expect(news.first?.moves.last?.measure == .changeLeadTime)
  }

  private func order(_ left: DeliveryMeasure, _ right: DeliveryMeasure) -> Bool {
    let all = DeliveryMeasure.allCases
    return (all.firstIndex(of: left) ?? 0) < (all.firstIndex(of: right) ?? 0)
  }

  @Test("the order of events changes nothing")
  func shuffled() async throws {
    let all = shipped((0..<20).map { ShippedWeek(all: 5, failed: $0 % 3 == 0 ? 1 : 0) })
    let one = await delivery(events([all]), asOf: "2026-05-24")
    let other = await delivery(events([all.reversed(), []]), asOf: "2026-05-24")
    for (left, right) in zip(one.scopes, other.scopes) {
      #expect(left.measures.map(\.points) == right.measures.map(\.points))
      #expect(left.measures.map(\.signals) == right.measures.map(\.signals))
    }
  }

  @Test("durations are counted in bins whose end belongs to the next")
  func histogram() {
    let histogram = DurationHistogram(seconds: [0, 899, 900, 3600, 86_399, 86_400, 4_000_000_000])
    #expect(histogram.counts == [2, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1])
    #expect(histogram.n == 7)
    #expect(DurationHistogram().n == 0)
  }
}

@Suite("Attention to delivery")
struct AttentionDeliveryTests {
  private func items(_ weeks: [ShippedWeek], days: Int = 0) async -> [AttentionReason] {
    let asOf = day("2026-01-11").adding(days: 7 * (weeks.count - 1) + days)
    var record = OrganizationRecord(organization: deliveryOrganization())
    record.events = events([shipped(weeks)])
    record.events?.deploymentTally.files = ["data/deployments.csv"]
    return await examine(record, asOf: asOf).report.reasons
  }

  @Test("delivery.moved: one item for a service, with its team as owner, bad as soon as anything is worse")
  func moved() async throws {
    let usual = (0..<20).map { ShippedWeek(all: 20, failed: 1, leadHours: $0 % 2 == 0 ? 10 : 12) }
    let item = try #require(await items(usual + [ShippedWeek(all: 20, failed: 12, leadHours: 2)]).first)
    #expect((item.rule, item.tone, item.owner) == ("delivery.moved", .bad, "core"))
    #expect(item.subject == .service("api"))
    #expect(item.evidence.map(\.file) == ["data/deployments.csv"])
    #expect(await items(usual).isEmpty)
  }

  @Test("delivery.gone-quiet: to watch, once")
  func quiet() async throws {
    let found = await items((0..<20).map { _ in ShippedWeek(all: 4) }, days: 63)
    #expect(found.map(\.rule) == ["delivery.gone-quiet"])
    #expect(found.first?.tone == .watch)
  }

  @Test("F1 is practised while services are deployed, lapses with silence, and says when nothing is written")
  func practice() async throws {
    func state(_ weeks: [ShippedWeek], days: Int) async -> PracticeReport.State? {
      var record = OrganizationRecord(organization: deliveryOrganization())
      record.organization.services.removeLast()
      record.events = events([shipped(weeks)], services: ["api"])
      record.events?.deploymentTally.files = ["data/deployments.csv"]
      let asOf = day("2026-01-11").adding(days: days)
      return await examine(record, asOf: asOf).report.practices.first { $0.practice == .F1 }?.state
    }
    let weeks = (0..<20).map { _ in ShippedWeek(all: 4) }
    #expect(await state(weeks, days: 7 * 19) == .practised)
    #expect(await state(weeks, days: 7 * 30) == .lapsing)
    #expect(await state([], days: 0) == .notEvidenced)
    let empty = analyse(OrganizationRecord(organization: Organization(name: "N")), asOf: day("2026-01-11"))
    #expect(empty.practices.first { $0.practice == .F1 }?.basis == .nothingWritten(folder: "data"))
  }
}

/// As the table in the reports of dora.dev has it.
@Suite("Benchmarks")
struct BenchmarkTests {
  @Test("2025 has no clusters, 2022 no elite, and only 2024 is not in order")
  func years() {
    #expect(DeliveryBenchmark.of(year: 2025) == nil)
    #expect(DeliveryBenchmark.of(year: 2020) == nil)
    #expect(DeliveryBenchmark.of(year: 2022)?.clusters.map(\.name) == [.high, .medium, .low])
    #expect(DeliveryBenchmark.all.filter { !$0.isMonotone }.map(\.year) == [2024])
    #expect(
      DeliveryBenchmark.of(year: 2024)?.clusters.map(\.changeFailRate) == [
        .value(5), .value(20), .value(10), .value(40),
      ])
    #expect(DeliveryBenchmark.of(year: 2021)?.clusters.last?.frequency == .lessThanOnce(.sixMonths))
  }
}
