package import Analysis
package import Record

// Practice C1.

extension PulseMoved: Worded {
  package static var part: ReportPart? { .safety }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    guard let first = movements.first else { return AttentionWording("", because: "", ask: "") }
    let way = isFall ? "worse" : "better"
    let rest = movements.dropFirst()
    let others = rest.isEmpty ? "" : " So did \(joined(rest.prefix(3).map { quoted($0.question.text) }))."
    let looks = compared == 1 ? "It is the one change compared." : "It is one of \(count(compared)) changes compared."
    let n = "n \(count(first.cell.n))"
    let basis = first.question.isReversed ? "\(n); reversed, so that higher is better" : n
    return AttentionWording(
      "Answers to \(quoted(first.question.text)) got \(way) in \(scopeWords(scope)).",
      because: "The mean is \(meanWords(first.cell.mean)) (\(basis)), a change of \(changeWords(first.change)) since "
        + "\(quoted(first.change.since)).\(others) \(looks)",
      ask: isFall
        ? "What would have to be different in \(scopeWords(scope)) for people to speak openly about it?"
        : "What helped in \(scopeWords(scope)), and would it help others?")
  }
}

extension PulseTooFewAnswers: Worded {
  package static var part: ReportPart? { .safety }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let because =
      switch why {
      case .fewer(let minimum):
        "There are fewer than \(count(minimum, "answer")) in the wave \(quoted(wave)), so their answers are not shown."
      case .partOf(let response):
        "\(count(response.answered)) of \(count(response.asked)) answered in the wave \(quoted(wave)), "
          + "\(percent(response.rate)): their answers may not represent the others."
      }
    return AttentionWording(
      "Few in \(scopeWords(scope)) answered \(quoted(pulseTitle)).", because: because,
      ask: "Do people in \(scopeWords(scope)) trust that they stay anonymous, and that something comes of it?")
  }
}

extension DecisionsWithoutDissent: Worded {
  package static var part: ReportPart? { .decisions }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "The last \(spelled(titles.count)) decisions weigh no second option and record no dissent.",
      because: "They are dated from \(shortWords(for: first, asOf: asOf)) to \(shortWords(for: last, asOf: asOf)); "
        + "the latest is \(quoted(titles.first ?? "")).",
      ask: "Who saw it otherwise, and could they have said so?")
  }
}
