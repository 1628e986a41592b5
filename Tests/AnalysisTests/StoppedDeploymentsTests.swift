import Record
import Testing

@testable import Analysis

@Suite("Deployments that stop")
struct StoppedDeploymentsTests {
  /// Four and six deployments by turns on the Tuesdays of twenty weeks; the last is that of 19 May 2026.
  private let weeks = (0..<20).map { ShippedWeek(all: $0 % 2 == 0 ? 4 : 6) }

  private func report(
    web: [ShippedWeek] = [], asOf: String, _ fill: (inout Organization) -> Void = { _ in }
  ) async -> DeliveryReport {
    var organization = deliveryOrganization()
    fill(&organization)
    return await analyseDelivery(
      events([shipped(weeks) + shipped(web, service: 1)]), of: organization, asOf: day(asOf), DeliveryOptions())
  }

  @Test("a week after the newest row of all has no frequency, for nobody knows whether rows are missing")
  func unknown() async throws {
    let report = await report(asOf: "2026-05-31")
    #expect(report.stopped?.last == day("2026-05-19"))
    let api = try #require(report.scopes.first { $0.id == "api" })
    let judged = try #require(api[.deploymentFrequency])
    #expect(judged.points.last?.date == day("2026-05-25") && judged.points.last?.value == nil)
    #expect(judged.latest == .unavailable(.noDataSince(day("2026-05-19"))))
    #expect(judged.movement == .measured(.noise))
    // Eleven of the twelve recent weeks are known: six of six deployments and five of four.
    #expect(api.recent.deploymentsPerWeek == .measured(Double(6 * 6 + 5 * 4) / 11))
    #expect(report.organization[.deploymentFrequency]?.latest.value == nil)
    #expect(report.news(in: deliveryOrganization()).isEmpty)
  }

  @Test("nothing has stopped while no more time has passed than usually does")
  func usual() async {
    #expect(await report(asOf: "2026-05-24").stopped == nil)
    #expect(await report(asOf: "2026-05-26").stopped == nil)
    #expect(await report(asOf: "2026-05-27").stopped?.last == day("2026-05-19"))
  }

  @Test("while another service goes on, the silence of one is its own")
  func other() async throws {
    let report = await report(web: Array(repeating: ShippedWeek(all: 3), count: 21), asOf: "2026-05-31")
    #expect(report.stopped == nil)
    #expect(report.scopes.first { $0.id == "api" }?[.deploymentFrequency]?.latest == .measured(0))
  }

  @Test("what is retired has stopped for a known reason")
  func retired() async {
    let report = await report(asOf: "2026-05-31") { $0.services[0].retiredOn = day("2026-05-20") }
    #expect(report.stopped == nil)
  }

  @Test("a rhythm tells every so many days only where it was always so")
  func rhythm() throws {
    let monday = day("2026-01-05")
    let even = try #require(DeliveryRhythm(days: (0..<10).map { monday.adding(days: 3 * $0) }))
    #expect(even.isEven && even.days == .measured(3))
    #expect([even.daysWithDeployment, even.span] == [10, 28])
    // One and two days by turns, for longer than twelve weeks: the median is one day, which is not every day.
    let uneven = try #require(DeliveryRhythm(days: (0..<60).map { monday.adding(days: 3 * ($0 / 2) + $0 % 2) }))
    #expect(!uneven.isEven && uneven.days.value == 1)
    #expect([uneven.daysWithDeployment, uneven.span] == [56, 84])
    #expect(uneven.usualGap == 3, "a weekend is no end")
    #expect(DeliveryRhythm(days: [monday, monday.adding(days: 1)])?.usualGap == nil)
  }
}
