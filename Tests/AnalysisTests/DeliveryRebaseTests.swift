import Record
import Testing

@testable import Analysis

@Suite("Rebases of delivery measures")
struct DeliveryRebaseTests {
  /// The first week of a service is not judged; then 20 weeks of 4 and 6 by turns, then 8 of 20 and 22.
  private let counts = [9] + (0..<20).map { $0 % 2 == 0 ? 4 : 6 } + (0..<8).map { $0 % 2 == 0 ? 20 : 22 }
  /// The Wednesday of the first week of twenty.
  private let changed = day("2026-01-05").adding(days: 7 * 21 + 2)

  private func report(_ rebases: [DeliveryRebase], on asOf: CalendarDate? = nil) async -> DeliveryReport {
    var organization = deliveryOrganization()
    organization.delivery.rebases = rebases
    let last = day("2026-01-11").adding(days: 7 * (counts.count - 1))
    return await analyseDelivery(
      events([shipped(counts.map { ShippedWeek(all: $0) })]), of: organization, asOf: asOf ?? last)
  }

  private func rebase(
    _ part: MetricPart, _ measures: [DeliveryMeasure] = DeliveryMeasure.allCases, on date: CalendarDate? = nil
  ) -> DeliveryRebase {
    DeliveryRebase(date: date ?? changed, part: part, measures: measures, reason: "trunk")
  }

  private func frequency(_ report: DeliveryReport, _ id: String = "api") throws -> JudgedMeasure {
    try #require(report.scopes.first { $0.id == id }?[.deploymentFrequency])
  }

  /// Before: mean 5, every range 2, so 5 ± 5.32. Since: mean 21, every range 2, so 21 ± 5.32.
  @Test("a service is judged anew from the week in which the day lies, and the old limits stay")
  func limits() async throws {
    let judged = try frequency(await report([rebase(.service("api"))]))
    let monday = changed.startOfISOWeek
    #expect(judged.judgedFrom == monday && judged.limits.value?.from == monday)
    #expect(judged.limits.value?.n == 8 && judged.limits.value?.isTrial == true)
    #expect(judged.limits.map(\.centre).rounded(6) == 21 && judged.limits.map(\.upper).rounded(6) == 26.32)
    #expect(judged.points.map(\.centre) == Array(repeating: 5, count: 20) + Array(repeating: 21, count: 8))
    #expect(judged.movement == .measured(.noise))
    let history = try #require(judged.rebases.first)
    #expect(history.rebase.reason == "trunk" && judged.rebases.count == 1)
    #expect(history.before.map(\.upper).rounded(6) == 10.32 && history.before.value?.n == 20)
    #expect(history.since == judged.limits)
  }

  @Test("without it the same weeks are a signal")
  func without() async throws {
    #expect(try frequency(await report([])).meaning == .better)
  }

  @Test("a rebase of a team is one of its services; other services, measures and days are as before")
  func scope() async throws {
    let team = await report([rebase(.team("core"))])
    #expect(try frequency(team).movement == .measured(.noise) && frequency(team, "core").movement == .measured(.noise))
    #expect(try frequency(await report([rebase(.service("api"))]), "core").meaning == .better)
    #expect(try frequency(await report([rebase(.service("web"))])).meaning == .better)
    #expect(try frequency(await report([rebase(.service("api"), [.changeLeadTime])])).meaning == .better)
    let early = await report([rebase(.service("api"))], on: changed.adding(days: -1))
    #expect(try frequency(early).rebases.isEmpty)
  }

  @Test("with fewer than six weeks since, nothing can be judged")
  func tooEarly() async throws {
    let sunday = changed.startOfISOWeek.adding(days: 6)
    let first = try frequency(await report([rebase(.service("api"))], on: sunday))
    #expect(first.movement == .unavailable(.tooFew(have: 1, need: 6)))
    let running = try frequency(await report([rebase(.service("api"))], on: changed))
    #expect(running.movement == .unavailable(.tooFew(have: 0, need: 6)))
    #expect(running.rebases.first?.since == .unavailable(.tooFew(have: 0, need: 6)))
    #expect(running.rebases.first?.before.value?.n == 20)
  }

  /// 20 weeks with 1 failure of 10, then 12 with 5 of 10: shares of each part by its own centre.
  @Test("shares before and since are each judged by their own share")
  func shares() async throws {
    let weeks = (0..<32).map { ShippedWeek(all: 10, failed: $0 < 20 ? 1 : 5) }
    var organization = deliveryOrganization()
    organization.delivery.rebases = [rebase(.service("api"), on: day("2026-01-05").adding(days: 140))]
    let asOf = day("2026-01-11").adding(days: 7 * 31)
    let judged = await analyseDelivery(events([shipped(weeks)]), of: organization, asOf: asOf)
      .scopes.first { $0.id == "api" }?[.changeFailRate]
    #expect(
      judged?.points.compactMap(\.centre).map { ($0 * 100).rounded() } == Array(repeating: 10, count: 20)
        + Array(repeating: 50, count: 12))
    #expect(judged?.signals.isEmpty == true && judged?.movement == .measured(.noise))
  }
}
