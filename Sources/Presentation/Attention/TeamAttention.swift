import Analysis
import Record

extension Matter {
  /// Practice C2, and the last of the families: what has no wording of its own would be said here.
  func teamWording(_ asOf: CalendarDate) -> AttentionWording {
    switch self {
    case .charterReviewOverdue(let name, let due):
      AttentionWording(
        "The charter of \(name) is \(lateness(due, asOf: asOf)).",
        because: "It was to be looked at again by \(shortWords(for: due, asOf: asOf)).",
        ask: "Are its goals still the right ones, and is its latitude?")
    case .teamWithoutCharter(let name):
      AttentionWording(
        "\(name) has no charter.", because: "Its goals, its guardrails and what it may decide are not written.",
        ask: "What is the team for, and what does it decide by itself?")
    default:
      AttentionWording("Something is worth a look.", because: "It has no words yet.", ask: "What is it?")
    }
  }
}
