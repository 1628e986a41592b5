import Record
import Testing

@testable import Analysis

@Suite("A service whose deployments are not known")
struct UndeployedServiceTests {
  /// The Sunday that ends the thirteenth week from Monday 2026-01-05 on.
  private static let sunday = "2026-04-05"

  private func report(web: [Shipped] = []) async -> DeliveryReport {
    let weeks = Array(repeating: ShippedWeek(all: 4), count: 13)
    return await delivery(
      events([shipped(weeks) + web], incidents: [incident("2026-01-07T10:00", "2026-01-07T12:00", service: 1)]),
      asOf: Self.sunday)
  }

  @Test("without any deployment in the files its frequency is unknown, and not zero")
  func unknown() async throws {
    let report = await report()
    let web = try #require(report.scopes.first { $0.id == "web" })
    #expect(report.weeks("web")["2026-W02"]?.incidents.opened == 1)
    #expect(web.recent.deploymentsPerWeek == .unavailable(.noData))
    let judged = try #require(web[.deploymentFrequency])
    #expect(judged.points.isEmpty)
    #expect(judged.latest == .unavailable(.noData) && judged.window == .unavailable(.noData))
    #expect(judged.limits == .unavailable(.noData) && judged.movement == .unavailable(.noData))
    #expect(report.medianDaysWithDeployment(of: web).value == nil)
    let spread = try #require(report.distribution.deploymentsPerWeek.value)
    #expect([spread.lowest, spread.p50, spread.highest] == [4, 4, 4] && spread.n == 1)
  }

  @Test("it counts from the week of its first deployment on, and that week may have begun before the files did")
  func begun() async throws {
    let web = (9..<13).flatMap { week in
      (0..<5).map { Shipped(service: 1, at: "\(day("2026-01-06").adding(days: 7 * week).iso)T1\($0):00") }
    }
    let report = await report(web: web)
    let scope = try #require(report.scopes.first { $0.id == "web" })
    // Twenty deployments in four weeks, not in twelve.
    #expect(scope.recent.deploymentsPerWeek == .measured(5))
    #expect(scope[.deploymentFrequency]?.points.map(\.value) == [5, 5, 5])
    #expect(report.medianDaysWithDeployment(of: scope) == .measured(1))
    let spread = try #require(report.distribution.deploymentsPerWeek.value)
    #expect([spread.lowest, spread.p50, spread.highest] == [4, 4.5, 5] && spread.n == 2)
    // Together they deploy from the first week of either.
    #expect(report.organization.recent.deploymentsPerWeek == .measured(Double(12 * 4 + 20) / 12))
  }

  @Test("a metric of its deployment frequency has no values")
  func metric() async {
    var series = DeliverySeries(await report())
    let request = DeliverySeries.Request(measure: .deploymentFrequency, part: .service("web"), scale: 1)
    #expect(series.points(request).isEmpty)
  }
}
