import Record

/// A metric with its values, whatever they are made from.
struct ValuedMetric {
  var metric: Metric
  /// Why there is no value, if there is none.
  var absence: Unavailability
}

/// The metrics of a day with their values: those of files as they stand, then those that are worked out.
///
/// A ratio may be of ratios: each is worked out once both of its metrics are. Those that lead round in a circle, which
/// is a finding, have no values.
///
/// - Parameters:
///   - metrics: those that are seen. A ratio of another one has no value, since it would tell of it.
///   - delivery: of the same day; nil without a file of deployments or of changes.
func valued(_ metrics: [Metric], delivery: DeliveryReport?) -> [ValuedMetric] {
  var values = metrics.map { ValuedMetric(metric: $0, absence: absence(of: $0.source)) }
  var series = DeliverySeries(delivery)
  for (place, metric) in metrics.enumerated() {
    guard case .delivery(let measure, let part) = metric.source else { continue }
    values[place].metric.points = series.points(.init(measure: measure, part: part, scale: metric.quotientScale))
    values[place].absence =
      delivery?.hasDeployments == true ? series.absence(measure, of: part) : .noEvents
  }
  let graph = RatioGraph(metrics)
  for place in graph.order {
    guard let parts = graph.parts[place] else { continue }
    let ratio = ratio(of: values[parts.above], to: values[parts.below], scale: metrics[place].quotientScale)
    values[place].metric.points = ratio.points
    values[place].absence = ratio.absence
  }
  return values
}

private func absence(of source: MetricSource) -> Unavailability {
  switch source {
  case .csv, .delivery, .feedback: .noData
  case .ratio: .sourceNotSeen
  }
}
