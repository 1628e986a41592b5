import Diagnostics
import Record

/// What is wrong with ratios: those that are made of themselves, directly or by way of others.
func ratioCycles(_ record: OrderedRecord) -> [Finding] {
  let metrics = record[Metric.self]
  return cycles(in: RatioGraph(metrics).edges).map { cycle in
    let ids = cycle.map { metrics[$0].id }
    let next = ids.count > 1 ? ids[1] : ids[0]
    let others = ids.dropFirst().prefix(stepsTold).joined(separator: " → ")
    let rest = ids.count > stepsTold + 1 ? " → …" : ""
    return ratioCycle.finding(
      ids.count == 1
        ? "'\(ids[0])' is a ratio of itself" : "'\(ids[0])' is a ratio of itself by way of \(others)\(rest)",
      at: place(of: next, in: metrics[cycle[0]]) ?? metrics[cycle[0]].header.span,
      hint: "name a metric that has values of its own")
  }
}

/// The steps of a circle that are told one by one.
private let stepsTold = 12

/// Where a ratio names another metric.
private func place(of id: String, in metric: Metric) -> SourceSpan? {
  guard case .ratio(let above, let below) = metric.source else { return nil }
  return above.value == id ? above.span : below.span
}

let ratioCycle = Rule(
  "metric.ratio-cycle", .error, "No ratio is made of itself, directly or by way of others",
  explanation: """
    A ratio may be of other ratios, as long as it leads to metrics that have values of their own. In a circle each waits \
    for the other, and none has a value.
    """)
