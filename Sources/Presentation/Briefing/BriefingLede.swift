import Analysis
import Record
import Wording

/// The good news that the headline has no room for, what changed since when, and how much of it is noise.
func briefingLede(of report: Report) -> String {
  let headline = BriefingHeadline(report)
  guard !headline.isEmpty else { return "The report shows what is written, and says what is missing." }
  return [
    headline.goodNews, sinceLast(report), overdue(report), report.delivery?.stopWords,
    noise(among: headlineMetrics(of: report)),
  ].compactMap { $0 }.joined(separator: " ")
}

private func sinceLast(_ report: Report) -> String? {
  guard let before = report.previousAsOf else { return nil }
  let day = shortWords(for: before, asOf: report.asOf)
  let tally = ChangeTally(report.changes)
  let parts = [
    tally.concerns > 0 ? spelled(tally.concerns, "new concern") : nil,
    tally.watched > 0 ? "\(spelled(tally.watched, "new thing")) worth a look" : nil,
    tally.solved > 0 ? "\(spelled(tally.solved)) solved" : nil,
    tally.decided > 0 ? "\(spelled(tally.decided, "decision")) made" : nil,
  ].compactMap { $0 }
  return parts.isEmpty
    ? "Since \(day): no new concern and no decision." : "Since \(day): \(joined(parts))."
}

/// Which decisions are late on the day: most of them were before, so it is no change since then.
private func overdue(_ report: Report) -> String? {
  let matters = report.reasons.filter { $0.accepted == nil }.map(\.matter)
  let kinds: [(number: Int, one: String, several: String)] = [
    (matters.count { $0 is DecisionOverdue }, "should have been decided", "should have been decided"),
    (matters.count { $0 is DecisionOpenTooLong }, "has been open too long", "have been open too long"),
    (matters.count { $0 is DecisionReviewOverdue }, "is past its review", "are past their review"),
  ]
  let late = kinds.filter { $0.number > 0 }
  guard let first = late.first else { return nil }
  let clauses =
    ["\(spelled(first.number, "decision")) \(first.number == 1 ? first.one : first.several)"]
    + late.dropFirst().map { "\(spelled($0.number)) \($0.number == 1 ? $0.one : $0.several)" }
  return sentence(joined(clauses))
}

/// How many changes there are of each kind that the first line counts.
private struct ChangeTally {
  var concerns = 0
  var watched = 0
  var solved = 0
  var decided = 0

  init(_ changes: [Change]) {
    for change in changes {
      switch change {
      case .newConcern(let item):
        concerns += item.tone == .bad ? 1 : 0
        watched += item.tone == .watch ? 1 : 0
      case .solved(let item): solved += item.tone == .good ? 0 : 1
      case .decisionTaken: decided += 1
      case .noLongerSeen, .decisionProposed, .objectiveScored, .recordAdded: break
      }
    }
  }
}

private func noise(among metrics: [MetricReport]) -> String? {
  let judged = metrics.compactMap(\.movement.value)
  let quiet = judged.filter { $0 == .noise }.count
  guard !judged.isEmpty else { return nil }
  let judgeable = judged.count < metrics.count ? " that can be judged" : ""
  let those = spelled(judged.count, "headline metric") + judgeable
  guard quiet < judged.count else {
    return judged.count == 1
      ? "The one headline metric\(judgeable) moved no more than it usually does."
      : "None of the \(those) moved more than it usually does."
  }
  guard quiet > 0 else { return nil }
  return "\(capitalised(spelled(quiet))) of \(those) moved no more than "
    + "\(quiet == 1 ? "it usually does" : "they usually do")."
}

/// The metrics that a busy person looks at: those marked as headline; the first few where none is.
func headlineMetrics(of report: Report) -> [MetricReport] {
  let marked = report.metrics.filter(\.metric.isHeadline)
  return marked.isEmpty ? Array(report.metrics.prefix(report.organization.policies.headlineMetrics)) : marked
}
