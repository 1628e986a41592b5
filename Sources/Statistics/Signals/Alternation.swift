import Record

/// At least `length` points that go up and down by turns. Two equal points end the alternation.
func alternation(_ stretch: GaplessPoints, atLeast length: Int, as rule: SignalRule) -> [Signal] {
  let steps = stretch.steps
  let turns = zip(steps.dropFirst(), steps).map { $0 * $1 < 0 ? 1 : 0 }
  return runs(turns).filter { $0.points.count + 2 >= length }.map {
    stretch.signal(rule, $0.points.lowerBound...$0.points.upperBound + 1, .none)
  }
}
