import Analysis
import Record
import Wording

/// The news of all strategies in one sentence.
func strategiesHeadline(of directory: Directory) -> String {
  let strategies = directory.report.strategies
  guard !strategies.isEmpty else { return "No strategy is written yet: begin with one problem worth solving." }
  var seen: Set<RecordKey> = []
  let outcomes = strategies.flatMap(\.outcomes).filter { seen.insert($0).inserted }.compactMap {
    directory.lookup.metric($0)
  }
  let subject = spelled(strategies.count, "strategy", "strategies")
  guard let clause = Movements(outcomes).clause("outcome") else {
    return sentence(
      "\(subject), and no outcome that would show whether \(strategies.count == 1 ? "it works" : "they work")")
  }
  return sentence("\(subject), \(spelled(outcomes.count, "outcome")): \(clause)")
}

/// What is late or missing about them.
func strategiesLede(of report: Report) -> String {
  let strategies = report.strategies
  guard !strategies.isEmpty else { return "" }
  let late = strategies.filter { isReviewOverdue($0.strategy.header, asOf: report.asOf) }
  let without = strategies.filter(\.outcomes.isEmpty)
  let covered = Set(strategies.flatMap(\.ties))
  let missing = Metric.Tie.allCases.filter { !covered.contains($0) }.map(\.rawValue)
  var parts: [String] = []
  if !late.isEmpty { parts.append("\(titlesOrCount(late)) past \(late.count == 1 ? "its" : "their") review") }
  if !without.isEmpty { parts.append("\(titlesOrCount(without)) without an outcome") }
  if !missing.isEmpty { parts.append("no outcome is tied to \(joined(missing, "or"))") }
  return parts.isEmpty
    ? "Every strategy has outcomes and was reviewed in its time." : sentence(parts.joined(separator: "; "))
}

private func titlesOrCount(_ strategies: [StrategyReport]) -> String {
  guard let first = strategies.first, strategies.count == 1 else {
    return "\(spelled(strategies.count, "strategy", "strategies")) are"
  }
  return "\(quoted(first.strategy.title)) is"
}

/// Whether the day by which a record should be looked at again has passed.
func isReviewOverdue(_ header: RecordHeader, asOf: CalendarDate) -> Bool {
  header.reviewDue.map { $0 < asOf } ?? false
}
