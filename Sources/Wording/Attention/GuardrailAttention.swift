package import Analysis
package import Record

// Practice D3.

extension WaiverExpired: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(waiverPhrase(of: reason.name, for: teamName, name)) ended on \(shortWords(for: expired, asOf: asOf)).",
      because: sentence(
        "no renewal is recorded, nor a day since which the rule is kept again\(renewedPhrase(renewals))"),
      ask: "Is \(quoted(reason.name)) kept now\(teamName.map { " by \($0)" } ?? ""), or what is the waiver still for?")
  }
}

extension WaiverTooLong: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let began =
      opened.map { "the rule has not been kept since \(shortWords(for: $0, asOf: asOf))" }
      ?? "its first day is not recorded"
    return AttentionWording(
      "\(waiverPhrase(of: reason.name, for: teamName, name)) runs until \(shortWords(for: expires, asOf: asOf)).",
      because: sentence(
        "\(began), and a waiver may last \(count(longest.count, longest.unit.rawValue))\(renewedPhrase(renewals))"),
      ask: "What would it take to keep \(quoted(reason.name)), or is another rule right for \(teamName ?? "this case")?"
    )
  }
}

extension ReviewWaiting: Worded {
  package static var part: ReportPart? { .reviews }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let waited = count(asOf.days(since: requested), "day")
    let promise = "\(count(promisedDays, "day")) \(promisedDays == 1 ? "was" : "were") promised"
    guard number == 1 else {
      let team = reason.subject.team == nil ? "" : " that \(reason.name) asked for"
      return AttentionWording(
        "\(capitalised(spelled(number, "design review")))\(team) wait longer than promised.",
        because: "The most overdue has waited \(waited); \(promise).",
        ask: "Who decides the \(spelled(number, "review"))\(team), and by when?")
    }
    return AttentionWording(
      "\(subject(reason)) has waited \(waited) for its decision.", because: sentence("\(promise); \(answered(asOf))"),
      ask: "Who decides \(title.map(quoted) ?? "the review"), and by when?")
  }

  private func subject(_ reason: AttentionReason) -> String {
    if let title { return "The review \(quoted(title))" }
    return reason.subject.team == nil ? "A design review" : "A design review that \(reason.name) asked for"
  }

  private func answered(_ asOf: CalendarDate) -> String {
    let asked = "it was asked for on \(shortWords(for: requested, asOf: asOf))"
    guard let firstResponse else { return "\(asked), and no answer is recorded" }
    return "\(asked) and first answered on \(shortWords(for: firstResponse, asOf: asOf))"
  }
}

/// `The waiver of “No shared database” for Gate`.
private func waiverPhrase(of title: String, for team: String?, _ name: String?) -> String {
  let what = name.map { "The exception \(quoted($0)) from \(quoted(title))" } ?? "The waiver of \(quoted(title))"
  return what + (team.map { " for \($0)" } ?? "")
}

private func renewedPhrase(_ renewals: Int) -> String {
  renewals > 0 ? "; it has been renewed \(timesWords(renewals))" : ""
}
