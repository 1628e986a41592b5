import Analysis
import Record

/// A strategy, below it the metrics that show whether it works, below each the objectives that move it.
func outcomeTree(of item: StrategyReport, on page: String, in directory: Directory) -> [Branch] {
  let strategy = item.strategy
  let root = Branch(
    depth: 0, kind: "strategy", title: strategy.title, href: directory.link(to: strategy.key, from: page),
    detail: strategy.header.owner.map { directory.teamName($0) } ?? "no owner",
    status: reviewStatus(of: strategy.header, asOf: directory.report.asOf))
  let objectives = item.objectives.compactMap { directory.objective($0) }
  return [root]
    + item.outcomes.compactMap { directory.metric($0) }.flatMap { metric in
      [Branch(metric, depth: 1, on: page, in: directory)]
        + objectives.filter { $0.objective.metrics.contains(metric.metric.key) }
        .map { Branch($0, depth: 2, on: page, in: directory) }
    }
}

/// Whether a record was looked at in its time.
func reviewStatus(of header: RecordHeader, asOf: CalendarDate) -> StatusView {
  guard let due = header.reviewDue else { return StatusView(.quiet, "no review planned") }
  guard due < asOf else { return StatusView(.quiet, "reviewed") }
  return StatusView(.watch, "review due since \(shortWords(for: due, asOf: asOf))")
}
