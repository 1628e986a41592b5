import Analysis
import Record
import Testing

@Suite("Pages of a silence that is news")
struct SilencePageTests {
  /// ledger deploys once a day up to 20 November 2026. Every fifth fails, 26 times, then none for 40: usually no more than 34
  /// go well in a row (`SilenceTests`). Weeks of seven without a failed one are too few for the change fail rate; that seven
  /// go well and not five or six is what makes it deploy more often.
  private func report() async -> Report {
    await Sample.deliveryReport { record in
      var batch = DeploymentBatch(starts: [0, 0], deployedAt: [], leads: [], traits: [])
      for number in 0..<170 {
        batch.deployedAt.append(UInt32((Sample.asOf.dayNumber - 169 + number) * 86_400 + 36_000))
        batch.leads.append(3600)
        batch.traits.append(number % 5 == 4 && number < 130 ? [.failed, .planned] : .planned)
      }
      batch.starts += [170, 170]
      record.events?.deployments = [batch]
    }
  }

  @Test("Health, what needs attention and the page of the service say it, each without saying anything twice")
  func words() async throws {
    let pages = try render(await report())
    let service = try #require(pages["health/services/ledger.html"])
    let section = try #require(service.between("<h2 id=\"deployments_between_failures\"", "</section>"))
    #expect(
      section.contains(
        "<dd>40\u{A0}deployments have gone well since the last failure on 11 October; usually one in 5 fails; up to "
          + "34 may be chance.</dd>"))
    #expect(section.contains("40 so far"))
    let attention = try #require(pages["attention/index.html"])
    #expect(
      attention.contains(
        "ledger has deployed more often since 12 October and has had no failed deployment in the last 40."))
    #expect(
      attention.contains(
        "The last one failed on 11 October; usually one in 5 does, and up to 34 in a row that go well may be chance."))
    // Five failed in the eight weeks up to 15 November, and the next deployment went well a day later.
    #expect(
      pages["health/index.html"]?.contains(
        "24\u{A0}h</span> <span class=\"label\">n 5</span></span>\n<span class=\"label-block\">the last 8\u{A0}weeks</span>"
      )
        == true)
    #expect(pages["health/index.html"]?.contains("and has had no failed deployment in the last 40.") == true)
  }
}
