import Analysis
import Record
import Templating

/// A day from which a metric is judged anew.
struct RebaseView: Sendable {
  let rebase: Metric.Rebase

  static let names = Names<RebaseView>(
    "rebase",
    [
      .text("date", "The day in words") { words(for: $0.rebase.date) },
      .text("date_iso", "The day as YYYY-MM-DD") { $0.rebase.date.iso },
      .text("reason", "Why") { $0.rebase.reason },
    ])
}

/// The latest value of one team.
struct TeamValueRow: Sendable {
  let series: MetricReport.TeamSeries
  let page: MetricPage

  static let names = Names<TeamValueRow>(
    "team value",
    [
      .text("name", "The team's name") { $0.page.directory.teamName($0.series.team) },
      .optionalLink("href", "The way to its page") {
        $0.page.directory.link(toTeam: $0.series.team, from: $0.page.frame.path)
      },
      .text("value", "Its latest value with its unit") { row in
        row.series.points.last.map { quantity($0.value, row.page.item.metric.unit) } ?? "unavailable: no data"
      },
      .text("date", "The day of that value in words") { row in
        row.series.points.last.map { row.page.wording.day($0.date) } ?? ""
      },
      .text("n", "How many values it has") { count($0.series.points.count) },
    ])
}
