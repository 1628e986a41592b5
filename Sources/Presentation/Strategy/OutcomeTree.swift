import Analysis
import Record

/// A strategy, below it the metrics that show whether it works, below each the objectives that move it.
func outcomeTree(of item: StrategyReport, by links: Links) -> [Branch] {
  let strategy = item.strategy
  let root = Branch(
    depth: 0, kind: "strategy", title: strategy.title, href: links.to(strategy.key),
    detail: strategy.header.owner.map { links.directory.teamName($0) } ?? "no owner",
    status: reviewStatus(of: strategy.header, asOf: links.directory.report.asOf))
  let objectives = item.objectives.compactMap { links.directory.objective($0) }
  return [root]
    + item.outcomes.compactMap { links.directory.metric($0) }.flatMap { metric in
      [Branch(metric, depth: 1, by: links)]
        + objectives.filter { $0.objective.metrics.contains(metric.metric.key) }
        .map { Branch($0, depth: 2, by: links) }
    }
}

/// Whether a record was looked at in its time.
func reviewStatus(of header: RecordHeader, asOf: CalendarDate) -> StatusView {
  guard let due = header.reviewDue else { return StatusView(.quiet, "no review planned") }
  guard due < asOf else { return StatusView(.quiet, "reviewed") }
  return StatusView(.watch, "review due since \(shortWords(for: due, asOf: asOf))")
}
