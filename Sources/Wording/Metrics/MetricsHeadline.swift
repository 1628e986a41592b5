package import Analysis
import Record

/// The news of all metrics in one sentence: of the headline ones, where there are any.
package func metricsHeadline(of metrics: [MetricReport]) -> String {
  let headlines = metrics.filter(\.metric.isHeadline)
  let clause =
    headlines.isEmpty ? Movements(metrics).clause("metric") : Movements(headlines).clause("headline metric")
  return sentence(clause ?? "no metric is written yet: name the one number that would move")
}

/// How many there are, which are silent, and what no metric is tied to.
package func metricsLede(of report: Report) -> String {
  let metrics = report.metrics
  guard !metrics.isEmpty else { return "" }
  let headlines = metrics.filter(\.metric.isHeadline).count
  var parts = ["\(count(metrics.count, "metric")), \(spelled(headlines)) of them headline"]
  let missing = metrics.filter { $0.latest.value == nil }.count
  if missing > 0 { parts.append("\(spelled(missing)) \(missing == 1 ? "has" : "have") no value") }
  let reached = metrics.compactMap(\.target.value)
  if !reached.isEmpty {
    let far = metrics.count { $0.targetVerdict.value == .outOfReach }
    let reach = far == 0 ? "" : ", and for \(spelled(far)) it is out of reach as things stand"
    parts.append(atTarget(reached.filter(\.isReached).count, of: reached.count) + reach)
  }
  let taken = metrics.count { $0.amongMany != nil }
  if taken > 0 {
    parts.append("\(spelled(taken)) more \(taken == 1 ? "shows" : "show") what so many series show by chance")
  }
  let covered = Set(metrics.map(\.metric.tiesTo))
  let uncovered = Metric.Tie.allCases.filter { !covered.contains($0) }.map(\.rawValue)
  if !uncovered.isEmpty { parts.append("none is tied to \(joined(uncovered, "or"))") }
  return sentence(parts.joined(separator: "; "))
}

/// `neither of the two with a target is at it`, `one of three with a target is at it`.
package func atTarget(_ there: Int, of all: Int) -> String {
  switch (there, all) {
  case (0, 1): "the one with a target is not at it"
  case (1, 1): "the one with a target is at it"
  case (0, 2): "neither of the two with a target is at it"
  case (2, 2): "both with a target are at it"
  case (0, _): "none of the \(spelled(all)) with a target is at it"
  case (all, _): "all \(spelled(all)) with a target are at it"
  default: "\(spelled(there)) of \(spelled(all)) with a target \(there == 1 ? "is" : "are") at it"
  }
}
