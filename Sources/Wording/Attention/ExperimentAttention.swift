package import Analysis
package import Record

/// More changes are told by their number.
private let mostTold = 3

// Practice B2.

extension ThresholdChanged: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let told = changes.prefix(mostTold).map {
      "\($0.from.words) became \($0.to.words) on \(shortWords(for: $0.committed, asOf: asOf))"
    }
    let rest = changes.count - told.count
    return AttentionWording(
      "The threshold of \(quoted(reason.name)) was changed after the test had started.",
      because: sentence(
        "The test started on \(shortWords(for: starts, asOf: asOf)); "
          + joined(rest > 0 ? told + ["\(spelled(rest, "more change")) after that"] : told)),
      ask: "What was known of the counts of \(quoted(reason.name)) when its threshold was changed?")
  }
}

extension ExperimentRegisteredLate: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "The threshold of \(quoted(reason.name)) was registered after the test had started.",
      because: "The test started on \(shortWords(for: starts, asOf: asOf)), and the threshold is dated "
        + "\(shortWords(for: registered, asOf: asOf)), \(count(registered.days(since: starts), "day")) later.",
      ask: "What was known of the counts of \(quoted(reason.name)) when its threshold was chosen?")
  }
}

extension ExperimentWithoutResult: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) has ended without a recorded result.",
      because: "The last day of the test was \(shortWords(for: ended, asOf: asOf)), "
        + "\(count(asOf.days(since: ended), "day")) ago.",
      ask: "Was \(quoted(reason.name)) run, and what was seen?")
  }
}
