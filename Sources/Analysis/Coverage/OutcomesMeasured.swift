import Record

/// A2: strategies with an outcome that gives values, and has not gone quiet.
func outcomesMeasured(in snapshot: Snapshot) -> PracticeReport {
  let judgements = snapshot.strategies.map { report in
    let outcomes = report.outcomes.compactMap { snapshot.metricIndex[$0.id] }.filter { $0.lastDay != nil }
    let alive = outcomes.filter { !isQuiet($0, on: snapshot.asOf) }
    let standing: PracticeStanding = outcomes.isEmpty ? .unsound : alive.isEmpty ? .lapsed : .alive
    let shown = alive.first ?? outcomes.first
    return Judgement(
      standing,
      shown.map { $0.metric.evidence(.metricValue, on: $0.lastDay) } ?? report.strategy.evidence(.strategyWritten))
  }
  return PracticeReport(
    .A2, Coverage(judgements), folder: snapshot.strategies.isEmpty && !snapshot.metrics.isEmpty ? "strategy" : "metrics"
  )
}
