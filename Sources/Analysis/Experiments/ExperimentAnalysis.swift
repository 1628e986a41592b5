import Record
import Statistics

/// An experiment with what its result says, on a day.
///
/// A result has no day of its own: it is seen from the last day of the test on. Without one the test goes on until that
/// day is over.
func analyse(_ experiment: Experiment, asOf: CalendarDate) -> ExperimentReport {
  let threshold = experiment.threshold(asOf: asOf)
  let state = experiment.state(asOf: asOf)
  let comparison: Figure<ExperimentReport.Comparison> =
    state == .ended ? compare(experiment.result, threshold) : .unavailable(.notEnded(experiment.ends))
  return ExperimentReport(
    experiment: experiment, state: state, threshold: threshold,
    firstCommitted: experiment.history(asOf: asOf)?.firstCommitted, changes: experiment.changesAfterStart(asOf: asOf),
    gaps: experiment.gapsAfterStart(asOf: asOf), lastCommitted: experiment.committedOtherwise(asOf: asOf),
    isRegisteredLate: experiment.starts.map { experiment.registered > $0 } ?? false, comparison: comparison,
    verdict: verdict(of: experiment, state, comparison, threshold))
}

private func verdict(
  of experiment: Experiment, _ state: ExperimentReport.State, _ comparison: Figure<ExperimentReport.Comparison>,
  _ threshold: Experiment.Threshold.Terms
) -> Figure<Verdict> {
  if state == .ended, experiment.result == nil { return .measured(.notRun) }
  return comparison.flatMap { found in
    found.judged.map { threshold.verdict(on: $0, bound: found.bound) }
  }
}

extension Experiment {
  /// Running on its first day, ended on its last once there is a result: the report of a day speaks of all of it. Without
  /// a start it is planned until it ends.
  fileprivate func state(asOf day: CalendarDate) -> ExperimentReport.State {
    if ends < day || (ends == day && result != nil) { return .ended }
    return starts.map { $0 <= day } ?? false ? .running : .planned
  }

  /// Of the time before the first commit nothing is known.
  fileprivate func history(asOf day: CalendarDate) -> ThresholdHistory? {
    history.flatMap { $0.firstCommitted <= day ? $0 : nil }
  }

  /// The threshold as it stood on a day: before the first change that was committed later.
  fileprivate func threshold(asOf day: CalendarDate) -> Threshold.Terms {
    history(asOf: day)?.changes.first { $0.committed > day }?.from.terms ?? threshold.terms
  }

  /// What the last commit says where the file says something else; nil where a change that was committed later tells what
  /// was in force on the day.
  fileprivate func committedOtherwise(asOf day: CalendarDate) -> ThresholdHistory.Version? {
    guard let history = history(asOf: day), !history.changes.contains(where: { $0.committed > day }),
      let latest = history.latest, latest.terms != threshold.terms
    else { return nil }
    return latest
  }

  fileprivate func changesAfterStart(asOf day: CalendarDate) -> [ThresholdHistory.Change] {
    guard let starts, let history else { return [] }
    return history.changes.filter { $0.committed > starts && $0.committed <= day }
  }

  /// A stretch that ends after the day has not ended on it.
  fileprivate func gapsAfterStart(asOf day: CalendarDate) -> [ThresholdHistory.Gap] {
    guard let starts, let history = history(asOf: day) else { return [] }
    return history.gaps.filter { $0.from <= day && $0.to.map { $0 > starts } ?? true }.map { gap in
      ThresholdHistory.Gap(from: gap.from, to: gap.to.flatMap { $0 <= day ? $0 : nil })
    }
  }
}
