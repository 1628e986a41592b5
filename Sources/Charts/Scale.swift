/// Where values lie between two ends: 0 at the least, 1 at the greatest.
struct Scale {
  let least: Double
  let greatest: Double

  /// The scale that holds all finite numbers among `values`; nil when there is none.
  init?(holding values: some Sequence<Double?>) {
    let finite = values.compactMap { $0 }.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max() else { return nil }
    self.least = least
    self.greatest = greatest
  }

  init(_ least: Double, _ greatest: Double) {
    self.least = min(least, greatest)
    self.greatest = max(least, greatest)
  }

  /// The place of a value, 0...1; values beyond an end stand at it. The middle when both ends are the same.
  func share(of value: Double) -> Double {
    // Halves, because the distance between two huge numbers is too large for a number.
    let span = greatest / 2 - least / 2
    guard span > 0, !value.isNaN else { return 0.5 }
    return min(max((value / 2 - least / 2) / span, 0), 1)
  }

  /// The height of a value in a frame where `bottom` lies below `top`.
  func height(of value: Double, top: Double, bottom: Double) -> Double {
    bottom - share(of: value) * (bottom - top)
  }
}
