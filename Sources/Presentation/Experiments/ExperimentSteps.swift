import Analysis
import Record
import Templating
import Wording

/// A step of the arithmetic, written out so that anyone can check it.
struct ExperimentStep: Sendable {
  let name: String
  let working: String
  let value: String

  static let names = Names<ExperimentStep>(
    "step",
    [
      .text("name", "What is worked out") { $0.name },
      .text("working", "How, with the numbers") { $0.working },
      .text("value", "What it comes to") { $0.value },
    ])
}

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

  /// The methods by their names, with a way to check them.
  var formula: String {
    let isRelative = wording.report.threshold.scale == .relative
    switch found.groups {
    case .proportions(let control, let variant):
      let newcombe =
        "Difference: hybrid score interval of Wilson intervals (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10)."
      guard isRelative else { return newcombe }
      let koopman = " Ratio: the ratios that a score test does not reject (P. A. R. Koopman, Biometrics 40, 1984)"
      guard effects == nil else { return newcombe + koopman + ", with as many rows as count." }
      return newcombe + koopman
        + "; they are searched for, and statsmodels gives the same with confint_proportions_2indep(\(variant.successes), \(variant.n), "
        + "\(control.successes), \(control.n), compare=\"ratio\", method=\"score\", correction=False)."
    case .means:
      let welch = "Difference: B. L. Welch, Biometrika 34, 1947, for groups that need not vary alike."
      return isRelative
        ? welch
          + " Ratio: E. C. Fieller, Journal of the Royal Statistical Society B 16, 1954, on the same degrees of freedom."
        : welch
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
  private var effects: (control: Double, variant: Double)? { found.clusters?.designEffect }

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
