package import Diagnostics
package import Record

package struct MetricPartsMoved: AttentionRule {
  /// The teams or services that moved, the worse ones first, at least one.
  package let moves: [Part]
  /// How many the metric is given by.
  package let parts: Int
  /// What happened just before all of them moved, and what is being done.
  package var context = MetricContext()

  /// A team or service that moved.
  package struct Part: Sendable {
    package let part: MetricPart
    /// What it goes by: a service by its id, a team by its name.
    package let name: String
    package let meaning: MetricReport.Meaning
    package let move: MetricMoved
    /// The day of the first value of its signal; nil for a trend and for a silence.
    var beginning: CalendarDate?
  }

  package static let rule = Rule(
    "metric.parts-moved", .note, "A movement of single teams or services is told once for the metric",
    explanation: """
      Where a metric is given by team or service, each is judged by its own values, as a whole one is under \
      `metric.moved`: a signal that reaches into its last four values, or a trend. Those that moved stand in one item, \
      the worse ones first, so that a change that many share is one conversation. It compares each with its own past, \
      and never one team with another. Of many teams or services some show a signal by chance: one is told only if \
      chance seldom gives one as clear among all series that are judged (`fairlead explain signals.many-looks`).
      """)
  package static let urgency = 19.0
  package static var isSignal: Bool { true }

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.metrics.compactMap { report -> Found<Self>? in
      let moves = moved(of: report, in: snapshot.organization)
      guard !moves.isEmpty else { return nil }
      let found = Self(moves: moves, parts: report.parts.count, context: surroundings(of: moves, report, snapshot.asOf))
      let value = report.metric.evidence(.metricValue, on: moves.map(\.move.point.date).max())
      return Found(
        .init(of: moves.map(\.meaning)), report.metric, found, [value] + found.context.evidence,
        size: Double(moves.count) / Double(report.parts.count), headStart: report.metric.isHeadline ? 15 : 0)
    }
  }
}

/// The worse ones first, then the better ones, then those of which that cannot be said; each in configured order.
private func moved(of report: MetricReport, in organization: Organization) -> [MetricPartsMoved.Part] {
  let names = Dictionary(organization.teams.map { (MetricPart.team($0.id), $0.name) }) { first, _ in first }
  let moves = report.parts.compactMap { series -> MetricPartsMoved.Part? in
    guard let movement = series.movement.value, let meaning = movement.meaning,
      let point = movement.telling(series.points.last)
    else { return nil }
    let move = MetricMoved(
      movement: movement, point: point, unit: report.metric.unit, limits: series.limits.value,
      trend: series.trend.value, open: series.open, question: report.question)
    return .init(
      part: series.part, name: names[series.part] ?? series.part.id, meaning: meaning, move: move,
      beginning: movement.beginning(among: series.signals, of: series.points))
  }
  return [.worse, .better, .neutral].flatMap { meaning in moves.filter { $0.meaning == meaning } }
}

/// An event is told if it came before each of them moved; where one began on no day, none is.
private func surroundings(
  of moves: [MetricPartsMoved.Part], _ report: MetricReport, _ asOf: CalendarDate
) -> MetricContext {
  let beginnings = moves.compactMap(\.beginning)
  return report.context(
    of: beginnings.count == moves.count ? beginnings : [], isGood: moves.allSatisfy { $0.meaning == .better },
    asOf: asOf)
}
