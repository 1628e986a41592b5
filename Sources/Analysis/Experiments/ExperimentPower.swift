import Record
import Statistics

/// How often groups of these sizes come to the true verdict, if nothing happened and if twice as much as the threshold did.
///
/// Beyond a control that succeeds always, or never, there is nothing to rise or fall to: then no size would do.
func power(of groups: TwoProportions, _ threshold: Experiment.Threshold.Terms) -> Figure<ExperimentReport.Power> {
  let share = groups.control.share
  let change = threshold.value * (threshold.scale == .relative ? share : 1)
  return power(threshold, isReachable: isShare(share + change)) { times in
    let share = share + times * change
    guard isShare(share) else { return .unavailable(.outOfRange) }
    return groups.power(against: threshold.contrast, ifVariantIs: min(1, max(0, share)))
  }
}

func power(of groups: TwoMeans, _ threshold: Experiment.Threshold.Terms) -> Figure<ExperimentReport.Power> {
  let change = threshold.value * (threshold.scale == .relative ? groups.control.mean : 1)
  return power(threshold, isReachable: true) { times in
    groups.power(against: threshold.contrast, ifVariantIs: groups.control.mean + times * change)
  }
}

/// - Parameter truth: what is shown when the true effect is so many times the threshold.
private func power(
  _ threshold: Experiment.Threshold.Terms, isReachable: Bool, _ truth: (Double) -> Figure<VerdictPower>
) -> Figure<ExperimentReport.Power> {
  guard threshold.value != 0 else { return .unavailable(.noVariation) }
  return truth(0).map { nothing in
    let twice = truth(2).value
    // `at least −2 %` is met by no change.
    let isMetByNone = threshold.bound.isMet(by: 0, target: threshold.value)
    let needed = twice.map { twice in nothing.needed.flatMap { one in twice.needed.map { max(one, $0) } } }
    return ExperimentReport.Power(
      ifNothing: .init(verdict: isMetByNone ? .supported : .refuted, value: nothing.chance),
      ifTwice: twice.map { .init(verdict: isMetByNone ? .refuted : .supported, value: $0.chance) },
      asked: abs(threshold.value),
      needed: isReachable ? needed ?? nothing.needed : .unavailable(.outOfRange), isReachable: isReachable)
  }
}

extension Experiment.Threshold.Terms {
  fileprivate var contrast: Contrast { scale == .relative ? .ratio(value) : .difference(value) }
}

/// But for rounding.
private func isShare(_ value: Double) -> Bool { (-1e-12...1 + 1e-12).contains(value) }
