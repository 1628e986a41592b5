import Analysis
import Record
import Wording

/// The arithmetic from the counts to the interval, in the terms of the threshold.
struct ExperimentSteps {
  let found: ExperimentReport.Comparison
  let wording: ExperimentWording

  /// Nil without a result.
  init?(_ wording: ExperimentWording) {
    guard let found = wording.report.comparison.value else { return nil }
    self.found = found
    self.wording = wording
  }

  var steps: [ExperimentStep] {
    switch found.groups {
    case .proportions(let control, let variant): shares(control, variant) + ratioSteps
    case .means(let control, let variant, let welch): means(control, variant, welch) + ratioSteps
    }
  }

  private func shares(_ control: ExperimentReport.Share, _ variant: ExperimentReport.Share) -> [ExperimentStep] {
    let difference = found.difference
    return [
      share("Control", control, effects?.control), share("Variant", variant, effects?.variant),
      ExperimentStep(
        name: "Difference", working: "\(points(variant.value)) − \(points(control.value))",
        value: "\(points(difference.value)) percentage points"),
      ExperimentStep(
        name: "Lower bound, 95 %",
        working: "\(points(difference.value)) − √((\(points(variant.value)) − \(points(variant.low)))² + "
          + "(\(points(control.high)) − \(points(control.value)))²)", value: points(difference.low)),
      ExperimentStep(
        name: "Upper bound, 95 %",
        working: "\(points(difference.value)) + √((\(points(variant.high)) − \(points(variant.value)))² + "
          + "(\(points(control.value)) − \(points(control.low)))²)", value: points(difference.high)),
    ]
  }

  private func share(_ name: String, _ share: ExperimentReport.Share, _ effect: Double?) -> ExperimentStep {
    let size = effect.map { " as of \(exact(Double(share.n) / $0)), \(count(share.n)) ÷ \(exact($0))," } ?? ""
    return ExperimentStep(
      name: name,
      working: "\(count(share.successes)) of \(count(share.n)); Wilson interval\(size) "
        + "\(points(share.low)) to \(points(share.high))", value: "\(points(share.value))\(unbreakableSpace)%")
  }

  private func means(
    _ control: Experiment.Mean, _ variant: Experiment.Mean, _ welch: ExperimentReport.Welch
  ) -> [ExperimentStep] {
    let (difference, unit) = (found.difference, wording.metricUnit)
    return [
      mean("Control", control), mean("Variant", variant),
      ExperimentStep(
        name: "Difference", working: "\(exact(variant.mean)) − \(exact(control.mean))",
        value: quantity(difference.value, unit, significant: 4)),
      ExperimentStep(
        name: "Standard error",
        working: "√(\(error(control, effects?.control)) + \(error(variant, effects?.variant)))",
        value: exact(welch.standardError)),
      ExperimentStep(
        name: "Degrees of freedom",
        working: "(e₁ + e₂)² ÷ (e₁²/(n₁ − 1) + e₂²/(n₂ − 1)), by Welch and Satterthwaite, e being the two parts above"
          + (effects == nil ? "" : " and n the number of units"),
        value: exact(welch.degreesOfFreedom)),
      ExperimentStep(
        name: "Bounds, 95 %",
        working: "\(exact(difference.value)) ± \(exact(welch.quantile)) × \(exact(welch.standardError)), "
          + "the first factor being Student’s t", value: "\(exact(difference.low)) to \(exact(difference.high))"),
    ]
  }

  /// By what the variances grow, where units were assigned.
  var effects: (control: Double, variant: Double)? { found.clusters?.designEffect }

  private func error(_ mean: Experiment.Mean, _ effect: Double?) -> String {
    (effect.map { "\(exact($0)) × " } ?? "") + "\(exact(mean.sd))² ÷ \(count(mean.n))"
  }

  private func mean(_ name: String, _ mean: Experiment.Mean) -> ExperimentStep {
    ExperimentStep(
      name: name, working: "\(count(mean.n, "value")), standard deviation \(exact(mean.sd))",
      value: quantity(mean.mean, wording.metricUnit, significant: 4))
  }

  /// Where the threshold is a share of the control.
  private var ratioSteps: [ExperimentStep] {
    guard wording.report.threshold.scale == .relative, let ratio = found.ratio.value else { return [] }
    let parts =
      switch found.groups {
      case .proportions(let control, let variant): "\(points(variant.value)) ÷ \(points(control.value))"
      case .means(let control, let variant, _): "\(exact(variant.mean)) ÷ \(exact(control.mean))"
      }
    return [
      ExperimentStep(name: "Ratio", working: parts, value: exact(ratio.value)),
      ExperimentStep(
        name: "Bounds of the ratio, 95 %", working: "see the method below",
        value: "\(exact(ratio.low)) to \(exact(ratio.high))"),
      ExperimentStep(
        name: "Threshold as a ratio", working: "1 \(found.bound < 1 ? "−" : "+") \(exact(abs(found.bound - 1)))",
        value: exact(found.bound)),
    ]
  }

  private func points(_ share: Double) -> String { exact(share * 100) }
  private func exact(_ value: Double) -> String { number(value, significant: 4) }
}
