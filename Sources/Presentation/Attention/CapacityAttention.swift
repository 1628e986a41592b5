import Analysis
import Record

/// Practice D2.
extension CapacityMatter {
  func wording(asOf: CalendarDate) -> AttentionWording {
    switch self {
    case .belowPolicy(let matter): matter.wording(asOf: asOf)
    case .drifting(let matter): matter.wording(asOf: asOf)
    }
  }
}

extension CapacityMatter.BelowPolicy {
  fileprivate func wording(asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "Debt, reliability and tooling get \(percent(last.share)) of \(team.map { "\($0.name)’s " } ?? "")capacity; "
        + "\(percent(policy.share)) was promised.",
      because: ([share] + [since(asOf), below].compactMap { $0 }).joined(separator: " "),
      ask: "Which feature would we rather delay?")
  }

  private var share: String {
    let before = before.value.map { "; \(percent($0.share)) in the \(count($0.weeks)) before" } ?? ""
    return sentence("\(CapacityWords.days(of: last))\(before)")
  }

  /// `Below policy since September in Search and Mobile.`
  private func since(_ asOf: CalendarDate) -> String? {
    let days = parts.map { CapacityWords.since($0.monthsBelow, $0.weeksBelow, asOf: asOf) }
    guard let first = days.first else { return "No team is below policy by itself." }
    if team != nil { return first.map { "Below policy \($0)." } }
    let names = parts.map(\.name)
    guard days.contains(where: { $0 != first }) else {
      return "Below policy \(first.map { "\($0) " } ?? "")in \(joined(names))."
    }
    return "Below policy in \(joined(zip(names, days).map { name, day in name + (day.map { " (\($0))" } ?? "") }))."
  }

  /// `The three repairs below the line cost €9,400 a week in waiting.`
  private var below: String? {
    guard let waiting, let cost = waiting.cost.value, waiting.items > 0 else { return nil }
    let money = moneyPerWeek(cost.likely, finance)
    guard waiting.priced == waiting.items else {
      return "Of \(spelled(waiting.items)) such items below the line of the plan, \(spelled(waiting.priced)) "
        + "\(waiting.priced == 1 ? "costs" : "cost") \(money) in waiting; what the others cost is not written."
    }
    return waiting.items == 1
      ? "The one such item below the line of the plan costs \(money) in waiting."
      : "The \(spelled(waiting.items)) such items below the line of the plan cost \(money) in waiting."
  }
}

extension CapacityMatter.Drifting {
  fileprivate func wording(asOf: CalendarDate) -> AttentionWording {
    let signal = SignalWording(signal: signal, asOf: asOf)
    return AttentionWording(
      "\(team.map { "In \($0.name) the" } ?? "The") share of debt, reliability and tooling \(signal.verb).",
      because: ([capitalised(signal.fact)] + [began(asOf), range, share].compactMap { $0 }).joined(separator: "; ")
        + "." + also,
      ask: "What took its place, and was that a decision?")
  }

  /// When the move began, where the signal is not the first of it.
  private func began(_ asOf: CalendarDate) -> String? {
    guard let since, let first = signal.points.first?.date, since < first else { return nil }
    return "lower since the week of \(shortWords(for: since, asOf: asOf))"
  }

  private var range: String? {
    "usual range \(CapacityWords.range(limits)) from \(count(limits.n, "week"))"
  }

  private var share: String? {
    last.value.map { "\(percent($0.share)) in the last \(count($0.weeks)) weeks, \(percent(policy.share)) promised" }
  }

  private var also: String {
    teams.isEmpty ? "" : " \(joined(teams)) \(teams.count == 1 ? "moves" : "move") the same way."
  }
}
