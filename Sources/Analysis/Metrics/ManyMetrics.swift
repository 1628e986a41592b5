import Record

/// Takes back what so many metrics, and so many teams or services of a metric, show by chance: see `AmongMany`.
func tellingNews(_ metrics: [MetricReport]) -> [MetricReport] {
  let judged = metrics.count { $0.movement.value != nil }
  return metrics.map { metric in
    var metric = metric
    metric.amongMany = take(&metric.movement, chance: metric.chance, among: judged)
    let parts = metric.parts.count { $0.movement.value != nil }
    for place in metric.parts.indices {
      let chance = metric.parts[place].chance
      metric.parts[place].amongMany = take(&metric.parts[place].movement, chance: chance, among: parts)
    }
    return metric
  }
}

private func take(
  _ movement: inout Figure<MetricReport.Movement>, chance: Double, among judged: Int
) -> AmongMany? {
  let taken = movement.value.flatMap { AmongMany($0, chance: chance, among: judged) }
  if taken != nil { movement = .measured(.noise) }
  return taken
}
