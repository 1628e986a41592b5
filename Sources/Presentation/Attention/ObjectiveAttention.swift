import Analysis
import Record

extension Matter {
  /// Practice B3; nil for everything else.
  func objectiveWording(_ asOf: CalendarDate) -> AttentionWording? {
    switch self {
    case .objectiveBehind(let title, _, let pace, let gone, let confidence, let forecast, let worst):
      behindWording(title, pace, gone, confidence, forecast, worst, asOf)
    case .objectiveOverConfident(let title, let confidence, let forecast, let n):
      AttentionWording(
        "\(quoted(title)) is surer of itself than its evidence.",
        because: "Its owner says \(percent(confidence)); the last \(count(n, "week")) say \(chance(forecast)).",
        ask: "What does the owner know that the numbers do not show?")
    case .objectiveStale(let title, let last, let days):
      AttentionWording(
        "Nobody has checked in on \(quoted(title)) for \(count(days, "day")).",
        because: last.map { "The last check-in is of \(shortWords(for: $0, asOf: asOf))." }
          ?? "There is no check-in in its period.",
        ask: "Is it still a goal?")
    case .keyResultIsTask(let title, let keyResult):
      AttentionWording(
        "\(quoted(keyResult)) is a task, not a result.",
        because: "It is a key result of \(quoted(title)); done or not, it does not say what got better.",
        ask: "What is different for users once it is done?")
    case .objectiveReached(let title, let value):
      AttentionWording(
        "\(quoted(title)) is reached.", because: "Its score is \(score(value)).",
        ask: "What made it work, and who else could use it?")
    case .objectiveDeclaredDiffers(let title, let declared, let derived):
      AttentionWording(
        "\(quoted(title)) is declared \(declared.rawValue); the evidence says \(derived.rawValue).",
        because: "Both stand side by side: the owner's word, and score and chance against the pace.",
        ask: "What does each of them see that the other does not?")
    default: nil
    }
  }
}

private func behindWording(
  _ title: String, _ pace: ObjectiveReport.Pace, _ gone: Double, _ confidence: Figure<Double>,
  _ forecast: Figure<Double>, _ worst: String?, _ asOf: CalendarDate
) -> AttentionWording {
  // At less than half of what the time asks, nothing but a change will bring it back.
  let isFar = pace.score < pace.expected / 2
  let says = confidence.value.map { "its owner says \(percent($0))" }
  let evidence = forecast.value.map { "the evidence says \(chance($0))" }
  let views = joined([says, evidence].compactMap { $0 })
  return AttentionWording(
    "\(quoted(title)) \(isFar ? "will not arrive by itself" : "is behind its pace").",
    because: "Score \(score(pace.score)) with \(percent(gone)) of the period gone, which asks for "
      + "\(score(pace.expected))\(views.isEmpty ? "" : "; \(views)"). "
      + (worst.map { "Furthest behind: \($0)." } ?? ""),
    ask: isFar ? "Move the target, the scope, or people?" : "What would bring it back?")
}

/// `a 6 % chance`, `an 80 % chance`: as the number is spoken.
func chance(_ probability: Double) -> String {
  let text = percent(probability)
  let number = text.prefix { $0 != "\u{00A0}" }
  let startsWithVowel = number == "11" || number == "18" || number.hasPrefix("8") || number.first?.isLetter == true
  return "\(startsWithVowel ? "an" : "a") \(text) chance"
}
