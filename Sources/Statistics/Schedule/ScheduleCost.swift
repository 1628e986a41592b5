/// What a schedule costs. Of two the one that misses less of what was promised is better; of equal ones that in which
/// waiting costs less; then the one that was preferred.
package struct ScheduleCost: Hashable, Sendable {
  /// What is missing of the promises by the end of each period, in weeks of a team, over all teams and periods.
  package var missing = 0.0
  /// What waiting costs until each job is finished, in money.
  package var delay = 0.0
  /// Σ preference × end.
  package var preference = 0.0

  static let worst = ScheduleCost(missing: .infinity, delay: .infinity, preference: .infinity)

  /// Rounding is no difference.
  static let slack = 1e-9

  func isBetter(than other: ScheduleCost) -> Bool {
    if other.missing == .infinity || missing < other.missing - Self.slack { return missing < other.missing }
    guard missing <= other.missing + Self.slack else { return false }
    let tolerance = 1e-12 * other.delay
    guard delay >= other.delay - tolerance else { return true }
    return delay <= other.delay + tolerance && preference < other.preference * (1 - 1e-12)
  }
}
