import Record

extension MetricReport {
  /// The signals that its movement is made of: those of the same meaning that led up to it with less than a month between,
  /// and itself. Of a trend all of its meaning. None for noise, and where nothing can be said.
  package var currentSignals: [Signal] { Analysis.currentSignals(of: movement, among: signals) }
}

extension MetricReport.PartSeries {
  /// As of the whole.
  package var currentSignals: [MetricReport.Signal] { Analysis.currentSignals(of: movement, among: signals) }
}

private func currentSignals(
  of movement: Figure<MetricReport.Movement>, among signals: [MetricReport.Signal]
) -> [MetricReport.Signal] {
  guard let movement = movement.value, let meaning = movement.meaning else { return [] }
  let since = start(of: movement, in: signals)
  return signals.filter { other in
    guard other.meaning == meaning, let first = other.points.first else { return false }
    return since.map { first.date >= $0 } ?? true
  }
}
