import Analysis
import Presentation
import Record
import Testing

@Suite("Cycle time on the pages of services and teams")
struct CycleSectionTests {
  /// A change of dues-api in the week before the report's day: hours from one time to the next; nil leaves a time out.
  private func change(_ hours: [Int?], service: UInt16 = 0) -> DeliveryChange {
    let start = Sample.day("2026-11-09").dayNumber * 86_400
    let times = hours.map { $0.map { UInt32(start + $0 * 3600) } ?? DeliveryChange.noTime }
    return DeliveryChange(
      firstCommitAt: times[0], openedAt: times[1], firstReviewAt: times[2], mergedAt: times[3], deployedAt: times[4],
      service: service)
  }

  private func page(
    at path: String = "health/services/dues-api.html", _ changes: [DeliveryChange], deployments: Bool = true
  ) async throws -> String {
    let report = await Sample.deliveryReport { record in
      if !deployments { record.events = DeliveryEvents(services: Sample.organization.services.map(\.id)) }
      record.events?.changes = changes
      record.events?.changeTally.files = ["data/changes.csv"]
    }
    return try #require(try render(report, only: [path])[path])
  }

  @Test("the first sentence names the longest phase, its median, its share and n")
  func longest() async throws {
    let page = try await page([change([0, 2, 5, 17, 20]), change([0, 2, 5, 17, 20])])
    #expect(
      page.contains(
        "Changes spend longest in review: 12\u{A0}h in the median (n 2), which is 60\u{A0}% of the median of the whole way, "
          + "20\u{A0}h (n 2)."))
    #expect(page.contains("Review 12\u{A0}h (n 2)"))
    #expect(page.contains("not added as zero"))
  }

  @Test("a missing phase and a backward one are counted and none of them is zero")
  func missing() async throws {
    let page = try await page([change([0, nil, 5, 4, 20])])
    let cells = page.matches(of: /<td class="number">(?:<span class="missing">)?([^<]*)</).prefix(30)
      .map { String($0.output.1) }
    #expect(Array(cells[0..<6]) == ["none", "none", "none", "0", "1", "0"])
    #expect(Array(cells[12..<18]) == ["none", "none", "none", "0", "0", "1"])
    #expect(Array(cells[18..<24]) == ["16\u{A0}h", "16\u{A0}h", "16\u{A0}h", "1", "0", "0"])
    #expect(page.contains("Coding unavailable"))
  }

  @Test("open changes are told by how far they have come, and a service without changes says so")
  func open() async throws {
    let changes = [change([0, nil, nil, nil, nil]), change([0, 1, nil, nil, nil]), change([0, 1, 2, 3, nil])]
    let page = try await page(changes)
    #expect(page.contains("<p>No change was deployed in the 12 full weeks from"))
    #expect(
      page.contains(
        "Three changes not deployed by the day of the report: 1 not opened yet, 1 opened and not reviewed and 1 merged and "
          + "not deployed."))
    let ledger = try await self.page(at: "health/services/ledger.html", changes)
    #expect(ledger.contains("No change of ledger is in the files of changes."))
  }

  @Test("without files of changes nothing is said of them")
  func none() async throws {
    let path = "health/services/dues-api.html"
    let page = try #require(try render(await Sample.deliveryReport(), only: [path])[path])
    #expect(!page.contains("Cycle time"))
  }

  @Test("with changes alone no deployment is counted as zero, and the pages say that none are recorded")
  func alone() async throws {
    let changes = [change([0, 2, 5, 17, 20])]
    let page = try await page(changes, deployments: false)
    #expect(page.contains("<h1>No deployments are recorded for dues-api.</h1>"))
    #expect(page.contains("Changes spend longest in review"))
    #expect(page.contains("no file of them was read"))
    #expect(!page.contains("0 deployments"))
    let front = try await self.page(at: "health/index.html", changes, deployments: false)
    #expect(front.contains("<h1>No deployments are recorded"))
    #expect(front.contains("No file of deployments was read."))
    #expect(front.contains("unavailable: no deployments are recorded"))
    let team = try await self.page(at: "health/teams/payments.html", changes, deployments: false)
    #expect(team.contains("No deployments are recorded for the services of Payments."))
  }
}
