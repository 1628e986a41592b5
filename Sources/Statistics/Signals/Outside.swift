/// Points beyond a limit, each a signal. A point on the limit is inside.
func outside(_ stretch: Stretch, as rule: SignalRule) -> [Signal] {
  stretch.distances.indices.compactMap { point in
    guard abs(stretch.distances[point]) > 3 else { return nil }
    return stretch.signal(rule, CollectionOfOne(point), Signal.Direction(of: stretch.distances[point]))
  }
}
