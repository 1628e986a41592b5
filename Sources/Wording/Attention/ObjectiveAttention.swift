package import Analysis
package import Record

// Practice B3.

extension ObjectiveOverConfident: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) is more confident than its evidence.",
      because: sentence(
        "\(views.scope)its owner says \(percent(views.confidence)); "
          + "the last \(count(views.n, "week")) say \(chance(views.forecast))"),
      ask: question ?? "What does the owner of \(quoted(reason.name)) know that the numbers do not show?")
  }
}

extension ObjectiveReport.Views {
  /// `for the one key result that can be forecast, `; empty where all key results have both.
  var scope: String {
    if counted == total { return "" }
    return counted == 1
      ? "for the one key result that can be forecast, " : "for the \(spelled(counted)) that can be forecast, "
  }
}

extension ObjectiveStale: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "Nobody has checked in on \(quoted(reason.name)) for \(count(days, "day")).",
      because: last.map { "The last check-in was on \(shortWords(for: $0, asOf: asOf))." }
        ?? "There has been none in its period.",
      ask: "Is \(quoted(reason.name)) still a goal?")
  }
}

extension KeyResultUnknown: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let others = unknown == 1 ? "" : ", and so for \(count(unknown - 1, "other"))"
    return AttentionWording(
      "\(count(unknown)) of \(count(all, "key result")) of \(quoted(reason.name)) \(unknown == 1 ? "has" : "have") no data.",
      because:
        "\(quoted(keyResult)): \(self.reason.words(asOf: asOf))\(others). The score leaves out what has no data.",
      ask: "Who knows how \(quoted(keyResult)) stands?")
  }
}

extension KeyResultIsTask: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(keyResult)) is a task, not a result.",
      because: "It is a key result of \(quoted(reason.name)); done or not, it does not say what got better.",
      ask: "What is different for users once \(quoted(keyResult)) is done?")
  }
}

extension ObjectiveReached: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) is reached.", because: "Its score is \(Wording.score(score)).",
      ask: "What made \(quoted(reason.name)) work, and who else could use it?")
  }
}

extension ObjectiveDeclaredDiffers: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) is declared \(declared.rawValue); its \(evidence) says \(derived.rawValue).",
      because: "The owner’s status and the \(evidence) disagree.",
      ask: question ?? "What does the owner of \(quoted(reason.name)) see that the \(evidence) does not?")
  }
}

extension ObjectiveDeclaredDiffers {
  fileprivate var evidence: String { derived == .unlikely ? "forecast" : "score" }
}

/// `a 6 % chance`, `an 80 % chance`, `less than a 1 % chance`: as it is spoken.
package func chance(_ probability: Double) -> String {
  let text = percent(probability)
  if let rest = text.dropPrefix("under ") { return "less than a \(rest) chance" }
  if let rest = text.dropPrefix("over ") { return "more than a \(rest) chance" }
  let number = text.prefix { $0 != "\u{00A0}" }
  return "\(number == "11" || number == "18" || number.hasPrefix("8") ? "an" : "a") \(text) chance"
}

/// The same of a bound: `at most a 60 % chance`, `less than a 1 % chance`.
func chance(atMost bound: Double) -> String {
  let words = chance(bound)
  return words.hasPrefix("less than") ? words : "at most \(words)"
}

extension String {
  /// What follows a prefix; nil when it does not begin so.
  fileprivate func dropPrefix(_ prefix: String) -> Substring? { hasPrefix(prefix) ? dropFirst(prefix.count) : nil }
}
