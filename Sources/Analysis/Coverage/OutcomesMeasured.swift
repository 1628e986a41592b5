import Diagnostics
import Record

/// A2: strategies with an outcome that gives values, and has not gone quiet.
func outcomesMeasured(on day: CoverageDay) -> PracticeReport {
  let judgements = day.strategies.map { judgement(of: $0, on: day) }
  return PracticeReport(
    .A2, Coverage(judgements), folder: day.strategies.isEmpty && !day.metrics.isEmpty ? "strategy" : "metrics")
}

private func judgement(of strategy: Strategy, on day: CoverageDay) -> Judgement {
  let named = strategy.outcomes.compactMap { day.metric($0.value) }
  let outcomes = named.filter { $0.lastDay != nil }
  let alive = outcomes.filter { !$0.isQuiet }
  let standing: PracticeStanding = outcomes.isEmpty ? .unsound : alive.isEmpty ? .lapsed : .alive
  let shown = alive.first ?? outcomes.first
  let silent = shown ?? named.first
  let until = alive.map(\.speaksUntil).contains(nil) ? nil : alive.compactMap(\.speaksUntil).max()
  return Judgement(
    standing, shown.map { $0.metric.evidence(.metricValue, on: $0.lastDay) } ?? strategy.evidence(.strategyWritten)
  ).alive(until: until)
    .lacking(
      silent == nil ? .outcomes : .values(since: shown?.lastDay),
      in: silent?.metric.header.file ?? strategy.header.file)
}
