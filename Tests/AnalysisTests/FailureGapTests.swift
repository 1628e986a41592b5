import Record
import Testing

@testable import Analysis

@Suite("Deployments between failures")
struct FailureGapTests {
  /// Deployments every day at noon from 2026-01-05 on; those failed of which the number is in `failed`.
  private func daily(_ count: Int, failed: Set<Int>, hours: Int = 24, service: Int = 0) -> [Shipped] {
    (0..<count).map { number in
      let hour = number * hours
      let date = day("2026-01-05").adding(days: hour / 24)
      return Shipped(
        service: service, at: "\(date.iso)T\(hour % 24 < 10 ? "0" : "")\(hour % 24):30",
        traits: failed.contains(number) ? .failed : [])
    }
  }

  private func report(
    _ shipped: [Shipped], asOf: String, rebases: [DeliveryRebase] = []
  ) async -> DeliveryReport {
    var organization = deliveryOrganization()
    organization.delivery.rebases = rebases
    return await analyseDelivery(events([shipped]), of: organization, asOf: day(asOf))
  }

  private func between(_ report: DeliveryReport, _ id: String = "api") throws -> JudgedMeasure {
    try #require(report.scopes.first { $0.id == id }?[.betweenFailures])
  }

  @Test("count what went well from one failed deployment to the next, and since the last")
  func counts() async throws {
    let judged = try between(await report(daily(60, failed: [3, 4, 9, 30]), asOf: "2026-03-08"))
    #expect(judged.basis == .deploymentsBetweenFailures && judged.better == .higher)
    #expect(judged.points.map(\.value) == [0, 4, 20])
    #expect(judged.points.map(\.date) == ["2026-01-09", "2026-01-14", "2026-02-04"].map { day($0) })
    #expect(judged.open == .init(since: day("2026-02-04"), count: 29, limit: nil, chance: 1))
    #expect(judged.limits == .unavailable(.tooFew(have: 3, need: 6)))
    let none = try between(await report(daily(60, failed: []), asOf: "2026-03-08"))
    #expect(none.open == nil && none.limits == .unavailable(.tooFewFailures(have: 0)))
  }

  @Test("one failed deployment has nothing between it and another, and that is said")
  func one() async throws {
    let judged = try between(await report(daily(100, failed: [50]), asOf: "2026-04-14"))
    for reason in [judged.latest.reason, judged.limits.reason, judged.movement.reason] {
      #expect(reason == .tooFewFailures(have: 1))
    }
    #expect(judged.open == nil && judged.points.isEmpty)
  }

  /// One deployment a week for 120 weeks; those of weeks 0, 100 and 110 failed. The last 78 weeks are judged.
  @Test("a count that began long before the weeks that are judged is whole")
  func long() async throws {
    let judged = try between(await report(daily(120, failed: [0, 100, 110], hours: 168), asOf: "2028-04-23"))
    #expect(judged.points.map(\.value) == [99, 9] && judged.open?.count == 9)
  }

  @Test("of a team all deployments in order of time, and of those without a status none")
  func team() async throws {
    let both = daily(20, failed: [5, 10]) + daily(20, failed: [12], service: 1)
    let team = try between(await report(both, asOf: "2026-01-25"), "core")
    // api fails on days 5 and 10, web on day 12; both deploy at the same moment.
    #expect(team.points.map(\.value) == [9, 3])
    let unknown = [3, 5, 9].map { Shipped(at: "2026-01-2\($0)T10:00", traits: .unknown) }
    let api = try between(await report(daily(12, failed: [5, 10]) + unknown, asOf: "2026-01-31"))
    #expect(api.points.map(\.value) == [4] && api.open?.count == 1)
  }

  /// One of ten fails throughout; in the last weeks a deployment comes every eight hours instead of every day.
  @Test("deploying more often is not failing more often")
  func more() async throws {
    let slow = daily(150, failed: Set(stride(from: 4, to: 150, by: 10)))
    let start = day("2026-01-05").adding(days: 150)
    let fast = (0..<120).map { number in
      Shipped(
        at: "\(start.adding(days: number / 3).iso)T\(["02", "10", "18"][number % 3]):00",
        traits: number % 10 == 4 ? .failed : [])
    }
    let report = await report(slow + fast, asOf: start.adding(days: 40).iso)
    #expect(try between(report).movement == .measured(.noise))
  }

  /// Every tenth fails, fourteen times; then every other one.
  @Test("fewer deployments between failures are worse, more are better")
  func moved() async throws {
    let often = Set(stride(from: 4, to: 150, by: 10)).union(stride(from: 150, to: 176, by: 2))
    let judged = try between(await report(daily(176, failed: often), asOf: "2026-06-30"))
    #expect(judged.meaning == .worse && judged.direction == .down)
  }

  /// One of five fails, 25 times; then none for 90: of 26 counts that come to 190 one of 90 or more has a chance of
  /// ∏ (100 + j)/(190 + j), j from 1 to 25, about 1 in 5 million.
  @Test("so long without a failure is a signal while it lasts, and ends with the next one")
  func silence() async throws {
    let failed = Set(stride(from: 4, to: 130, by: 5))
    let judged = try between(await report(daily(220, failed: failed), asOf: "2026-08-12"))
    let signal = try #require(judged.signal)
    #expect(signal.pattern == .silence && signal.rule == silenceRuleID && judged.meaning == .better)
    #expect(judged.open?.count == 90 && judged.since == day("2026-05-14"))
    #expect((judged.open?.limit ?? .max) < 90 && judged.chance < 1e-6)
    #expect(judged.isLatestOutside && judged.openPoint(on: day("2026-08-12"))?.value == 90)
    let over = try between(await report(daily(220, failed: failed.union([219])), asOf: "2026-08-12"))
    #expect(over.open?.count == 0 && over.signal?.pattern == .outside)
    let short = try between(await report(daily(140, failed: failed), asOf: "2026-05-24"))
    #expect(short.movement == .measured(.noise) && short.open?.isUnusual == false)
  }

  @Test("a rebase of the change fail rate is one of what lies between failures")
  func rebased() async throws {
    let rebase = DeliveryRebase(
      date: day("2026-04-01"), part: .service("api"), measures: [.changeFailRate], reason: "tests")
    let failed = Set(stride(from: 4, to: 130, by: 5))
    let judged = try between(await report(daily(130, failed: failed), asOf: "2026-05-20", rebases: [rebase]))
    #expect(judged.judgedFrom == day("2026-04-01") && judged.rebases.count == 1)
  }

  @Test("what has gone quiet has no silence that is news")
  func quiet() async throws {
    let failed = Set(stride(from: 4, to: 130, by: 5))
    let judged = try between(await report(daily(220, failed: failed), asOf: "2026-11-12"))
    #expect(judged.movement == .unavailable(.noDataSince(day("2026-08-12"))))
    #expect(judged.openPoint(on: day("2026-11-12")) == nil && !judged.signals.contains { $0.pattern == .silence })
  }
}

@Suite("Recovery that goes on")
struct OpenRecoveryTests {
  /// Failed at 10:00 on three days, recovered after 2 and 4 hours; the third has gone on for 110 hours.
  @Test("what is open counts for as long as it has lasted")
  func open() async throws {
    let shipped = [
      Shipped(at: "2026-02-09T10:00", traits: .failed), Shipped(at: "2026-02-09T12:00"),
      Shipped(at: "2026-02-10T10:00", traits: .failed), Shipped(at: "2026-02-10T14:00"),
      Shipped(at: "2026-02-11T10:00", traits: .failed),
    ]
    let report = await delivery(events([shipped]), asOf: "2026-02-15")
    let summary = try #require(report.weeks("api")["2026-W07"]?.recoveryTime.value)
    #expect(summary.n == 2 && summary.open == 1)
    // The curve is 2/3 after 2 hours and 1/3 after 4.
    #expect(summary.p50 == .measured(4))
    // If the third ended now, 3/4 of the way through 2, 4 and 110 hours.
    #expect(summary.p75 == .unavailable(.stillOpen(hours: 57)))
  }

  /// From 5 January 2026 on one failure a week for 70 weeks, recovered from after 70, 80 and 90 minutes, each for five weeks;
  /// then two a week for four weeks, on Monday and Wednesday at 10:00, none of which is recovered from.
  private func stuck(_ weeks: Int = 4) -> [Shipped] {
    let start = day("2026-01-05")
    func time(_ days: Int, minutes: Int = 0) -> String {
      "\(start.adding(days: days).iso)T\(10 + minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    }
    let well = (0..<70).flatMap { week in
      [
        Shipped(at: time(7 * week), traits: .failed),
        Shipped(at: time(7 * week, minutes: [70, 80, 90][week / 5 % 3])),
      ]
    }
    return well
      + (70..<70 + weeks).flatMap { week in [0, 2].map { Shipped(at: time(7 * week + $0), traits: .failed) } }
  }

  private func recovery(_ shipped: [Shipped], asOf: CalendarDate) async throws -> JudgedMeasure {
    let report = await delivery(events([shipped]), asOf: asOf.iso)
    return try #require(report.scopes.first { $0.id == "api" }?[.recoveryTime])
  }

  /// Five recoveries a point: thirteen of five weeks each, and the last with five that ended and eight that go on. Were all
  /// over on Sunday night, the middle one of its 13 would be the second shortest of the eight: 158 hours, from Monday on.
  /// Limits with it: mean (1030 + 9480) / 14 minutes, mean moving range (160 + 9410) / 13, so 45.1 hours at most.
  @Test("what goes on for longer than the upper limit is a point outside, whatever comes")
  func outside() async throws {
    let judged = try await recovery(stuck(), asOf: day("2026-01-05").adding(days: 7 * 74 - 1))
    let last = try #require(judged.points.last)
    #expect(judged.points.count == 14 && last.isOpen && last.value == 158 && last.n == 5)
    #expect(judged.points.filter(\.isOpen).count == 1)
    #expect(abs((judged.limits.value?.upper ?? 0) - 45.148) < 0.05)
    #expect(judged.signal?.pattern == .outside && judged.meaning == .worse && judged.chance < 0.001)
    #expect(judged.since == last.date && judged.isLatestOutside && judged.isNew)
    let levels = try #require(judged.levels)
    #expect(levels.since == .init(value: 158, isOpen: true) && !levels.before.isOpen)
  }

  /// After the first two of the eight the median is that of five which ended and two which go on: known, 80 minutes.
  @Test("where fewer than half go on the median is known; what was seen four weeks ago is no longer new")
  func known() async throws {
    let start = day("2026-01-05")
    let soon = try await recovery(stuck(1), asOf: start.adding(days: 7 * 71 - 1))
    #expect(soon.movement == .measured(.noise) && soon.points.last?.isOpen == false)
    #expect(abs((soon.points.last?.value ?? 0) - 80.0 / 60) < 1e-9)
    let later = try await recovery(stuck(8), asOf: start.adding(days: 7 * 78 - 1))
    #expect(later.meaning == .worse && later.movementBefore.value?.meaning == .worse && !later.isNew)
  }
}
