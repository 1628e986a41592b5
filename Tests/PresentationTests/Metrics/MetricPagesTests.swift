@testable import Analysis
import Diagnostics
import Record
import Testing

@testable import Presentation
@testable import Wording

@Suite("Metric pages")
struct MetricPagesTests {
  private func page(_ metric: Metric) throws -> String {
    try #require(try render(organization { $0[Metric.self] = [metric] }, in: "metrics")["metrics/\(metric.id).html"])
  }

  // Mean 150/13 = 11.54; moving ranges eleven of 2 and one of 19, mean 41/12 = 3.417; upper limit 11.54 + 2.66 · 3.417
  // = 20.6, which 30 exceeds and 11 does not.
  @Test("a leap above the limits is the headline, with its meaning")
  func leap() throws {
    let page = try page(metric("a", leapingValues))
    #expect(page.headline == "Metric a: 30\u{00A0}% on 16 November, above its usual range, which is better.")
    #expect(page.contains("+19\u{00A0}points since 9 November"))
  }

  @Test("the same leap is worse where lower is better, and nothing where neither is")
  func meaning() throws {
    #expect(try page(metric("a", leapingValues) { $0.better = .lower }).headline?.hasSuffix("which is worse.") == true)
    #expect(
      try page(metric("a", leapingValues) { $0.better = .neutral }).headline
        == "Metric a: 30\u{00A0}% on 16 November, above its usual range.")
  }

  @Test("within the limits is within the usual range")
  func calm() throws {
    #expect(
      try page(metric("a", calmValues)).headline == "Metric a: 11\u{00A0}% on 16 November, within its usual range.")
  }

  // Six standard deviations above the centre, on the milder scale of logarithms about five: of three hundred series of
  // noise more than one is expected to show as much.
  @Test("outside the limits is outside, also where so many series are judged that it is no news")
  func outsideNoNews() throws {
    let metrics = (0..<300).map { metric("a\($0)", leapingValues) }
    let pages = try render(organization { $0[Metric.self] = metrics }, in: "metrics")
    #expect(
      pages["metrics/a7.html"]?.headline
        == "Metric a7: 30\u{00A0}% on 16 November, outside its usual range; not news among 300\u{00A0}series.")
    #expect(pages["metrics/index.html"]?.contains("outside, no news") == true)
  }

  @Test("outside the limits is outside, also under rules that judge runs alone")
  func outsideUnderAnhoej() throws {
    let pages = try render(
      organization {
        $0[Metric.self] = [metric("a", leapingValues)]
        $0.organization.signalRules = .anhoej
      }, in: "metrics")
    #expect(
      pages["metrics/a.html"]?.headline
        == "Metric a: 30\u{00A0}% on 16 November, outside its usual range; the Anhøj rules judge runs, not single values."
    )
  }

  @Test("no change is said in words")
  func noChange() throws {
    #expect(try page(metric("a", calmValues + [11])).contains("No change since 9 November"))
  }

  @Test("without data every figure gives its reason, and there is no chart to draw")
  func noData() throws {
    let page = try page(metric("a", []))
    #expect(page.headline == "Metric a: unavailable, no data.")
    let figures = try #require(page.between("<dt>Latest</dt>", "</dl>"))
    // Latest, before, change, last weeks, trend, usual range; the target is not written.
    #expect(figures.components(of: "unavailable: no data") == 6)
    #expect(figures.components(of: "none set") == 1)
  }

  @Test("one value has neither change nor limits")
  func one() throws {
    let page = try page(metric("a", [4]))
    #expect(page.headline == "Metric a: 4\u{00A0}% on 16 November, too early to judge.")
    #expect(page.contains("unavailable: 1\u{00A0}value, needs 2"))
  }

  // The last four of the calm values are 9, 11, 9 and 11: their mean is 10.
  @Test("the target is told with the distance that is left from the present level")
  func target() throws {
    #expect(
      try page(metric("a", calmValues) { $0.target = 15 }).contains(
        "5\u{00A0}points away from the target of 15\u{00A0}%, on average over 28\u{00A0}days (4\u{00A0}values)"))
    #expect(
      try page(metric("a", calmValues) { $0.target = 12 }).contains(
        "2\u{00A0}points away from the target of 12\u{00A0}%"))
    #expect(try page(metric("a", calmValues) { $0.target = 10 }).contains("the target of 10\u{00A0}% is reached"))
  }

  @Test("the table beside the chart has every value, the latest first, with what lies outside the range")
  func table() throws {
    let page = try page(metric("a", leapingValues))
    let table = try #require(page.between("<caption>The latest first", "</table>"))
    #expect(table.components(of: "<tr>") == 14)
    #expect(table.components(of: "above its usual range") == 1)
    let first = try #require(table.between("<tbody>", "</tr>"))
    #expect(first.contains("<time datetime=\"2026-11-16\">16 November 2026</time>") && first.contains("30\u{00A0}%"))
  }

  @Test("a metric whose question nobody wrote says so, on its page and on the attention list")
  func noQuestion() throws {
    let silent = metric("a", [1, 2, 3]) { ($0.question, $0.isHeadline) = ("", true) }
    let page = try page(silent)
    #expect(page.contains("unavailable: no question is written") && !page.contains("class=\"weighty\""))
    #expect(page.contains("“Metric a” answers no question."))
    #expect(page.contains("What would be decided differently if “Metric a” moved?"))
  }

  /// Mean 6.75, mean range 2.6: no value is outside, and the last eight lie above the mean.
  @Test("a signal is one sentence, marks its values in the table and gives the headline and the row their words")
  func shift() throws {
    let shifted = metric("a", [8, 4, 8, 4, 8, 4, 8, 4, 8, 7, 8, 7, 8, 7, 8, 7])
    let page = try page(shifted)
    #expect(page.contains("Eight values in a row above the centre, 28 September to 16 November: better."))
    #expect(
      page.contains("about/index.html#wheeler.run\">the rule</a>")
        && page.contains("Told from noise by Wheeler’s rules."))
    #expect(
      page.headline == "Metric a: 7\u{00A0}% on 16 November, shifted up since 28 September, which is better.")
    let table = try #require(page.between("<caption>The latest first", "</table>"))
    #expect(table.components(of: "shifted up") == 8)
    let overview = try #require(
      try render(organization { $0[Metric.self] = [shifted] }, in: "metrics")["metrics/index.html"])
    #expect(overview.components(of: "shifted up") == 2, "in the table, and beside what it leads")
    let report = organization { $0[Metric.self] = [shifted] }
    let chart = String(decoding: MetricChart(item: report.metrics[0], asOf: report.asOf).svg(), as: UTF8.self)
    let calm = organization { $0[Metric.self] = [metric("a", calmValues)] }
    let plain = String(decoding: MetricChart(item: calm.metrics[0], asOf: calm.asOf).svg(), as: UTF8.self)
    #expect(chart.components(of: "class=\"good\"") == 8 && plain.components(of: "class=\"good\"") == 0)
  }

  /// Mean 266/23 = 11.57; ranges nineteen of 2, then 10, 2 and 1: mean 51/22, upper limit 17.73.
  @Test("values outside that follow each other are one line of the list")
  func outsideInARow() throws {
    let page = try page(metric("a", (0..<20).map { $0.isMultiple(of: 2) ? 9 : 11 } + [21, 23, 22]))
    #expect(page.contains("Three values above the usual range, 2 November to 16 November: better."))
    #expect(page.components(of: "about/index.html#wheeler.outside\">the rule</a>") == 1)
  }

  @Test("every pattern has words of its own, with its days and what it means", arguments: MetricReport.Pattern.allCases)
  func patterns(pattern: MetricReport.Pattern) {
    let points = (0..<3).map { MetricPoint(date: Sample.day("2026-10-26").adding(days: 7 * $0), value: 1) }
    let words = SignalWording(
      signal: .init(rule: "r", pattern: pattern, points: points, direction: .down, meaning: .worse),
      asOf: Sample.asOf)
    #expect(words.sentence.hasSuffix("26 October to 9 November: worse."))
    // It is known by the report's day, not since.
    #expect(pattern == .silence || words.news.hasSuffix(" since 26 October"))
    let others = MetricReport.Pattern.allCases.filter { $0 != pattern }.map { other in
      SignalWording(
        signal: .init(rule: "r", pattern: other, points: points, direction: .down, meaning: .worse),
        asOf: Sample.asOf
      ).sentence
    }
    #expect(!others.contains(words.sentence))
  }

  @Test("without a signal the page says that all is noise; what the process does to its target stands beside it")
  func assurance() throws {
    let page = try page(metric("a", calmValues) { $0.target = 20 })
    #expect(page.contains("No signal: all movement is noise, by Wheeler’s rules."))
    #expect(page.contains("as things run, it is out of reach."))
    #expect(try self.page(metric("a", calmValues) { $0.target = 15 }).contains("luck decides"))
  }

  @Test("a target that the latest value has reached is not called out of reach")
  func reachedTarget() throws {
    let page = try page(metric("a", calmValues.dropLast() + [40]) { $0.target = 39 })
    #expect(page.contains("away from the target of 39") && !page.contains("out of reach"))
  }

  @Test("a missing week is a gap in the chart, and not a zero")
  func gap() throws {
    let report = organization { record in
      record[Metric.self] = [metric("a", calmValues) { $0.points.remove(at: 5) }]
    }
    let chart = MetricChart(item: report.metrics[0], asOf: report.asOf)
    #expect(chart.rows.count == 11)
    #expect(chart.rows.allSatisfy { $0.value != 0 })
  }

  @Test("a long series is cut where the page says so")
  func long() throws {
    let values = (0..<600).map { Double($0 % 3) }
    let page = try page(metric("a", values))
    #expect(page.contains("80\u{00A0}older values not shown") || page.contains("80\u{00A0}older value not shown"))
  }

  @Test("rebases stand with their reason; one that is yet to come is not seen")
  func rebases() throws {
    let page = try page(
      metric("a", calmValues) {
        $0.rebases = [
          .init(date: Sample.day("2026-10-05"), reason: "New sensor"),
          .init(date: Sample.day("2026-12-24"), reason: "Not yet"),
        ]
      })
    let history = try #require(page.between("id=\"Rebases\"", "</table>"))
    #expect(history.contains("5 October 2026</time></th>") && history.contains(">New sensor</td>"))
    #expect(!page.contains("Not yet"))
  }

  @Test("links lead to the strategy that names it and the objective that counts on it")
  func uses() throws {
    let report = organization { record in
      record[Metric.self] = [metric("a", calmValues)]
      record[Strategy.self] = [strategy("s", outcomes: ["a"])]
      record[Objective.self] = [objective("o", [keyResult("k", from: 0, to: 40, onMetric("a"))])].compactMap { $0 }
    }
    let page = try #require(try render(report, in: "metrics")["metrics/a.html"])
    #expect(page.contains("<a href=\"../strategy/s.html\">Strategy s</a>"))
    #expect(page.contains("<a href=\"../okrs/2026-Q4/o.html\">Objective o</a>"))
  }

  @Test("the overview has headline metrics first and every tie, covered or not")
  func overview() throws {
    let report = organization { record in
      record[Metric.self] = [metric("a", calmValues) { $0.isHeadline = false }, metric("b", leapingValues)]
    }
    let page = try #require(try render(report, in: "metrics")["metrics/index.html"])
    #expect(page.headline == "“Metric b” got better.")
    #expect(page.contains("2\u{00A0}metrics, one of them headline"))
    #expect(page.contains("none is tied to reliability or growth"))
    let headline = try #require(page.between("id=\"headline\"", "</table>"))
    #expect(headline.contains("Metric b") && !headline.contains("Metric a"))
    let ties = try #require(page.between("id=\"ties\"", "</table>"))
    #expect(ties.components(of: "<tr>") == 4)
    #expect(ties.components(of: "none</span>") == 5)
  }

  @Test("without a metric the page says what to write and where")
  func none() throws {
    let page = try #require(try render(Sample.emptyReport, in: "metrics")["metrics/index.html"])
    #expect(page.headline == "No metric is written yet: name the one number that would move.")
    #expect(page.contains("<code>content/metrics/</code>") && !page.contains("<table"))
  }

  @Test("a ratio names the metrics it is made of, but none that is not shown to everyone")
  func ratio() throws {
    let ratio = metric("ratio", []) {
      $0.source = .ratio(Located("shown", at: Sample.span("r")), Located("withheld", at: Sample.span("r")))
    }
    let hidden = metric("withheld", calmValues) { $0.header.visibility = "leadership" }
    let pages = try render(
      organization { $0[Metric.self] = [ratio, hidden, metric("shown", calmValues)] }, in: "metrics")
    #expect(
      try #require(pages["metrics/ratio.html"]).contains(
        "“Metric shown” divided by a metric that is not part of this report"))
    #expect(pages.values.allSatisfy { !$0.contains("withheld") })
  }

  @Test("what somebody wrote is escaped")
  func hostile() throws {
    let page = try page(
      metric("a", calmValues) {
        $0.header.title = hostileTitle
        $0.question = hostileTitle
        $0.unit = "<b>"
        $0.definition = hostileTitle
      })
    #expect(!page.contains("<script") && !page.contains("<b>") && page.contains(hostileEscaped))
  }
}

extension String {
  /// How often a text occurs.
  func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
