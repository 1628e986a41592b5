import Analysis
import Record
import Templating
import Wording

/// All metrics: the few headline ones first, then the others, then what they are tied to.
struct MetricsPage: FramedPage {
  let frame: PageFrame
  let headlines: [MetricReport]
  let others: [MetricReport]

  init(_ directory: Directory) {
    let metrics = directory.report.metrics
    headlines = metrics.filter(\.metric.isHeadline)
    others = metrics.filter { !$0.metric.isHeadline }
    frame = PageFrame(
      headline: metricsHeadline(of: metrics), lede: metricsLede(of: directory.report), label: "Metrics",
      path: PagePath.metrics, directory: directory)
  }

  private func rows(_ metrics: [MetricReport]) -> [MetricRow] {
    metrics.map { MetricRow($0, by: frame.links) }
  }

  static let names = Names<MetricsPage>(
    page: "metrics",
    [
      .flag("is_empty", "Whether no metric is seen") { $0.headlines.isEmpty && $0.others.isEmpty },
      .list("headline_metrics", "The few that stand for the whole", of: MetricGroup.names) { page in
        MetricGroup.of(page.rows(page.headlines))
      },
      .list("other_metrics", "All others", of: MetricGroup.names) { page in MetricGroup.of(page.rows(page.others)) },
      .list("ties", "What the metrics are tied to", of: TieView.names) { page in
        Metric.Tie.allCases.map { TieView(tie: $0, links: page.frame.links) }
      },
    ])
}

/// Metrics in one table: a list of none or one, so that a template shows the table only when it has rows.
struct MetricGroup: Sendable {
  let metrics: [MetricRow]

  static func of(_ metrics: [MetricRow]) -> [MetricGroup] { metrics.isEmpty ? [] : [MetricGroup(metrics: metrics)] }

  static let names = Names<MetricGroup>(
    "metric group", [.list("metrics", "The metrics of the table", of: MetricRow.names) { $0.metrics }])
}

/// What metrics are worth something to, with those that lead and those that lag.
struct TieView: Linked, Sendable {
  let tie: Metric.Tie
  let links: Links

  private func metrics(_ kind: Metric.Indicator) -> [TiedMetric] {
    directory.report.metrics.filter { $0.metric.tiesTo == tie && $0.metric.kind == kind }
      .map { TiedMetric(row: MetricRow($0, by: links)) }
  }

  static let names = Names<TieView>(
    "tie",
    [
      .text("name", "customer, reliability or growth") { $0.tie.rawValue },
      .list("leading", "Metrics that move before the outcome", of: TiedMetric.names) { $0.metrics(.leading) },
      .list("lagging", "Metrics that move with the outcome", of: TiedMetric.names) { $0.metrics(.lagging) },
    ])
}

/// A metric beside those that lead or lag with it.
struct TiedMetric: Sendable {
  let row: MetricRow

  static let names = Names<TiedMetric>(
    "tied metric",
    [
      .all(of: MetricRow.names) { $0.row },
      .optionalText("why_unjudged", "Why its movement cannot be judged, where it has a value") { metric in
        guard metric.row.item.latest.value != nil else { return nil }
        return metric.row.item.movement.reason.map { $0.cell(asOf: metric.row.directory.report.asOf) }
      },
      .markup("small_chart", "The last 30 weeks, where the metric stands on the page a second time") { metric in
        sparkline(of: metric.row.item, asOf: metric.row.directory.report.asOf, in: "tied")
      },
    ])
}
