import Record

/// Runs of at least `length` points on one side of the centre. A point on the centre is on neither side and ends the run.
func oneSide(_ stretch: GaplessPoints, atLeast length: Int, as rule: SignalRule) -> [Signal] {
  runs(stretch.sides).filter { $0.points.count >= length }.map {
    stretch.signal(rule, $0.points, Direction(of: Double($0.kind)))
  }
}
