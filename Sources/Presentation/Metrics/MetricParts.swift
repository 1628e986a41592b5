import Analysis
import Record
import Templating

/// A day from which a metric is judged anew, and what that changed.
struct RebaseView: Sendable {
  let rebase: Metric.Rebase
  /// What went before; nil when nothing did.
  let before: MetricReport.Segment?
  let after: MetricReport.Segment
  let page: MetricPage

  /// Of every segment that begins with one, the latest first.
  static func all(of page: MetricPage) -> [RebaseView] {
    let segments = page.item.segments
    return segments.indices.reversed().compactMap { index in
      segments[index].rebase.map {
        RebaseView(rebase: $0, before: index > 0 ? segments[index - 1] : nil, after: segments[index], page: page)
      }
    }
  }

  /// Centre, and the limits that it was judged by at its end.
  private func process(_ segment: MetricReport.Segment?) -> FigureView {
    let isByPart = page.item.points.isEmpty
    let limits = isByPart ? page.item.limits : segment?.limits ?? .unavailable(.noData)
    return FigureView(limits, asOf: page.directory.report.asOf) { limits in
      page.wording.words(for: limits, at: segment?.points.last)
    }
  }

  static let names = Names<RebaseView>(
    "rebase",
    [
      .text("date", "The day in words") { words(for: $0.rebase.date) },
      .text("date_iso", "The day as YYYY-MM-DD") { $0.rebase.date.iso },
      .text("reason", "Why") { $0.rebase.reason },
      .object("before", "The usual range before it", of: FigureView.names) { $0.process($0.before) },
      .object("after", "The usual range since, up to the next one", of: FigureView.names) { $0.process($0.after) },
    ])
}

/// A team or service among those that a metric is given by, judged by itself.
struct PartRow: Sendable {
  let series: MetricReport.PartSeries
  let page: MetricPage

  private var asOf: CalendarDate { page.directory.report.asOf }
  private var latest: Figure<MetricPoint> { series.points.last.map { .measured($0) } ?? .unavailable(.noData) }
  private var name: String {
    MetricSourceWording(metric: page.item.metric, directory: page.directory).name(of: series.part)
  }

  /// Its signals since it is judged as now, the latest first.
  var signals: [PartSignal] {
    listed(series.signals, among: series.points).reversed().map {
      PartSignal(name: name, signal: SignalView(signal: $0, asOf: asOf))
    }
  }

  private var link: String? {
    guard case .team(let id) = series.part else { return nil }
    return page.directory.link(toTeam: id, from: page.frame.path)
  }

  static let names = Names<PartRow>(
    "part of a metric",
    [
      .text("name", "The name of the team or service") { $0.name },
      .optionalLink("href", "The way to its page") { $0.link },
      .markup("chart", "Its last 30 weeks with limits, target and signals") { row in
        sparkline(row.series, of: row.page.item.metric, named: row.name, asOf: row.asOf)
      },
      .object("latest", "Its latest value with unit, day and n", of: FigureView.names) { row in
        FigureView(row.latest, asOf: row.asOf) { row.page.wording.words(for: $0) }
      },
      .object("limits", "Its own usual range", of: FigureView.names) { row in
        FigureView(row.series.limits, asOf: row.asOf) { limits in
          row.page.wording.words(for: limits, at: row.series.points.last)
        }
      },
      .optionalObject("meaning", "What its latest movement means", of: StatusView.names) { row in
        row.series.movement.value.map {
          status(of: $0, latest: row.series.points.last, trend: row.series.trend.value, asOf: row.asOf)
        }
      },
      .optionalText("unjudged", "Why that cannot be said; nothing when it can") { row in
        row.series.movement.reason.map { $0.cell(asOf: row.asOf) }
      },
    ])
}

/// A signal of a team or service.
struct PartSignal: Sendable {
  let name: String
  let signal: SignalView

  static let names = Names<PartSignal>(
    "signal of a part",
    [.text("name", "The name of the team or service") { $0.name }, .all(of: SignalView.names) { $0.signal }])
}
