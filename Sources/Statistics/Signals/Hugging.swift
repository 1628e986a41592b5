import Record

/// At least `length` points in a row within a third of the way to the limits. A point on the line of the third is not
/// within it; one on the centre is.
func hugging(_ stretch: GaplessPoints, atLeast length: Int, as rule: SignalRule) -> [Signal] {
  runs(stretch.distances.enumerated().map { abs($1) < 1 && stretch.hasBothLimits(at: $0) ? 1 : 0 }).filter {
    $0.points.count >= length
  }.map {
    stretch.signal(rule, $0.points, .none)
  }
}
