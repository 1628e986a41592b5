package import Analysis
package import Record

/// The news of all decisions in one sentence: how many wait, and what about them is late.
package func decisionsHeadline(of decisions: [DecisionReport], asOf: CalendarDate) -> String {
  guard !decisions.isEmpty else { return "No decision is written yet: write down the next one, with its options." }
  let open = decisions.filter(\.status.isOpen).count
  let late = [
    clause(decisions.filter { $0.isPastDecideBy(asOf) }.count, "is past its day", "are past their day"),
    clause(decisions.filter(\.isReviewOverdue).count, "is past its review", "are past their review"),
    clause(
      decisions.filter(\.isPastProvisional).count, "is past the day to which it was to hold",
      "are past the day to which they were to hold"),
  ].compactMap { $0 }
  let waiting =
    open == 0 ? "none waits for an answer" : "\(spelled(open)) \(open == 1 ? "waits" : "wait") for an answer"
  return sentence("\(spelled(decisions.count, "decision")); \(joined([waiting] + late))")
}

private func clause(_ count: Int, _ one: String, _ more: String) -> String? {
  count == 0 ? nil : "\(spelled(count)) \(count == 1 ? one : more)"
}

/// What became of the others, and where they stand.
package func decisionsLede(of decisions: [DecisionReport]) -> String {
  guard !decisions.isEmpty else { return "" }
  let counts = decisions.reduce(into: [DecisionStatus: Int]()) { $0[$1.status, default: 0] += 1 }
  let parts = DecisionStatus.allCases.compactMap { status in
    counts[status].map { "\(count($0)) \(status == .unknown ? "of unknown status" : status.rawValue)" }
  }
  return sentence(joined(parts))
}

extension DecisionReport {
  /// It waits, and the day to decide by has passed.
  package func isPastDecideBy(_ asOf: CalendarDate) -> Bool {
    guard status.isOpen, let by = decision.decideBy else { return false }
    return by < asOf
  }
}
