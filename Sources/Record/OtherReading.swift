/// A hundred times as much, or a hundredth, where that fits the values and the number itself lies further from all of them
/// than they lie from each other.
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
  guard value != 0, distance(of: value, from: range) > width else { return nil }
  return [value * factor, value / factor].first { other in
    if isShare, distance(of: other, from: range) <= width { return true }
    return [range.lowerBound, range.upperBound].allSatisfy { $0 != 0 && (0.5...2).contains(other / $0) }
  }
}

private func distance(of value: Double, from range: ClosedRange<Double>) -> Double {
  max(0, range.lowerBound - value, value - range.upperBound)
}
