/// A hundred times as much, or a hundredth, where that fits the values and the number itself does not: it lies further from
/// all of them than they lie from each other, or is less than a twentieth of the smallest or more than twenty times the
/// largest.
///
/// - Parameters:
///   - isShare: whether the values are shares, of which a fraction and a percentage stand for the same. Other values have
///     to be of the size of the other reading, all of them: a target of 24 beside values from 0 to 3 is no slip.
///   - factor: how many times as much the other reading is, or how small a part; 1000 for a mark that is taken for one of
///     thousands.
package func otherReading(
  of value: Double, beside range: ClosedRange<Double>, isShare: Bool = true, factor: Double = 100
) -> Double? {
  let width = range.upperBound - range.lowerBound
  let isFar = distance(of: value, from: range) > width
  guard value != 0, isFar || isManyTimes(value, range) else { return nil }
  return [value * factor, value / factor].first { other in
    // Beside values that go far up and down, the other reading has to be one of them.
    if isShare, distance(of: other, from: range) <= (isFar ? width : 0) { return true }
    return [range.lowerBound, range.upperBound].allSatisfy { $0 != 0 && (0.5...2).contains(other / $0) }
  }
}

/// From here on the size of a number alone makes it doubtful.
private let manyTimes = 20.0

private func isManyTimes(_ value: Double, _ range: ClosedRange<Double>) -> Bool {
  let sizes = [abs(range.lowerBound), abs(range.upperBound)]
  guard range.lowerBound > 0 || range.upperBound < 0, let least = sizes.min(), let most = sizes.max() else {
    return false
  }
  return abs(value) * manyTimes <= least || abs(value) >= most * manyTimes
}

private func distance(of value: Double, from range: ClosedRange<Double>) -> Double {
  max(0, range.lowerBound - value, value - range.upperBound)
}
