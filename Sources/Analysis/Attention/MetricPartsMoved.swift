import Diagnostics
import Record

extension AttentionRule {
  static let metricPartsMoved = AttentionRule(
    Rule(
      "metric.parts-moved", .note, "A movement of single teams or services is told once for the metric",
      explanation: """
        Where a metric is given by team or service, each is judged by its own values, as a whole one is under \
        `metric.moved`: a signal that reaches into its last four values, or a trend. Those that moved stand in one item, \
        the worse ones first, so that a change that many share is one conversation. It compares each with its own past, \
        and never one team with another. Of many teams or services some show a signal by chance: one is told only if \
        chance gives one as clear less than once among all that are judged (`fairlead explain signals.many-looks`).
        """), .F2, urgency: 19
  ) { snapshot in
    snapshot.metrics.compactMap { report in
      let moves = moves(of: report, in: snapshot.organization)
      guard !moves.isEmpty else { return nil }
      let matter = Matter.metricPartsMoved(
        title: report.metric.title, unit: report.metric.unit, moves: moves, of: report.parts.count)
      return Found(
        tone(of: moves), report.metric, matter,
        evidence: [report.metric.evidence(.metricValue, on: moves.map(\.latest.date).max())],
        size: Double(moves.count) / Double(report.parts.count), headStart: report.metric.isHeadline ? 15 : 0)
    }
  }
}

/// The worse ones first, then the better ones, then those of which that cannot be said; each in configured order.
private func moves(of report: MetricReport, in organization: Organization) -> [MetricReport.PartMove] {
  let names = Dictionary(organization.teams.map { (MetricPart.team($0.id), $0.name) }) { first, _ in first }
  let moves = report.parts.compactMap { series -> MetricReport.PartMove? in
    guard let movement = series.movement.value, let meaning = movement.meaning, let latest = series.telling else {
      return nil
    }
    return MetricReport.PartMove(
      part: series.part, name: names[series.part] ?? series.part.id, movement: movement, meaning: meaning,
      latest: latest, limits: series.limits.value, trend: series.trend.value)
  }
  return [.worse, .better, .neutral].flatMap { meaning in moves.filter { $0.meaning == meaning } }
}

extension MetricReport.PartSeries {
  /// The point that shows its movement: the last of a signal, of a trend the latest of all.
  fileprivate var telling: MetricPoint? {
    guard case .signal(let signal) = movement.value else { return points.last }
    return signal.points.last
  }
}

private func tone(of moves: [MetricReport.PartMove]) -> AttentionItem.Tone {
  if moves.contains(where: { $0.meaning == .worse }) { return .bad }
  return moves.contains { $0.meaning == .better } ? .good : .watch
}
