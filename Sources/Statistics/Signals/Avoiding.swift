import Record

/// `length` points in a row of which none is within a third of the way to the limits, with points on both sides of the
/// centre. A point on the line of the third counts as within.
func avoiding(_ stretch: GaplessPoints, inARow length: Int, as rule: SignalRule) -> [Signal] {
  let above = Tally(stretch.distances.enumerated().map { $1 > 1 && stretch.hasBothLimits(at: $0) })
  let below = Tally(stretch.distances.enumerated().map { $1 < -1 && stretch.hasBothLimits(at: $0) })
  let found = windows(of: length, in: stretch.distances.count) { window in
    let (high, low) = (above.count(in: window), below.count(in: window))
    return high + low == length && high > 0 && low > 0
  }
  return found.map { stretch.signal(rule, $0, .none) }
}
