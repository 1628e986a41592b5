@testable import Analysis
import Diagnostics
import Record
import Testing

@testable import Presentation
@testable import Wording

/// What the page of a metric says of how its values are made and judged.
@Suite("Pages of metrics that are worked out")
struct MetricSourcePagesTests {
  private func page(_ metric: Metric, _ fill: (inout OrganizationRecord) -> Void = { _ in }) throws -> String {
    let report = organization { record in
      record[Metric.self] = [metric]
      fill(&record)
    }
    return try #require(try render(report, in: "metrics")["metrics/\(metric.id).html"])
  }

  private func csv(_ content: MetricSource.Content) -> MetricSource {
    .csv(.init(path: "data/m.csv", date: "day", content: content))
  }

  /// 9 of 10 in each of twelve weeks, and 8 of 20 in the last: p 116/140 = 0.8286, limits at 20 0.576 to 1.
  private func share(_ fill: (inout Metric) -> Void = { _ in }) -> Metric {
    metric("a", []) { metric in
      metric.source = csv(.share(count: "paid", of: "owed"))
      metric.points = (0..<13).compactMap { week in
        MetricPoint(
          date: Sample.day("2026-08-24").adding(days: 7 * week), week == 12 ? 8 : 9, of: week == 12 ? 20 : 10,
          scale: 100,
          part: nil)
      }
      fill(&metric)
    }
  }

  @Test("a share has a p-chart by name, n beside every value, and the range of its latest sample")
  func shares() throws {
    let page = try page(share())
    #expect(page.headline == "Metric a: 40\u{A0}% on 16 November, below its usual range, which is worse.")
    #expect(page.contains("A p-chart of shares, whose usual range follows the size of each sample"))
    #expect(page.contains("#charts.p\">How it is drawn</a>"))
    #expect(page.contains("40\u{A0}% on 16 November, n 20"))
    #expect(
      page.contains(
        "58–100\u{A0}% (nothing is above 100\u{A0}%) around 82.9\u{A0}% at n 20, from 13\u{A0}values since 24 August"))
    #expect(page.contains("Each value is “paid” divided by “owed”, in per cent; n is “owed”."))
    #expect(page.contains("columns “paid” and “owed” of data/m.csv"))
    let table = try #require(page.between("<caption>The latest first", "</table>"))
    #expect(table.contains("<th scope=\"col\" class=\"number\">n</th>") && table.components(of: ">10</td>") == 12)
  }

  @Test("a metric without n has no column for it, and says that its chart is an XmR chart")
  func single() throws {
    let page = try page(metric("a", calmValues))
    #expect(!page.contains(">n</th>") && page.contains("An XmR chart of single values"))
    #expect(page.contains("#charts.xmr\">How it is drawn</a>"))
  }

  /// Before: 9 and 11 by turns, mean 10, ranges 2, limits 4.68 to 15.32. Since: 19 and 21, limits 14.68 to 25.32.
  @Test("the history of rebases tells the usual range before and since, and marks the day in the chart")
  func history() throws {
    let values: [Double] = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 19, 21, 19, 21, 19, 21]
    let rebased = metric("a", values) {
      $0.rebases = [.init(date: Sample.day("2026-10-12"), reason: "New sensor")]
    }
    let page = try page(rebased)
    let history = try #require(page.between("id=\"Rebases\"", "</table>"))
    let (before, since) = ("5–15\u{A0}% around 10\u{A0}%, from 12\u{A0}values", "15–25\u{A0}% around 20\u{A0}%")
    #expect(history.between("data-label=\"Before\"", "</td>")?.contains(before) == true)
    #expect(history.between("data-label=\"Since\"", "</td>")?.contains(since) == true)
    #expect(page.components(of: "class=\"limit\"") == 1)
    #expect(page.contains("No signal since 12 October: all movement is noise"))
    #expect(try !self.page(metric("a", values)).contains("id=\"Rebases\""))
  }

  /// The first twelve by 9 and 11: mean 10, ranges 2. Then six of 13 and 15, within those limits and all above.
  @Test("a frozen baseline is told with its days and its reason, and marked in the chart")
  func frozen() throws {
    let values: [Double] = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 13, 15, 13, 15, 13, 15]
    let frozen = metric("a", values) {
      $0.baselines = [
        .init(
          from: Sample.day("2026-07-20"), to: Sample.day("2026-10-11"), reason: "before the pilot",
          at: Sample.span("metrics/a.yaml"))
      ]
    }
    let page = try page(frozen)
    #expect(page.contains("5–15\u{A0}% around 10\u{A0}%, from 12\u{A0}values, frozen from 20 July to 11 October"))
    #expect(page.contains("drawn from the values of 20 July to 11 October alone"))
    #expect(page.contains("judged by it. Before the pilot."))
    #expect(page.components(of: "class=\"limit\"") == 1)
  }

  @Test("by service, each has its own line and range, in configured order, and the headline counts what moved")
  func services() throws {
    let metric = metric("a", []) { metric in
      metric.points = ["web", "api"].flatMap { id in
        (calmValues + [id == "web" ? 30 : 9]).enumerated().map {
          MetricPoint(date: Sample.day("2026-08-24").adding(days: 7 * $0), value: $1, part: .service(id))
        }
      }
    }
    let page = try page(metric) { record in
      record.organization.services = ["api", "web"].map { Service(id: $0, team: "payments", span: Sample.span("f")) }
    }
    #expect(page.headline == "Metric a: of two services, one got better.")
    let parts = try #require(page.between("By service, in configured order", "</table>"))
    #expect(try #require(parts.firstRange(of: ">api<")).lowerBound < #require(parts.firstRange(of: ">web<")).lowerBound)
    #expect(parts.components(of: "fl-sparkline") == 2 && parts.components(of: "around") == 2)
    #expect(page.contains("web: One value above the usual range, 16 November: better."))
    let table = try #require(page.between("<caption>The latest first", "</table>"))
    #expect(table.components(of: "<td>api</td>") == 13 && table.components(of: "<td>web</td>") == 13)
    #expect(!page.contains("<figure"))
  }

  @Test("in a table, a metric by team or service has the range of its latest values")
  func partsInTable() throws {
    let metric = metric("a", []) { metric in
      metric.isHeadline = true
      metric.points = [("api", 10.0), ("web", 20.5)].map {
        MetricPoint(date: Sample.day("2026-11-16"), value: $1, part: .service($0))
      }
    }
    let report = organization { record in
      record[Metric.self] = [metric]
      record.organization.services = ["api", "web"].map { Service(id: $0, team: "payments", span: Sample.span("f")) }
    }
    let page = try #require(try render(report, in: "metrics")["metrics/index.html"])
    #expect(page.contains("10 to 20.5\u{A0}% over 2\u{A0}services"))
  }

  @Test("a rebase of a metric by team tells the centre of each team before and since")
  func partHistory() throws {
    let metric = metric("a", []) { metric in
      metric.points = (calmValues + [19, 21, 19, 21, 19, 21]).enumerated().map {
        MetricPoint(date: Sample.day("2026-07-20").adding(days: 7 * $0), value: $1, team: "payments")
      }
      metric.rebases = [.init(date: Sample.day("2026-10-12"), reason: "New sensor")]
    }
    let history = try #require(try page(metric).between("id=\"Rebases\"", "</table>"))
    #expect(history.between("data-label=\"Before\"", "</td>")?.contains("Payments around 10\u{A0}%") == true)
    #expect(history.between("data-label=\"Since\"", "</td>")?.contains("Payments around 20\u{A0}%") == true)
  }

  @Test("rare events say how long the last one is ago")
  func rareEvents() throws {
    let metric = metric("a", [20, 30, 20, 30, 20, 30, 20]) {
      $0.source = csv(.rareEvents)
      $0.unit = "days"
    }
    let page = try page(metric)
    // 170 days in seven times, and 170 (741^(1/7) − 1) is 266.9.
    #expect(page.contains("4\u{A0}days since the last event, so far; up to 266\u{A0}days may be chance."))
    #expect(
      page.contains("A t-chart of the days between rare events") && page.contains("#charts.t\">How it is drawn</a>"))
    #expect(page.contains("Each value is the number of days from one event to the next"))
    let silent = metricReport(metric, on: "2029-11-20")
    #expect(
      MetricWording(item: silent, asOf: Sample.day("2029-11-20")).lede.hasSuffix(
        "longer than usual; up to 266\u{A0}days may be chance."))
  }

  private func metricReport(_ metric: Metric, on day: String) -> MetricReport {
    var record = OrganizationRecord(organization: Organization(name: "Test"))
    record[Metric.self] = [metric]
    return analyse(record, asOf: Sample.day(day)).metrics[0]
  }

  @Test(
    "says how each value is made",
    arguments: [
      (.csv(.init(path: "d", date: "x", value: "v", team: nil)), nil),
      (
        .csv(.init(path: "d", date: "x", content: .answers(score: "s", count: "c", .init(.mean, scale: 1...5)))),
        "Each value is the mean score of a day’s answers, on a scale from 1 to 5. n is the number of answers, from column “c”."
      ),
      (
        .csv(.init(path: "d", date: "x", content: .answers(score: "s", count: "c", .init(.topBox(1), scale: 1...5)))),
        "Each value is the share of answers that gave the highest score, 5, on a scale from 1, in per cent. n is the number of answers, from column “c”."
      ),
      (
        .csv(.init(path: "d", date: "x", content: .answers(score: "s", count: "c", .init(.topBox(2), scale: 1...5)))),
        "Each value is the share of answers that gave one of the two highest scores, 4 to 5, on a scale from 1, in per cent. n is the number of answers, from column “c”."
      ),
      (
        .csv(
          .init(
            path: "d", date: "x", content: .answers(score: "s", count: "c", .init(.netPromoterScore, scale: 0...10)))),
        "Each value is the share of promoters (9 and 10) less that of detractors (0 to 6), in per cent of all answers: from −100 to 100. n is the number of answers, from column “c”."
      ),
      (
        .delivery(.changeFailRate, of: .team("payments")),
        "Each value is the change fail rate of Payments, of each full week, Monday to Sunday, and stands on the Sunday. It is the share, in per cent, of deployments that failed, were rolled back or that an incident is linked to; n is the number of deployments that have a status."
      ),
      (
        .delivery(.deploymentFrequency, of: nil),
        "Each value is the deployment frequency of all services together, of each full week, Monday to Sunday, and stands on the Sunday: their deployments are added up. It counts successful deployments to production, and those without a status. A pooled figure can hide opposite moves: how the services differ stands on the page of engineering health."
      ),
    ] as [(MetricSource, String?)])
  func making(source: MetricSource, words: String?) {
    let directory = Directory(organization { _ in })
    let metric = metric("a", []) { $0.source = source }
    #expect(MetricSourceWording(metric: metric, directory: directory).making == words)
  }

  @Test("leading stands beside lagging for each tie, with line, value and meaning")
  func ties() throws {
    let report = organization { record in
      record[Metric.self] = [
        metric("lead", leapingValues) { $0.tiesTo = .reliability },
        metric("lag", calmValues) {
          $0.tiesTo = .reliability
          $0.kind = .lagging
        },
        metric("empty", []) { $0.tiesTo = .growth },
      ]
    }
    let page = try #require(try render(report, in: "metrics")["metrics/index.html"])
    let ties = try #require(page.between("id=\"ties\"", "</table>"))
    let row = try #require(ties.between(">reliability</th>", "</tr>"))
    let (leading, lagging) = (row.between("\"Leading\"", "</td>"), row.between("\"Lagging\"", "</td>"))
    #expect(leading?.contains("Metric lead") == true && leading?.contains("above its usual range") == true)
    #expect(lagging?.contains("Metric lag") == true && lagging?.contains("noise") == true)
    #expect(row.components(of: "fl-sparkline") == 2)
    #expect(ties.components(of: "unavailable: no data") == 1, "not twice for one metric")
  }
}
