import Analysis
import Record
import Templating
import Wording

/// A day from which a metric is judged anew, and what that changed.
struct RebaseView: Sendable {
  let rebase: Metric.Rebase
  /// Its place among those that are seen.
  let place: Int
  let page: MetricPage

  /// The latest first.
  static func all(of page: MetricPage) -> [RebaseView] {
    page.item.metric.rebases.enumerated().reversed().map { RebaseView(rebase: $1, place: $0, page: page) }
  }

  private var before: FigureView { process { $0.segments(around: place, of: page.item.metric).before } }
  private var after: FigureView { process { $0.segments(around: place, of: page.item.metric).after } }

  /// The usual range of the whole at the end of a segment; of teams or services what each lies around.
  private func process(_ segment: (any Segmented) -> MetricReport.Segment?) -> FigureView {
    let asOf = page.directory.report.asOf
    guard page.item.parts.isEmpty else {
      return FigureView(.measured(partWords(segment)), asOf: asOf) { (words: String) in words }
    }
    let found = segment(page.item)
    return FigureView(found?.limits ?? .unavailable(.noData), asOf: asOf) { limits in
      page.wording.words(for: limits, at: found?.points.last)
    }
  }

  private func partWords(_ segment: (any Segmented) -> MetricReport.Segment?) -> String {
    let wording = MetricSourceWording(metric: page.item.metric, directory: page.directory)
    let words = page.item.parts.prefix(RebaseView.partsTold).map { part in
      let centre = segment(part)?.limits.value?.centre
      let around = centre.map { "around \(quantity($0, page.item.metric.unit))" } ?? "unavailable"
      return "\(wording.name(of: part.part)) \(around)"
    }
    let rest = page.item.parts.count - words.count
    return words.joined(separator: "; ") + (rest > 0 ? "; and \(count(rest)) more" : "")
  }

  /// So many teams or services are told one by one.
  private static let partsTold = 12

  static let names = Names<RebaseView>(
    "rebase",
    [
      .text("date", "The day in words") { words(for: $0.rebase.date) },
      .text("date_iso", "The day as YYYY-MM-DD") { $0.rebase.date.iso },
      .text("reason", "Why") { $0.rebase.reason },
      .object("before", "The usual range before it", of: FigureView.names) { $0.before },
      .object("after", "The usual range since, up to the next one", of: FigureView.names) { $0.after },
    ])
}

/// The days that a usual range is drawn from and then stays as it is.
struct FrozenView: Sendable {
  let baseline: Metric.FrozenBaseline
  let wording: MetricWording

  static let names = Names<FrozenView>(
    "frozen baseline",
    [
      .text("days", "Its first and last day in words") { $0.wording.span(of: $0.baseline) },
      .text("reason", "Why later values are judged by it") { sentence($0.baseline.reason) },
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
    return page.frame.links.toTeam(id)
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
          status(
            of: $0, latest: row.series.points.last, isOutside: row.series.isLatestOutside,
            trend: row.series.trend.value,
            asOf: row.asOf)
        }
      },
      .optionalText("among_many", "A movement that is no news among so many; nothing without one") { row in
        row.series.amongMany?.words(asOf: row.asOf)
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

/// A series that is cut at the rebases of its metric.
private protocol Segmented {
  var segments: [MetricReport.Segment] { get }
}

extension MetricReport: Segmented {}
extension MetricReport.PartSeries: Segmented {}

extension Segmented {
  /// The segments that end and begin with a rebase, counted from the last: what lies before the first may be missing.
  fileprivate func segments(
    around rebase: Int, of metric: Metric
  ) -> (before: MetricReport.Segment?, after: MetricReport.Segment?) {
    let place = segments.count - metric.rebases.count + rebase
    return (
      segments.indices.contains(place - 1) ? segments[place - 1] : nil,
      segments.indices.contains(place) ? segments[place] : nil
    )
  }
}
