/// A score rounded to one decimal: what grades and verdicts are read from.
///
/// The tiny addition keeps a score that is a half by intention, such as 0.65, from falling on the wrong side by the
/// rounding of binary fractions.
func roundedGrade(_ score: Double) -> Double {
  (score * 10 + 1e-9).rounded() / 10
}

extension ObjectiveReport.Grade {
  /// The grade of a score of 0 to 1.
  package init(of score: Double) {
    switch roundedGrade(score) {
    case ..<0.35: self = .red
    case ..<0.65: self = .yellow
    default: self = .green
    }
  }
}
