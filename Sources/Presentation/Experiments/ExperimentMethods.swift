import Analysis
import Record

extension ExperimentSteps {
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
}
