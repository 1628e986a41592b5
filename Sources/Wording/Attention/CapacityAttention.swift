package import Analysis
package import Record

// Practice D2.

extension CapacityBelowPolicy: Worded {
  package static var part: ReportPart? { .capacity }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let team = reason.subject.team == nil ? "" : "\(reason.name)’s "
    return AttentionWording(
      "Debt, reliability and tooling get \(percent(last.share)) of \(team)capacity; "
        + "\(percent(policy.share)) was promised.",
      because: ([share] + [since(asOf, of: reason), below].compactMap { $0 }).joined(separator: " "),
      ask: reason.subject.team == nil
        ? "Which feature would we rather delay?" : "Which feature would \(reason.name) rather delay?")
  }

  private var share: String {
    let before = before.value.map { "; \(percent($0.share)) in \(CapacityWords.weeksBefore(of: $0))" } ?? ""
    return sentence("\(CapacityWords.days(of: last))\(before)")
  }

  /// `Below policy since September in Search and Mobile.`
  private func since(_ asOf: CalendarDate, of reason: AttentionReason) -> String? {
    let days = parts.map { CapacityWords.since($0.monthsBelow, $0.weeksBelow, asOf: asOf) }
    guard let first = days.first else { return nobody }
    if reason.subject.team != nil { return first.map { "Below policy \($0)." } }
    let names = parts.map(\.name)
    guard days.contains(where: { $0 != first }) else {
      return "Below policy \(first.map { "\($0) " } ?? "")in \(joined(names))."
    }
    return "Below policy in \(joined(zip(names, days).map { name, day in name + (day.map { " (\($0))" } ?? "") }))."
  }

  /// No team is known to be below.
  private var nobody: String {
    guard !teams.unjudged.isEmpty else { return "No team is below policy by itself." }
    let unjudged = "\(joined(teams.unjudged)) wrote too few weeks to be judged."
    return teams.judged == 0 ? unjudged : "No team that can be judged is below policy by itself; \(unjudged)"
  }

  /// `The three such items that the schedule finishes later cost €9,400 a week in waiting.`
  private var below: String? {
    guard let waiting, let cost = waiting.cost.value, waiting.items > 0 else { return nil }
    let money = moneyPerWeek(cost.likely, finance)
    guard waiting.priced == waiting.items else {
      return "Of \(spelled(waiting.items)) such items that the schedule finishes after the next quarter, "
        + "\(spelled(waiting.priced)) \(waiting.priced == 1 ? "costs" : "cost") \(money) in waiting; what the others cost is "
        + "not written."
    }
    return waiting.items == 1
      ? "The one such item that the schedule finishes after the next quarter costs \(money) in waiting."
      : "The \(spelled(waiting.items)) such items that the schedule finishes after the next quarter cost \(money) in waiting."
  }
}

extension CapacityDrifting: Worded {
  package static var part: ReportPart? { .capacity }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let signal = SignalWording(signal: signal, asOf: asOf)
    return AttentionWording(
      "\(reason.subject.team == nil ? "The" : "In \(reason.name) the") share of debt, reliability and tooling \(signal.verb).",
      because: ([capitalised(signal.fact)] + [began(asOf), range, share].compactMap { $0 }).joined(separator: "; ")
        + "." + also,
      ask: "What took its place\(reason.subject.team == nil ? "" : " in \(reason.name)"), and was that a decision?")
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
    last.value.map { "\(percent($0.share)) in \(CapacityWords.lastWeeks(of: $0)), \(percent(policy.share)) promised" }
  }

  private var also: String {
    teams.isEmpty ? "" : " \(joined(teams)) \(teams.count == 1 ? "moves" : "move") the same way."
  }
}

extension PromiseWithoutWork: Worded {
  package static var part: ReportPart? { .capacity }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "The \(percent(policy.share)) promised to debt, reliability and tooling exceeds the work that is written down for it.",
      because: teams.map { words(for: $0) }.joined(separator: " "),
      ask:
        "What worthwhile work \(teams.count == 1 ? "in \(teams.map(\.name).joined()) " : "")is missing from the list, or was too much promised?"
    )
  }

  /// `In Search 16 person-weeks are promised by the end of 2027-Q1, and there are 9; “One ledger” does not pay even at its
  /// best, and is not counted.`
  private func words(for part: Part) -> String {
    let (promised, amount) = (CapacityWords.personWeeks(part.promised), CapacityWords.amount(part.there))
    let there = part.there > 0 ? "there \(amount == "1" ? "is" : "are") \(amount)" : "there is none"
    let one = part.unpaid.count == 1
    let unpaid =
      part.unpaid.isEmpty
      ? ""
      : "; \(joined(part.unpaid.map(quoted))) \(one ? "does" : "do") not pay even at \(one ? "its" : "their") best, and "
        + "\(one ? "is" : "are") not counted"
    let verb = CapacityWords.amount(part.promised) == "1" ? "is" : "are"
    return "In \(part.name) \(promised) \(verb) promised by the end of \(until.id), and "
      + "\(there)\(unpaid)."
  }
}
