import Record
import Statistics

/// What a result says in the terms of a threshold.
///
/// Where units were assigned, of which rows are, all is worked out with the larger intra-class correlation, and the judged
/// effect with the smaller one beside it.
func compare(
  _ result: Experiment.Result?, _ threshold: Experiment.Threshold.Terms
) -> Figure<ExperimentReport.Comparison> {
  guard let result else { return .unavailable(.notWritten) }
  let correlations = ExperimentReport.Clusters.correlations
  let strong = Assignment(result, intraclass: correlations.strong)
  return compare(result, threshold, strong).map { found in
    guard strong.isClustered, let units = result.units else { return found }
    let mild = compare(result, threshold, Assignment(result, intraclass: correlations.mild)).flatMap(\.judged)
    var found = found
    found.clusters = ExperimentReport.Clusters(
      units: units, designEffect: (strong.control, strong.variant), mild: mild,
      verdictIfMild: mild.map { threshold.verdict(on: $0, bound: found.bound) })
    return found
  }
}

private func compare(
  _ result: Experiment.Result, _ threshold: Experiment.Threshold.Terms, _ assignment: Assignment
) -> Figure<ExperimentReport.Comparison> {
  switch result {
  case .proportions(let control, let variant): compareShares(control, variant, threshold, assignment)
  case .means(let control, let variant): compareMeans(control, variant, threshold, assignment)
  }
}

extension Experiment.Threshold.Terms {
  /// - Parameter bound: the threshold in the terms of the effect.
  func verdict(on effect: ExperimentReport.Effect, bound target: Double) -> Verdict {
    Effect(value: effect.value, interval: Interval(lower: effect.low, upper: effect.high)).verdict(bound, target)
  }
}

private func compareShares(
  _ control: Experiment.Proportion, _ variant: Experiment.Proportion, _ threshold: Experiment.Threshold.Terms,
  _ assignment: Assignment
) -> Figure<ExperimentReport.Comparison> {
  let groups = TwoProportions.groups(
    control: .init(successes: control.successes, n: control.n, designEffect: assignment.control),
    variant: .init(successes: variant.successes, n: variant.n, designEffect: assignment.variant))
  return groups.flatMap { groups in
    share(groups.control).flatMap { control in
      share(groups.variant).flatMap { variant in
        comparison(
          .proportions(control: control, variant: variant), groups.difference(), ratio: ratio(of: groups),
          threshold, power: power(of: groups, threshold))
      }
    }
  }
}

private func compareMeans(
  _ control: Experiment.Mean, _ variant: Experiment.Mean, _ threshold: Experiment.Threshold.Terms,
  _ assignment: Assignment
) -> Figure<ExperimentReport.Comparison> {
  let groups = TwoMeans.groups(
    control: control.group(assignment.control), variant: variant.group(assignment.variant))
  if groups.reason == .noVariation { return .unavailable(.noSpread) }
  return groups.flatMap { groups in
    studentQuantile(0.975, degreesOfFreedom: groups.degreesOfFreedom).flatMap { quantile in
      let welch = ExperimentReport.Welch(
        standardError: groups.standardError, degreesOfFreedom: groups.degreesOfFreedom, quantile: quantile)
      return comparison(
        .means(control: control, variant: variant, welch), groups.difference(), ratio: ratio(of: groups),
        threshold, power: power(of: groups, threshold))
    }
  }
}

private func comparison(
  _ groups: ExperimentReport.Groups, _ difference: Figure<Effect>, ratio: Figure<Effect>,
  _ threshold: Experiment.Threshold.Terms, power: Figure<ExperimentReport.Power>
) -> Figure<ExperimentReport.Comparison> {
  let isRelative = threshold.scale == .relative
  return difference.map { difference in
    ExperimentReport.Comparison(
      groups: groups, difference: .init(difference), ratio: ratio.map { .init($0) },
      judged: (isRelative ? ratio : .measured(difference)).map { .init($0) },
      bound: (isRelative ? 1 : 0) + threshold.value, none: isRelative ? 1 : 0, power: power)
  }
}

private func share(_ group: TwoProportions.Group) -> Figure<ExperimentReport.Share> {
  group.interval().map {
    .init(n: group.n, successes: group.successes, value: group.share, low: $0.lower, high: $0.upper)
  }
}

/// Without a success of the control there is no ratio.
private func ratio(of groups: TwoProportions) -> Figure<Effect> {
  groups.control.successes > 0 ? groups.ratio() : .unavailable(.noBase)
}

/// A ratio to a mean that is not told apart from zero could be any; one to a mean below zero turns more into less.
private func ratio(of groups: TwoMeans) -> Figure<Effect> {
  guard groups.control.mean > 0 else { return .unavailable(.noBase) }
  let ratio = groups.ratio()
  return ratio.reason == .outOfRange ? .unavailable(.unsureBase) : ratio
}

extension ExperimentReport.Effect {
  fileprivate init(_ effect: Effect) {
    self.init(value: effect.value, low: effect.interval.lower, high: effect.interval.upper)
  }
}
