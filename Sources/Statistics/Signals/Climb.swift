import Record

/// At least `length` points of which each is above (or each below) the one before it. Two equal points end the trend.
func climb(_ stretch: GaplessPoints, atLeast length: Int, as rule: SignalRule) -> [Signal] {
  runs(stretch.steps).filter { $0.points.count + 1 >= length }.map {
    stretch.signal(rule, $0.points.lowerBound...$0.points.upperBound, Direction(of: Double($0.kind)))
  }
}
