package import Analysis
package import Record

// Practice F1.

extension DeliveryMoved: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    guard let first = moves.first else { return AttentionWording("", because: "", ask: "") }
    // More than two are on the page; the sentence is read in passing.
    let seen = moves.prefix(2).map { evidence(of: $0, asOf) }
    return AttentionWording(
      claim(reason, asOf),
      because: (seen + (first.isNew ? ["New in the last four weeks."] : [])).joined(
        separator: " "),
      ask: question(about: first, of: reason.name, asOf))
  }

  /// `dues-api has failed more often since 12 October, but delivers changes faster.`
  private func claim(_ reason: AttentionReason, _ asOf: CalendarDate) -> String {
    let isTeam = reason.subject.team != nil
    let verb: (JudgedMeasure) -> String = { isTeam ? $0.verbs : $0.verb }
    let subject = isTeam ? capitalised(servicesOf(reason.name)) : reason.name
    let worse = moves.filter { $0.meaning == .worse }
    let others = moves.filter { $0.meaning != .worse }
    let (first, second) = worse.isEmpty ? (others, []) : (worse, others)
    let but = second.isEmpty ? "" : ", but \(joined(second.map(verb)))"
    return "\(subject) \(clauses(first, verb, asOf))\(but)."
  }

  /// `deploys more often since 12 October and has had no failed deployment in the last 40`
  private func clauses(_ moves: [JudgedMeasure], _ verb: (JudgedMeasure) -> String, _ asOf: CalendarDate) -> String {
    let silences = moves.filter { $0.signal?.pattern == .silence }
    let others = moves.filter { $0.signal?.pattern != .silence }
    var clauses = others.map(verb)
    if let last = clauses.popLast() {
      clauses.append(last + (others.first?.since.map { " since \(shortWords(for: $0, asOf: asOf))" } ?? ""))
    }
    return joined(clauses + silences.map(verb))
  }

  /// The sentence's numbers: the level since then and before, what was seen, and the usual range.
  private func evidence(of move: JudgedMeasure, _ asOf: CalendarDate) -> String {
    if move.signal?.pattern == .silence { return sentence(silence(of: move, asOf)) }
    let title = move.measure.title.lowercased()
    var parts: [String] = []
    if let levels = move.levels {
      parts.append("\(title) \(move.words(of: levels.since)) since then, \(move.words(of: levels.before)) before")
    }
    parts.append(parts.isEmpty ? "\(title): \(move.fact(asOf: asOf))" : move.fact(asOf: asOf))
    if let limits = move.limits.value {
      parts.append(
        "usually \(move.words(from: limits.lower, to: limits.upper)), from \(count(limits.n, move.pointNoun))")
    }
    return sentence(parts.joined(separator: "; "))
  }

  /// `the last one failed on 3 May; usually one in 12 does, and up to 55 in a row that go well may be chance`
  private func silence(of move: JudgedMeasure, _ asOf: CalendarDate) -> String {
    guard let open = move.open, let limit = open.limit, let usual = move.oneInWords else {
      return move.fact(asOf: asOf)
    }
    return "the last one failed on \(shortWords(for: open.since, asOf: asOf)); usually \(usual) does, and up to "
      + "\(count(limit)) in a row that go well may be chance"
  }

  private func question(about move: JudgedMeasure, of name: String, _ asOf: CalendarDate) -> String {
    guard move.meaning == .worse else { return "What made the difference to \(name), and who else could use it?" }
    let day = move.since.map { "before \(shortWords(for: $0, asOf: asOf))" } ?? "then"
    switch move.measure {
    case .deploymentFrequency: return "Is less of \(name) being finished, or does it wait to be released?"
    case .changeLeadTime: return "Where do changes of \(name) wait now, and who could shorten that wait?"
    case .changeFailRate, .betweenFailures:
      return "What changed in \(name) \(day), and what would catch it before production?"
    case .recoveryTime: return "What makes \(name) harder to recover than it was?"
    case .reworkRate: return "What keeps bringing \(name) unplanned deployments?"
    }
  }
}

extension DeliveryGoneQuiet: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(reason.name) has not deployed since \(shortWords(for: rhythm.last, asOf: asOf)).",
      because: "Until then it deployed \(rhythm.words); the last deployment was "
        + "\(count(asOf.days(since: rhythm.last), "day")) ago.",
      ask: "Is \(reason.name) finished, is it stuck, or are its deployments no longer collected?")
  }
}

extension JudgedMeasure {
  /// What the limits are from.
  package var pointNoun: String {
    switch (basis, grouping) {
    case (.deploymentsBetweenFailures, _): "failure"
    case (_, .single): "week"
    case (_, .blocks), (_, .untilFive): "point"
    }
  }
}
