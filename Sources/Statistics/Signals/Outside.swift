import Record

/// Points beyond a limit, each a signal. A point on the limit is inside, and where the unit ends there is no limit.
func outside(_ stretch: GaplessPoints, as rule: SignalRule) -> [Signal] {
  stretch.distances.indices.compactMap { point in
    let distance = stretch.distances[point]
    guard abs(distance) > 3, stretch.hasLimit(distance, at: point) else { return nil }
    return stretch.signal(rule, CollectionOfOne(point), Direction(of: distance))
  }
}
