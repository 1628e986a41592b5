import Record

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How much a value of a series says of the next one.
package struct Autocorrelation: Hashable, Sendable {
  /// How many values it is from.
  package let n: Int
  /// The correlation of each value with the next one, −1 to 0.9, corrected for the bias of short series; without what a
  /// single step in the level adds to it.
  package let lagOne: Double
  /// Whether values hang together: `lagOne` is above 0.25, and without any correlation so great a one comes in 5 of 100
  /// series at most (M. S. Bartlett, Journal of the Royal Statistical Society, Supplement 8, 1946: a standard error of 1/√n).
  package let isStrong: Bool

  /// The most that is taken for likely: half a standard error above `lagOne`; 0 where that is next to nothing.
  ///
  /// For chances. With the estimate itself noise that hangs together is taken for news more often than is said; with a
  /// whole standard error real steps are found later, and hardly less noise is told: see decision 0086.
  package var careful: Double {
    guard lagOne > 0.1 else { return 0 }
    return min(Self.most, lagOne + 0.5 * ((1 - lagOne * lagOne) / Double(n)).squareRoot())
  }

  /// How many times as wide as its moving ranges say a series spreads, at least 1: neighbours that hang together differ
  /// less than values that do not. Of a first-order autoregression (D. C. Montgomery, "Introduction to Statistical Quality
  /// Control", section 10.4).
  package var widening: Double { isStrong ? 1 / (1 - lagOne).squareRoot() : 1 }

  /// A series that wanders without end has no usual range at all.
  static let most = 0.9
  private static let strong = 0.25
  /// Of fewer values nothing is said.
  package static let fewest = 8

  /// Nil for fewer than eight values, for values that are all the same, and for numbers that are not finite.
  ///
  /// A step in the level and a slope make neighbours alike, too. So the step or the line that fits best is taken out
  /// first, where it explains the series better than hanging together does (by Schwarz' criterion, a parameter more).
  package init?(of values: [Double]) {
    guard values.count >= Self.fewest, let mean = mean(of: values).value else { return nil }
    let slack = rounding(at: magnitude(of: values))
    let offsets = values.map { abs($0 - mean) > slack ? $0 - mean : 0 }
    let total = squares(offsets)
    guard total.isFinite, total > 0 else { return nil }
    let raw = neighbours(offsets) / total
    let (step, line) = (withoutStep(offsets), withoutLine(offsets))
    let rest = squares(step) < squares(line) ? step : line
    let left = squares(rest)
    let unexplained = total * max(1e-12, 1 - raw * raw)
    let explains =
      left <= total * 1e-12 || log(left) + log(Double(values.count)) / Double(values.count) < log(unexplained)
    guard explains else {
      self.init(n: values.count, raw: raw, levels: 1)
      return
    }
    self.init(n: values.count, raw: left > total * 1e-12 ? neighbours(rest) / left : 0, levels: 2)
  }

  private init(n: Int, raw: Double, levels: Int) {
    self.n = n
    lagOne = min(Self.most, max(-1, corrected(raw, levels: levels, n: n)))
    isStrong = lagOne > Self.strong && raw > 1.645 / Double(n).squareRoot() - 1 / Double(n)
  }
}

/// Without the bias of a series of n values from which so many levels, or a level and a slope, were taken: −(1 + 3ρ)/n for
/// one (F. H. C. Marriott and J. A. Pope, Biometrika 41, 1954), −(2 + 4ρ)/n for a straight line (D. Tjøstheim and J.
/// Paulsen, Biometrika 70, 1983), which for two levels is near enough.
func corrected(_ lagOne: Double, levels: Int, n: Int) -> Double {
  lagOne + (Double(levels) + Double(levels + 2) * max(0, lagOne)) / Double(n)
}

/// The sum of the products of neighbours.
func neighbours(_ offsets: [Double]) -> Double { sum(of: zip(offsets.dropFirst(), offsets).map { $0 * $1 }) }

private func squares(_ offsets: [Double]) -> Double { sum(of: offsets.map { $0 * $0 }) }

/// The fewest values on each side of a step.
private let fewestAtStep = 4

/// What is left about the two levels before and after the step that fits best. `offsets` sum to nothing.
private func withoutStep(_ offsets: [Double]) -> [Double] {
  var (below, best) = (0.0, (place: fewestAtStep, gain: 0.0))
  for (place, offset) in offsets.enumerated() {
    if place >= fewestAtStep, place <= offsets.count - fewestAtStep {
      let gain = below * below * (1 / Double(place) + 1 / Double(offsets.count - place))
      if gain > best.gain { best = (place, gain) }
    }
    below += offset
  }
  return aboutMean(offsets[..<best.place]) + aboutMean(offsets[best.place...])
}

/// What is left about the straight line of least squares. `offsets` sum to nothing.
private func withoutLine(_ offsets: [Double]) -> [Double] {
  let middle = Double(offsets.count - 1) / 2
  let times = offsets.indices.map { Double($0) - middle }
  let slope = sum(of: zip(times, offsets).map { $0 * $1 }) / squares(times)
  return zip(times, offsets).map { $1 - slope * $0 }
}

private func aboutMean(_ offsets: ArraySlice<Double>) -> [Double] {
  let mean = sum(of: Array(offsets)) / Double(offsets.count)
  return offsets.map { $0 - mean }
}
