import Analysis
import Presentation
import Record
import Testing

@Suite("All services together, unknown outcomes, renames and ends on pages")
struct PooledPageTests {
  private func page(
    _ path: String, _ fill: (inout OrganizationRecord) -> Void = { _ in }
  ) async throws -> String {
    try #require(try render(await Sample.deliveryReport(fill), only: [path])[path])
  }

  /// Twelve weeks up to 15 November: dues-api has 20 or 21 deployments a week and 31 in the last, ledger 20 or 21, event-log
  /// none since ten weeks ago.
  @Test("the health page shows all services together with n and the number of services, beside how they differ")
  func together() async throws {
    let page = try await page("health/index.html")
    let rate = try #require(page.between("<h3>Change fail rate</h3>", "</div>"))
    #expect(rate.contains("<strong>Together:</strong>") && rate.contains("95\u{A0}% interval"))
    #expect(rate.contains("(Wilson), over 3\u{A0}services."))
    #expect(rate.contains("half within"), "the distribution stays beside it")
    #expect(page.contains("over 3\u{A0}services"))
  }

  @Test("without any status the rates say so, and frequency and lead time are there")
  func unknown() async throws {
    func forget(_ record: inout OrganizationRecord) {
      guard var events = record.events else { return }
      for place in events.deployments.indices {
        let count = events.deployments[place].traits.count
        events.deployments[place].traits = Array(repeating: .unknown, count: count)
      }
      record.events = events
    }
    let page = try await page("health/services/dues-api.html", forget)
    #expect(page.contains("whether any of them failed is not known"))
    #expect(page.contains("unavailable: no deployment has a status, so none is known to have failed or not"))
    #expect(page.contains("without a status; in the median week"))
    #expect(try await self.page("health/index.html", forget).contains("have no status: counted as deployments"))
  }

  @Test("a former id has a page that leads to the present one, and a retired service says so")
  func former() async throws {
    func change(_ record: inout OrganizationRecord) {
      record.organization.teams[1].was = ["tills", "../x"]
      record.organization.services[0].was = ["dues", "ledger"]
      record.organization.services[2].retiredOn = Sample.day("2026-09-01")
    }
    let pages = try render(await Sample.deliveryReport(change))
    #expect(pages["teams/tills.html"]?.contains("<h1>tills is now called Payments.</h1>") == true)
    #expect(pages["teams/tills.html"]?.contains("href=\"payments.html\"") == true)
    #expect(pages["health/teams/tills.html"]?.contains("href=\"payments.html\"") == true)
    #expect(pages["health/services/dues.html"]?.contains("href=\"dues-api.html\"") == true)
    #expect(pages["health/services/ledger.html"]?.contains("is now called") == false, "something else stands there")
    #expect(!pages.keys.contains { $0.contains("..") })
    #expect(pages["health/services/event-log.html"]?.contains("event-log was retired on 1 September.") == true)
    #expect(pages["attention.html"]?.contains("event-log has deployed nothing") != true)
    #expect(pages["health/index.html"]?.contains("retired on 1 September") == true)
  }
}
