import Analysis

/// An objective that lies behind its pace, or whose period ended too early for it, in words.
struct ObjectivePace {
  let title: String
  let pace: ObjectiveReport.Pace
  /// 0 to 1; 1 when the period is over.
  let shareGone: Double
  let confidence: Figure<Double>
  let forecast: Figure<Double>
  /// The title of the key result that is furthest behind.
  let worst: String?

  /// - Parameter isOff: off track, or missed; otherwise it is behind.
  func wording(isOff: Bool) -> AttentionWording {
    AttentionWording(claim(isOff), because: evidence, ask: question(isOff))
  }

  private var isOver: Bool { shareGone >= 1 }

  /// Less than one chance in ten, as the numbers say; where they say nothing, nothing is claimed.
  private var isHopeless: Bool { forecast.value.map { $0 < 0.1 } ?? false }

  private func claim(_ isOff: Bool) -> String {
    if isOver { return "\(quoted(title)) was missed." }
    return
      "\(quoted(title)) \(isOff ? isHopeless ? "will not arrive by itself" : "is off track" : "is behind its pace")."
  }

  private var evidence: String {
    [scores, views, worst.map { "Furthest behind: " + ended($0) }].compactMap { $0 }.joined(separator: " ")
  }

  private var scores: String {
    guard !isOver else {
      return "Its period ended at a score of \(score(pace.score)); \(score(pace.expected)) was expected."
    }
    return "Score \(score(pace.score)) with \(percent(shareGone)) of the period gone, which asks for "
      + "\(score(pace.expected))."
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
