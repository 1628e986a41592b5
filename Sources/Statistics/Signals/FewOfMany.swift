import Record

/// At least `few` of `many` points in a row beyond a line, on the same side; the line is that many thirds of the way
/// from the centre to the limit. A point on the line is not beyond it. The others of the window may lie anywhere, and
/// are no part of the signal.
func fewOfMany(_ stretch: GaplessPoints, _ few: Int, of many: Int, beyond line: Double, as rule: SignalRule) -> [Signal]
{
  [1.0, -1.0].flatMap { side in
    let beyond = stretch.distances.enumerated().map { side * $1 > line && stretch.hasLimit(side, at: $0) }
    let tally = Tally(beyond)
    return windows(of: many, in: beyond.count) { tally.count(in: $0) >= few }.map { window in
      stretch.signal(rule, window.filter { beyond[$0] }, Direction(of: side))
    }
  }
}
