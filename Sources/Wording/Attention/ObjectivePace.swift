package import Analysis
package import Record

extension ObjectiveBehind: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    // Off track, or missed; otherwise it is behind.
    let isOff = reason.tone == .bad
    return AttentionWording("\(quoted(reason.name)) \(clause(isOff)).", because: evidence, ask: question(isOff))
  }

  private var isOver: Bool { shareGone >= 1 }

  /// Less than one chance in ten, as the numbers say; where they say nothing, nothing is claimed.
  private var isHopeless: Bool { forecast.value.map { $0 < 0.1 } ?? false }

  private func clause(_ isOff: Bool) -> String {
    if isOver { return "was missed" }
    return isOff ? isHopeless ? "is unlikely to be reached" : "is off track" : "is behind its pace"
  }

  private var evidence: String {
    [scores, views, worst.map { "Furthest behind: " + ended($0) }].compactMap { $0 }.joined(separator: " ")
  }

  private var scores: String {
    guard !isOver else {
      return "Its period ended at a score of \(score(pace.score)); \(score(pace.expected)) was expected."
    }
    return "Score \(score(pace.score)) with \(percent(shareGone)) of the period gone; "
      + "\(score(pace.expected)) would be on pace."
  }

  /// What the owner says beside what the numbers say.
  private var views: String? {
    let says = confidence.value.map { "the owner says \(percent($0))" }
    let numbers = forecast.value.map { "the numbers say \(chance($0))" }
    let views = [says, numbers].compactMap { $0 }
    return views.isEmpty || isOver ? nil : sentence(views.joined(separator: ", "))
  }

  private func question(_ isOff: Bool) -> String {
    if isOver { return "What did it teach, and does the goal still stand?" }
    return isOff ? "Move the target, the scope, or people?" : "What would bring it back?"
  }
}
