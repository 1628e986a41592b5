import Diagnostics
import Record

/// Circles in what waits for what: one finding for each group of items that wait for each other, with the steps.
func workFindings(_ items: [WorkItem]) -> [Finding] {
  cycles(in: workEdges(of: items)).map { cycle in
    let steps = zip(cycle, Array(cycle.dropFirst()) + cycle.prefix(1)).map { from, to in
      Finding.Note("'\(items[from].id)' waits for '\(items[to].id)'", at: span(of: items[to].id, in: items[from]))
    }
    let others = cycle.dropFirst().prefix(stepsTold).map { items[$0].id }.joined(separator: " → ")
    let first = items[cycle[0]].id
    return workCycle.finding(
      cycle.count == 1 ? "'\(first)' waits for itself" : "'\(first)' waits for itself by way of \(others)",
      at: steps.first?.span, notes: cycle.count == 1 ? [] : Array(steps.prefix(stepsTold)),
      hint: "leave out of 'after' the step that matters least")
  }
}

/// The steps of a circle that are told one by one.
private let stepsTold = 12

/// The places of the items that each has to wait for.
func workEdges(of items: [WorkItem]) -> [[Int]] {
  let places = Dictionary(items.enumerated().map { ($1.id, $0) }) { first, _ in first }
  return items.map { item in item.after.compactMap { places[$0.value] } }
}

private func span(of target: String, in item: WorkItem) -> SourceSpan {
  item.after.first { $0.value == target }?.span ?? item.header.span
}

let workCycle = Rule(
  "work.cycle", .error, "No work item has to wait for itself",
  explanation: """
    `after` lists what has to be done before. When it leads back to where it began, nothing of it could ever begin. The \
    notes show the steps of the circle; leave out the one that matters least.
    """)
