package import Record

/// The score interval of a proportion (E. B. Wilson, "Probable inference, the law of succession, and statistical
/// inference", JASA 22, 1927), without continuity correction. Bounds lie within 0...1.
///
/// Unavailable when nothing was tried, when a count is negative or there are more successes than trials,
/// and when `confidence` is not between 0 and 1.
package func wilsonInterval(_ successes: Int, of trials: Int, confidence: Double = 0.95) -> Figure<Interval> {
  guard successes >= 0, trials >= 0 else { return .unavailable(.negative) }
  guard trials > 0 else { return .unavailable(.noData) }
  guard successes <= trials else { return .unavailable(.outOfRange) }
  return wilsonInterval(share: Double(successes) / Double(trials), of: Double(trials), confidence: confidence)
}

/// The same of a share of so many trials as count, which need not be a whole number.
func wilsonInterval(share: Double, of trials: Double, confidence: Double) -> Figure<Interval> {
  guard trials > 0, confidence > 0, confidence < 1 else { return .unavailable(.outOfRange) }
  return normalReach(confidence).map { z in wilsonBounds(share: share, trials: trials, z: z) }
}

/// The two roots x of (1 + z²/n) x² − (2p + z²/n) x + p² = 0.
private func wilsonBounds(share: Double, trials: Double, z: Double) -> Interval {
  let square = z * z / trials
  let spread = z * (share * (1 - share) / trials + square / (4 * trials)).squareRoot()
  let greater = share + square / 2 + spread
  // The product of the roots gives the smaller one without cancellation, and exactly 0 when nothing succeeded.
  return Interval(lower: share * share / greater, upper: share == 1 ? 1 : min(1, greater / (1 + square)))
}
