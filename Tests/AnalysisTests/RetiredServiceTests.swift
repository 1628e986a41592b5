import Record
import Testing

@testable import Analysis

@Suite("A retired service")
struct RetiredServiceTests {
  @Test("nobody is asked about it after its last day, and until then it goes quiet like any other")
  func quiet() async throws {
    let shipped = (0..<10).map { Shipped(at: "2026-01-\(10 + $0)T10:00") }
    func rules(retiredOn: String?) async -> [String] {
      var organization = deliveryOrganization()
      organization.services[0].retiredOn = retiredOn.map { day($0) }
      let report = await analyseDelivery(
        events([shipped]), of: organization, asOf: day("2026-06-14"), DeliveryOptions())
      return report.news(in: organization).map { "\($0.kind.rawValue) \($0.id)" }
    }
    #expect(await rules(retiredOn: nil) == ["service api"])
    #expect(await rules(retiredOn: "2026-01-31") == [], "nor is its team, though nothing else of it deploys")
    #expect(await rules(retiredOn: "2026-06-15") == ["service api"])
  }
}
