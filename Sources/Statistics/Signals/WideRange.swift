import Record

/// Two points in a row that differ by more than the limit of the moving ranges; they are both the signal. A range on
/// the limit is inside.
func wideRange(_ stretch: GaplessPoints, as rule: SignalRule) -> [Signal] {
  guard let limit = stretch.rangeLimit else { return [] }
  let slack = rounding(at: magnitude(of: stretch.values))
  return stretch.values.indices.dropFirst().compactMap { point in
    let change = stretch.values[point] - stretch.values[point - 1]
    guard abs(change) > limit + slack else { return nil }
    return stretch.signal(rule, point - 1...point, Direction(of: change))
  }
}
