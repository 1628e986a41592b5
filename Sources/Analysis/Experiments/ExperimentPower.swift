import Record
import Statistics

/// What groups of these sizes could have shown of a change as large as the threshold asks for.
///
/// Below a control that succeeds always, or never, there is nothing to rise or fall to: then no size would do.
func power(of groups: TwoProportions, _ threshold: Experiment.Threshold.Terms) -> Figure<ExperimentReport.Power> {
  let base = threshold.scale == .relative ? groups.control.share : 1
  let change = threshold.value * base
  guard change != 0 else { return .unavailable(.noVariation) }
  let smallest = change > 0 ? groups.smallestRise() : groups.smallestFall()
  return .measured(
    ExperimentReport.Power(
      smallest: smallest.value.map { $0 / base }, asked: abs(threshold.value),
      needed: groups.sizeNeeded(toShow: change),
      isReachable: (-1e-12...1 + 1e-12).contains(groups.control.share + change)))
}

func power(of groups: TwoMeans, _ threshold: Experiment.Threshold.Terms) -> Figure<ExperimentReport.Power> {
  let base = threshold.scale == .relative ? abs(groups.control.mean) : 1
  let change = threshold.value * base
  guard change != 0 else { return .unavailable(.noVariation) }
  return .measured(
    ExperimentReport.Power(
      smallest: groups.smallestDifference().value.map { $0 / base }, asked: abs(threshold.value),
      needed: groups.sizeNeeded(toShow: change)))
}
