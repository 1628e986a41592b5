import Analysis
import Record

/// More are told by their number.
private let mostTold = 3

private func told(_ changes: [ThresholdHistory.Change], _ day: (CalendarDate) -> String) -> String {
  let told = changes.prefix(mostTold).map { "\($0.from.words) became \($0.to.words) on \(day($0.committed))" }
  let rest = changes.count - told.count
  return joined(rest > 0 ? told + ["\(spelled(rest, "more change")) after that"] : told)
}

/// Practice B2.
extension ExperimentMatter {
  func wording(asOf: CalendarDate) -> AttentionWording {
    func day(_ date: CalendarDate) -> String { shortWords(for: date, asOf: asOf) }
    switch self {
    case .thresholdChanged(let title, let starts, let changes):
      return AttentionWording(
        "The threshold of \(quoted(title)) was changed after the test had started.",
        because: sentence(
          "The test started on \(day(starts)); " + told(changes, day)),
        ask: "What was known of the counts when it was changed?")
    case .registeredLate(let title, let starts, let registered):
      return AttentionWording(
        "The threshold of \(quoted(title)) was registered after the test had started.",
        because: "The test started on \(day(starts)), and the threshold is of \(day(registered)), "
          + "\(count(registered.days(since: starts), "day")) later.",
        ask: "What was known of the counts when it was chosen?")
    case .withoutResult(let title, let ended):
      return AttentionWording(
        "\(quoted(title)) has ended, and no result is written.",
        because: "The last day of the test was \(day(ended)), \(count(asOf.days(since: ended), "day")) ago.",
        ask: "Was it run, and what was seen?")
    }
  }
}
