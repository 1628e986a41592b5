/// A movement that is no news, because so many series are judged that chance gives as clear a signal at least once.
///
/// The more series are looked at, the more of them show a signal by chance. So one is told only if the number of series
/// judged, times the chance of as clear a signal in one of them by the same rule, is below one: on a page of nothing but
/// noise each rule is expected to tell less than one (the mean number of false alarms, E. Spjøtvoll, Annals of
/// Mathematical Statistics 43, 1972; A. Gordon et al., Annals of Applied Statistics 1, 2007).
package struct AmongMany: Sendable, Equatable {
  package var movement: MetricReport.Movement
  /// How often noise alone shows as much in one series, at most; 0 to 1.
  package var chance: Double
  /// How many series are judged together.
  package var judged: Int

  /// How many of as many series of noise are expected to show as much.
  package var expected: Double { chance * Double(judged) }

  /// Nil where it is more than so many looks explain.
  init?(_ movement: MetricReport.Movement, chance: Double, among judged: Int) {
    guard movement != .noise, chance * Double(judged) >= 1 else { return nil }
    (self.movement, self.chance, self.judged) = (movement, chance, judged)
  }
}
