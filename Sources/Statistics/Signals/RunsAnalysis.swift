package import Record

/// How the points of a series lie about its centre: in runs on one side, with crossings between them.
package struct RunsAnalysis: Hashable, Sendable {
  /// How many points are not on the centre. Those that are say nothing, and are left out.
  package let useful: Int
  /// The most points in a row on one side.
  package let longestRun: Int
  /// The longest run that chance explains: round(log₂ useful) + 3 (M. F. Schilling, "The surprising predictability of
  /// long runs", Mathematics Magazine 85, 2012).
  package let longestAllowed: Int
  /// How often the series goes from one side to the other.
  package let crossings: Int
  /// The fewest crossings that chance explains: the 5 % point of Binomial(useful − 1, ½) (Z. Chen, "A note on the runs
  /// test", Model Assisted Statistics and Applications 5, 2010).
  package let crossingsNeeded: Int
}

/// The runs of `values`, in order of time, about `centre`. Gaps and points on the centre neither end a run nor count.
///
/// Unavailable without values, when all of them are on the centre, and for numbers that are not finite.
package func runsAnalysis(of values: [Double?], around centre: Double) -> Figure<RunsAnalysis> {
  let present = values.compactMap(\.self)
  guard !present.isEmpty else { return .unavailable(.noData) }
  guard centre.isFinite, present.allSatisfy(\.isFinite) else { return .unavailable(.notFinite) }
  let runs = usefulRuns(of: values, around: centre)
  let useful = runs.reduce(0) { $0 + $1.count }
  guard useful > 0 else { return .unavailable(.noVariation) }
  return .measured(
    RunsAnalysis(
      useful: useful, longestRun: runs.map(\.count).max() ?? 0, longestAllowed: longestRunAllowed(useful),
      crossings: runs.count - 1, crossingsNeeded: crossingsNeeded(useful)))
}

/// The positions of the useful points, run by run.
func usefulRuns(of values: [Double?], around centre: Double) -> [[Int]] {
  let slack = rounding(at: max(abs(centre), magnitude(of: values)))
  var runs: [[Int]] = []
  var side: Bool?
  for (position, value) in values.enumerated() {
    guard let value, abs(value - centre) > slack else { continue }
    if side == (value > centre) { runs[runs.count - 1].append(position) } else { runs.append([position]) }
    side = value > centre
  }
  return runs
}

/// round(log₂ n) + 3, for n from 1 on; from the binary exponent, so that no logarithm is rounded.
private func longestRunAllowed(_ n: Int) -> Int {
  let number = Double(n)
  return Int(number.exponent) + (number.significand > 2.0.squareRoot() ? 1 : 0) + 3
}

/// The smallest k with P(X ≤ k) ≥ 5 % for X from Binomial(n − 1, ½).
private func crossingsNeeded(_ n: Int) -> Int {
  let trials = n - 1
  // Coefficients in units of the middle one: far out they become zero, where 2^−trials would for all of them.
  var lower = [1.0]
  for k in stride(from: trials / 2, to: 0, by: -1) {
    lower.append(lower[lower.count - 1] * Double(k) / Double(trials - k + 1))
  }
  let half = sum(of: lower)
  let total = trials % 2 == 0 ? 2 * half - 1 : 2 * half
  var below = 0.0
  for (k, share) in lower.reversed().enumerated() {
    below += share
    if below >= 0.05 * total { return k }
  }
  return trials / 2
}
