import Record
import Testing

@testable import Analysis

@Suite("The edges of sparse delivery measures")
struct SparseEdgesTests {
  @Test("a point is full with exactly five, and weeks with none between two points belong to the later one")
  func exactlyFive() {
    #expect(
      WeekGroups(events: [5, 0, 4, 1, 5, 0], breaks: [], grouping: .untilFive).weeks == [0..<2, 2..<4, 4..<6])
    #expect(WeekGroups(events: [5, 4, 5], breaks: [], grouping: .untilFive).weeks == [0..<2, 2..<3])
    #expect(WeekGroups(events: [4], breaks: [], grouping: .untilFive).weeks.isEmpty)
    #expect(WeekGroups(events: [5], breaks: [], grouping: .untilFive).weeks == [0..<1])
  }

  @Test("of one deployment, and of six that all came in one week, nothing is judged and nothing is said")
  func one() async throws {
    for shipped in [[Shipped(at: "2026-02-09T10:00", traits: .failed)], shipped([ShippedWeek(all: 6, failed: 3)])] {
      let report = await delivery(events([shipped]), asOf: "2026-02-15")
      let measures = try #require(report.scopes.first { $0.id == "api" }?.measures)
      #expect(measures.count == DeliveryMeasure.allCases.count)
      #expect(measures.allSatisfy { $0.movement.value == nil && $0.signals.isEmpty && $0.limits.value == nil })
    }
  }

  @Test("five points are too few, whatever they hold")
  func fewPoints() async throws {
    let weeks = (0..<15).map { _ in ShippedWeek(all: 2, failed: 1) }
    let report = await delivery(events([shipped(weeks)]), asOf: "2026-04-19")
    let rate = try #require(report.scopes.first { $0.id == "api" }?[.changeFailRate])
    #expect(rate.points.count == 5 && rate.limits == .unavailable(.tooFew(have: 5, need: 6)))
    #expect(rate.movement == .unavailable(.tooFew(have: 5, need: 6)))
  }

  /// Failed at 10:00 on three days, 110, 134 and 158 hours before the end of the report's day.
  @Test("where everything is open each quantile is more than it would be if all ended now")
  func allOpen() async throws {
    let shipped = ["09", "10", "11"].map { Shipped(at: "2026-02-\($0)T10:00", traits: .failed) }
    let report = await delivery(events([shipped]), asOf: "2026-02-15")
    let summary = try #require(report.weeks("api")["2026-W07"]?.recoveryTime.value)
    #expect(summary.n == 0 && summary.open == 3)
    #expect(summary.p50 == .unavailable(.stillOpen(hours: 134)))
    guard case .stillOpen(let hours) = summary.p90.reason else {
      Issue.record("the p90 is known")
      return
    }
    #expect(abs(hours - 153.2) < 1e-9)
    let recovery = try #require(report.scopes.first { $0.id == "api" }?[.recoveryTime])
    #expect(recovery.latest == .unavailable(.stillOpen(hours: 134)) && recovery.movement.value == nil)
  }

  @Test("two that fail at one moment have none between them")
  func oneMoment() async throws {
    let shipped =
      [Shipped(at: "2026-02-09T10:00", traits: .failed), Shipped(at: "2026-02-09T10:00", traits: .failed)]
      + [Shipped(at: "2026-02-10T10:00"), Shipped(at: "2026-02-11T10:00", traits: .failed)]
    let report = await delivery(events([shipped]), asOf: "2026-02-15")
    let between = try #require(report.scopes.first { $0.id == "api" }?[.betweenFailures])
    #expect(between.points.map(\.value) == [0, 1])
  }
}

@Suite("A silence that begins and ends")
struct SilenceTests {
  /// One deployment a day from 5 January 2026 on. Every fifth fails, 26 times, then none: 25 counts of 4. Of 26 counts that come
  /// to 100 + c one of c or more has a chance of ∏ (100 + j)/(100 + c + j), j from 1 to 25: 0.00136 for 34, 0.00115 for 35.
  private func between(days: Int, failed: Set<Int> = []) async throws -> JudgedMeasure {
    let usual = Set(stride(from: 4, to: 130, by: 5))
    let shipped = (0..<days).map { number in
      Shipped(
        at: "\(day("2026-01-05").adding(days: number).iso)T10:00",
        traits: usual.contains(number) || failed.contains(number) ? .failed : [])
    }
    let asOf = day("2026-01-05").adding(days: days - 1)
    let report = await analyseDelivery(events([shipped]), of: deliveryOrganization(), asOf: asOf)
    return try #require(report.scopes.first { $0.id == "api" }?[.betweenFailures])
  }

  @Test("begins with the first deployment beyond the limit, as news")
  func begins() async throws {
    let last = try await between(days: 130 + 34)
    #expect(last.open == .init(since: day("2026-05-14"), count: 34, limit: 34, chance: last.open?.chance ?? 0))
    #expect(last.movement == .measured(.noise) && !last.isLatestOutside)
    let first = try await between(days: 130 + 35)
    #expect(first.signal?.pattern == .silence && first.isNew && first.since == day("2026-05-14"))
    #expect(abs((first.open?.chance ?? 0) - 0.001151183492209655) < 1e-12)
    #expect(first.signal?.points.map(\.value) == [35])
  }

  @Test("is no longer new after four weeks, and ends with the next failed one, whose count stays outside")
  func ends() async throws {
    let later = try await between(days: 130 + 70)
    #expect(later.signal?.pattern == .silence && !later.isNew)
    let over = try await between(days: 130 + 71, failed: [200])
    #expect(over.open?.count == 0 && !over.signals.contains { $0.pattern == .silence })
    #expect(over.signal?.pattern == .outside && over.points.last?.value == 70)
  }
}
