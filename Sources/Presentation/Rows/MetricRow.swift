package import Analysis
import Record
package import Templating
package import Wording

/// A metric in a table. Shown by `partials/metric-row`.
package struct MetricRow: Linked, Sendable {
  let item: MetricReport
  let links: Links

  package init(_ item: MetricReport, by links: Links) {
    self.item = item
    self.links = links
  }

  private var unit: String { item.metric.unit }

  /// Nil when the movement cannot be judged.
  package var status: StatusView? {
    item.movement.value.map {
      Presentation.status(
        of: $0, latest: item.latest.value, isOutside: item.isLatestOutside, trend: item.trend.value, asOf: asOf)
    }
  }

  /// The latest value. Where there are only values by team or service, those: `2.1 to 3.6 % over 3 teams`.
  private var now: Figure<String> {
    let values = item.parts.compactMap(\.points.last)
    guard item.latest.value == nil, let low = values.map(\.value).min(), let high = values.map(\.value).max() else {
      return item.latest.map { quantity($0.value, unit) }
    }
    if values.count == 1, let part = item.parts.first?.part {
      return .measured("\(quantity(low, unit)) of \(name(of: part))")
    }
    let whole = count(values.count, item.parts.first?.noun ?? "part")
    return .measured(
      low == high
        ? "\(quantity(low, unit)) in each of \(whole)" : "\(number(low)) to \(quantity(high, unit)) over \(whole)")
  }

  private func name(of part: MetricPart) -> String {
    if case .team(let id) = part { directory.teamName(id) } else { part.id }
  }

  /// A value that is older than two of its usual distances says of what day it is.
  private var oldDay: String? {
    guard let date = item.latest.value?.date else { return nil }
    let usual = max(7, item.rhythm.value ?? 14)
    return asOf.days(since: date) > 2 * usual ? shortWords(for: date, asOf: asOf) : nil
  }

  package static let names = Names<MetricRow>(
    "metric row",
    [
      .text("title", "What is measured") { $0.item.metric.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.item.metric.key) },
      .text("tied_to", "customer, reliability or growth") { $0.item.metric.tiesTo.rawValue },
      .text("kind", "leading or lagging") { $0.item.metric.kind.rawValue },
      .optionalText("team", "The team that owns it") { row in
        row.item.metric.header.owner.map { row.directory.teamName($0) }
      },
      .markup("chart", "The last 30 weeks with limits, target and signals") { row in
        sparkline(of: row.item, asOf: row.asOf)
      },
      .object("now", "The latest value with its unit", of: FigureView.names) { row in
        FigureView(row.now, asOf: row.asOf) { $0 }
      },
      .optionalText("now_on", "The day of the latest value, where a newer one is overdue") { $0.oldDay },
      .object("change", "The change since the value before", of: FigureView.names) { row in
        FigureView(row.item.change, asOf: row.asOf) { signed($0, beside: row.item.latest.value?.value ?? 0) }
      },
      .optionalObject("meaning", "What the latest movement means", of: StatusView.names) { $0.status },
      .optionalObject(
        "target_verdict", "What becomes of its target; nothing where that is not known", of: StatusView.names
      ) {
        $0.item.targetVerdict.value.map { StatusView($0) }
      },
      .optionalText("unjudged", "Why that cannot be said; nothing when it can") { row in
        row.item.movement.reason.map { $0.cell(asOf: row.asOf) }
      },
    ])
}

/// What a movement means, in a word. Where the latest value has come back within the limits, that it was outside is of
/// the past.
///
/// - Parameter isOutside: whether the latest value lies beyond the limits: then it is no noise, even where it is no news.
func status(
  of movement: MetricReport.Movement, latest: MetricPoint?, isOutside: Bool, trend: MetricReport.Trend?,
  asOf: CalendarDate
) -> StatusView {
  switch movement {
  case .noise: return isOutside ? .outside : StatusView(.quiet, "noise")
  case .trend(let meaning):
    return StatusView(StatusView.Tone(meaning), (trend?.slopePerWeek ?? 0) < 0 ? "falling trend" : "rising trend")
  case .signal(let signal):
    let state = SignalWording(signal: signal, asOf: asOf).state
    let isPast = signal.pattern == .outside && signal.lastDay != latest?.date
    return StatusView(StatusView.Tone(signal.meaning), isPast ? "was \(state)" : state)
  }
}
