import Analysis
import Record

/// Practice B2.
extension ExperimentMatter {
  func wording(asOf: CalendarDate) -> AttentionWording {
    func day(_ date: CalendarDate) -> String { shortWords(for: date, asOf: asOf) }
    switch self {
    case .thresholdChanged(let title, let starts, let changes):
      return AttentionWording(
        "The threshold of \(quoted(title)) was changed after the test had started.",
        because: sentence(
          "The test started on \(day(starts)); "
            + joined(changes.map { "\($0.from.words) became \($0.to.words) on \(day($0.committed))" })),
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
