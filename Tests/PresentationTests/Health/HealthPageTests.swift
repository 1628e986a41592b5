import Analysis
import Presentation
import Wording
import Record
import Testing

@Suite("Pages of engineering health")
struct HealthPageTests {
  private static let front = "health/index.html"

  private func page(
    _ path: String = front, _ fill: (inout OrganizationRecord) -> Void = { _ in }
  ) async throws -> String {
    try #require(try render(await Sample.deliveryReport(fill), only: [path])[path])
  }

  @Test("there are none without events, and no way to them")
  func none() throws {
    let pages = try render(Sample.report)
    #expect(!pages.keys.contains { $0.hasPrefix("health/") })
    #expect(pages["index.html"]?.contains(">Health<") == false)
  }

  @Test("the first sentence says what changed since last month, and that the rest is noise")
  func headline() async throws {
    let page = try await page()
    #expect(
      page.contains(
        "<h1>Since last month, dues-api has failed more often; one earlier change goes on; everything else varies as it usually "
          + "does.</h1>"))
    #expect(page.contains("event-log has not deployed since"))
  }

  @Test(
    "rows of deployments that end too early are told on the Briefing and on Health, and no service deploys less for it")
  func stopped() async throws {
    var record = Sample.record
    record.events = Sample.events()
    let report = await examine(
      record, from: .everyone(on: Sample.day("2026-11-29")), previous: Sample.day("2026-11-22")
    ).report
    let pages = try render(report)
    let words =
      "The newest deployment row of any service is of 13 November, though the next usually came within 3\u{A0}days"
    #expect(pages["index.html"]?.contains(words) == true && pages[Self.front]?.contains(words) == true)
    #expect(pages.values.allSatisfy { !$0.contains("deployed less often") })
  }

  @Test("deployments between failures have a section of their own, with those since the last one, and no column")
  func between() async throws {
    let page = try await page("health/services/ledger.html")
    let section = try #require(page.between("<h2 id=\"deployments_between_failures\"", "</section>"))
    #expect(section.contains("<dt>So far</dt>"))
    // Twenty counts that come to 390: ∏ (390 + j)/(390 + w + j), j from 1 to 20, is below 1/741 from 157 on.
    #expect(
      section.contains(
        "<dd>19\u{A0}deployments have gone well since the last failure on 9 November; usually one in 21 fails; "
          + "up to 156 may be chance.</dd>"))
    #expect(!section.contains("Last full week"))
    #expect(try await self.page().contains("<th scope=\"col\">Deployments between failures</th>") == false)
  }

  @Test("a service without a deployment in the files has no number of deployments")
  func undeployed() async throws {
    let page = try await page("health/services/ledger.html") { record in
      guard var events = record.events, let starts = events.deployments.first?.starts else { return }
      for place in Int(starts[1])..<Int(starts[2]) { events.deployments[0].deployedAt[place] = .max }
      events.incidents = [
        Incident(
          openedAt: UInt32(Sample.day("2026-10-05").dayNumber * 86_400), resolvedAt: Incident.unresolved, service: 1,
          cause: .unknown)
      ]
      record.events = events
    }
    #expect(page.contains("ledger has no deployment in the files."))
    #expect(!page.contains("0 successful of 0") && !page.contains("up to 0, around 0"))
    #expect(page.contains("<span class=\"missing\">unknown</span>"))
  }

  @Test("teams and services stand in configured order, whatever their values")
  func order() async throws {
    let page = try await page { $0.organization.teams.reverse() }
    let rows = page.matches(of: /<th scope="row"><a href="[^"]*">([^<]*)</).map { String($0.output.1) }
    #expect(rows == ["event-log", "dues-api", "ledger"])
  }

  @Test("a quiet service has no figure of today")
  func quiet() async throws {
    let page = try await page("health/services/event-log.html")
    #expect(page.contains("<h1>event-log has been quiet since"))
    #expect(page.contains("unavailable: no deployment since"))
    #expect(!page.contains("class=\"status bad\""))
  }

  @Test("every measure has its definition, its usual range, n and interval")
  func service() async throws {
    let page = try await page("health/services/dues-api.html")
    #expect(page.contains("It counts deployments, not incidents."))
    #expect(page.contains("(Wilson)"))
    #expect(page.contains("p50 "))
    #expect(page.contains("▼"))
    #expect(page.contains("11 of 31"))
    #expect(page.contains("about/index.html#wheeler.outside\">the rule</a>"))
  }

  @Test("of very many services the page draws the first 300, and names the others with the way to their pages")
  func many() async throws {
    let silent = (1...300).map { "silent-\($0)" }
    let all: (inout OrganizationRecord) -> Void = { record in
      let own = record.organization.services
      record.organization.services = silent.map { Service(id: $0, team: own[0].team, span: own[0].span) } + own
      record.events?.services = silent + own.map(\.id)
      let starts = record.events?.deployments[0].starts ?? []
      record.events?.deployments[0].starts = Array(repeating: 0, count: silent.count) + starts
    }
    let page = try await page("health/index.html", all)
    #expect(page.components(of: "no deployment in the files") == 300)
    #expect(page.components(of: "not drawn beside 300\u{A0}others: its page has the charts") == 2)
    #expect(page.contains("href=\"services/dues-api.html\"") && page.contains("quiet since"))
    #expect(!page.contains("class=\"multiple\" data-label"))
  }

  @Test("a team's page leads to its services and to the team")
  func team() async throws {
    let page = try await page("health/teams/payments.html")
    #expect(page.contains("href=\"../services/ledger.html\""))
    #expect(page.contains("href=\"../../teams/payments.html\""))
    #expect(try await self.page("teams/payments.html").contains("href=\"../health/teams/payments.html\""))
  }

  @Test("what was left out stands beside the figures")
  func leftOut() async throws {
    let page = try await page()
    #expect(page.contains("2 left out because something is wrong with them; 3 to other environments; ids not compared"))
    #expect(page.contains("No file of incidents was read."))
  }

  @Test("an incident that goes on is told, though its week is not over")
  func unresolved() async throws {
    let open: (inout OrganizationRecord) -> Void = { record in
      let time = UInt32(Sample.day("2026-11-19").dayNumber * 86_400)
      record.events?.incidents = [Incident(openedAt: time, service: 1)]
      record.events?.incidentTally.files = ["data/incidents.csv"]
    }
    #expect(try await page("health/index.html", open).contains("One incident is still open."))
    #expect(try await page("health/services/ledger.html", open).contains("<dd>1, whenever opened</dd>"))
    #expect(try await page("health/services/dues-api.html", open).contains("<dd>0, whenever opened</dd>"))
  }

  @Test("benchmarks are off in 2025 with the reason, and context in the year that is chosen")
  func benchmarks() async throws {
    #expect(try await page().contains("the 2025 report has no clusters of performance"))
    let page = try await page { $0.organization.delivery.benchmarkYear = 2024 }
    #expect(
      page.contains(
        "2024 report: elite 5\u{A0}%, high 20\u{A0}%, medium 10\u{A0}%, low 40\u{A0}%. Values, not ranges, and not in order"
      ))
    #expect(page.contains("not a grade of any team"))
    let old = try await self.page { $0.organization.delivery.benchmarkYear = 2019 }
    #expect(old.contains("2019 report: elite 0–15\u{A0}%, high 0–15\u{A0}%, medium 0–15\u{A0}%, low 46–60\u{A0}%.</p>"))
    #expect(
      try await self.page { $0.organization.delivery.benchmarkYear = 2020 }.contains("there was no report in 2020"))
    #expect(
      try await !self.page("health/services/ledger.html") { $0.organization.delivery.benchmarkYear = 2024 }.contains(
        "elite"))
  }

  @Test("every id has a page of its own with a safe path, and none gets into the markup")
  func odd() async throws {
    let ids = ["api", "API", "a/b", "../up", "<b>x</b>", "", "api~1", "ünï", ".git"]
    let report = await Sample.deliveryReport { record in
      record.organization.services = ids.map { Service(id: $0, team: "payments", span: Sample.span("fairlead.yaml")) }
      record.events = Sample.events(services: ids)
    }
    let pages = try render(report).filter { $0.key.hasPrefix("health/services/") }
    #expect(pages.count == ids.count)
    #expect(Set(pages.keys.map { $0.lowercased() }).count == ids.count)
    for (path, text) in pages {
      #expect(path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && path.split(separator: "/").count == 3)
      #expect(!text.contains("<b>x"))
    }
  }

  @Test("a rebase is told with its reason and the usual range before and since, and marked in the chart")
  func rebase() async throws {
    let page = try await page("health/services/ledger.html") { record in
      record.organization.delivery.rebases = [
        DeliveryRebase(
          date: Sample.asOf.adding(days: -7 * 10), part: .team("payments"), measures: [.deploymentFrequency],
          reason: "One pipeline for all")
      ]
    }
    let history = try #require(page.between("id=\"rebases\"", "</table>"))
    #expect(history.contains("One pipeline for all") && history.contains("Deployments a week: "))
    #expect(history.contains(" before, ") && !history.contains("Change lead time"))
    #expect(page.components(of: "class=\"limit\"") == 1)
    #expect(try await !self.page("health/services/ledger.html").contains("id=\"rebases\""))
  }

  @Test("a device name of Windows is no page name, and where a service stands in the list does not matter")
  func addresses() async throws {
    func paths(_ ids: [String]) async throws -> [String] {
      let report = await Sample.deliveryReport { record in
        record.organization.services = ids.map { Service(id: $0, team: "payments", span: Sample.span("fairlead.yaml")) }
        record.events = Sample.events(services: ids)
      }
      return try render(report).keys.filter { $0.hasPrefix("health/services/") }.sorted()
    }
    let expected = try await paths(["con", "a/b", "LPT1.x", "console", "com0"])
    // 64-bit FNV-1a of 'con', 'a/b' and 'LPT1.x', by the five lines of Python that its page gives.
    #expect(
      expected == [
        "health/services/LPT1.x~fc352a1ab9e0290c.html",
        "health/services/a-b~e620c3190468cf61.html",
        "health/services/com0.html",
        "health/services/console.html",
        "health/services/con~f604f1190d01642b.html",
      ])
    #expect(try await paths(["com0", "LPT1.x", "a/b", "console", "con"]) == expected)
  }

  @Test("too few weeks are said to be too few")
  func early() async throws {
    var record = Sample.record
    record.events = Sample.events()
    let report = await examine(record, from: .everyone(on: Sample.day("2026-07-12"))).report
    let page = try #require(try render(report, only: [Self.front])[Self.front])
    #expect(page.contains("It is too early to tell how services deliver from noise."))
  }

  @Test("where most measures cannot be judged, nothing is said to vary as it usually does")
  func mostUnjudged() async throws {
    let page = try await page { record in
      guard let sample = record.events, var batch = sample.deployments.first else { return }
      let young = (1...20).map { "young-\($0)" }
      record.organization.services += young.map {
        Service(id: $0, team: "payments", span: Sample.span("fairlead.yaml"))
      }
      for _ in young {
        batch.deployedAt.append(batch.deployedAt[0])
        batch.leads.append(3600)
        batch.traits.append([])
        batch.starts.append(UInt32(batch.deployedAt.count))
      }
      var events = DeliveryEvents(services: sample.services + young)
      events.deployments = [batch]
      events.deploymentTally = sample.deploymentTally
      record.events = events
    }
    #expect(page.contains("; most cannot be judged yet.</h1>"))
    #expect(!page.contains("everything else varies"))
  }
}

@Suite("What delivery items say")
struct DeliveryWordingTests {
  @Test("delivery.moved says since when, the level then and before, what was seen, and asks")
  func moved() async throws {
    let item = try #require(await Sample.deliveryReport().reasons.first { $0.rule == "delivery.moved" })
    let words = item.wording(asOf: Sample.asOf)
    #expect(words.claim.hasPrefix("dues-api has failed more often"))
    #expect(
      words.evidence.hasPrefix(
        "Change fail rate 35\u{A0}% since then, 5\u{A0}% before; one value above the usual range, 9 November; usually up to"
      ))
    #expect(words.question == "What changed in dues-api before 9 November, and what would catch it before production?")
  }

  @Test("delivery.gone-quiet says how long, and how it was")
  func quiet() async throws {
    let item = try #require(await Sample.deliveryReport().reasons.first { $0.rule == "delivery.gone-quiet" })
    let words = item.wording(asOf: Sample.asOf)
    #expect(words.claim == "event-log has not deployed since 4 September.")
    #expect(words.evidence == "Until then it deployed on 55 of 75\u{A0}days; the last deployment was 77\u{A0}days ago.")
  }
}
