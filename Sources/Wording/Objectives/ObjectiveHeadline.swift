package import Analysis
package import Record

/// What the evidence says of an objective, in words.
package struct ObjectiveWording {
  let item: ObjectiveReport
  let shareGone: Double
  let asOf: CalendarDate

  package init(item: ObjectiveReport, shareGone: Double, asOf: CalendarDate) {
    (self.item, self.shareGone, self.asOf) = (item, shareGone, asOf)
  }

  private var objective: Objective { item.objective }

  /// The news in one sentence: where it stands, its score, and how much of the time is gone.
  package var headline: String {
    guard let value = item.score.value else {
      return sentence(
        "\(quoted(objective.title)) has no score: \(item.score.reason.map { $0.words(asOf: asOf) } ?? "no data")")
    }
    if asOf < objective.period.start {
      let start = shortWords(for: objective.period.start, asOf: asOf)
      return sentence(
        "\(quoted(objective.title)) has not begun: \(objective.period.id) starts on \(start), and what was written before it "
          + "comes to a score of \(score(value))")
    }
    guard let unknown = item.unknownWords(asOf: asOf) else {
      let status = item.derived.value.map { "is \($0.words)" } ?? "has begun"
      return sentence("\(quoted(objective.title)) \(status): score \(score(value)) \(time)")
    }
    guard let status = item.derived.value else {
      return sentence("\(unknown) in \(quoted(objective.title)); the others score \(score(value)) \(time)")
    }
    return sentence("\(quoted(objective.title)) is \(status.words): score \(score(value)) \(time), and \(unknown)")
  }

  private var time: String {
    shareGone >= 1
      ? "of the \(score(objective.kind.expectedScore)) expected at the end of \(objective.period.id)"
      : "with \(percent(shareGone)) of \(objective.period.id) gone"
  }

  /// The owner's word and the evidence in one line, and when somebody last looked.
  package var lede: String {
    let declared = item.declared.value.map { "declared \($0.rawValue)" }
    let says = item.chanceWords(item.confidence, with: \.confidence).value.map { "its owner says \($0)" }
    let evidence = evidence
    let views = [declared, says, evidence].compactMap { $0 }
    let last = item.lastCheckIn.map { "Last check-in on \(shortWords(for: $0, asOf: asOf))." }
    return [views.isEmpty ? nil : sentence(joined(views)), last].compactMap { $0 }.joined(separator: " ")
  }

  /// Of a committed objective all key results have to arrive: how likely that is depends on how they hang together, which
  /// nobody knows, so that only bounds are told.
  private var evidence: String? {
    if let bounds = item.chanceOfAll {
      let (low, high) = (percent(bounds.lowerBound), percent(bounds.upperBound))
      return "the evidence gives \(low == high ? low : "\(low) to \(high)") that all of it arrives"
    }
    return item.evidenceWords.value.map { "the evidence says \($0)" }
  }

  /// `score 0.2 where the time asks for 0.5`.
  package func pace(_ pace: ObjectiveReport.Pace) -> String {
    "score \(score(pace.score)) where the time asks for \(score(pace.expected))"
  }
}

extension KeyResultReport.Forecast {
  /// `6 %, from 9 weeks; in 7 of 8 past weeks the value lay where such a forecast put it`.
  package var words: String {
    switch method {
    case .level: "\(percent(probability)), from \(count(n, "week"))\(pastWords)"
    case .counts: "\(percent(probability)), from \(count(n, "week")) of counted work"
    }
  }

  /// Whether such forecasts come true, as far as the series itself can tell.
  private var pastWords: String {
    past.map { past in
      "; in \(count(past.held)) of \(count(past.count, "past week")) the value lay where such a forecast put it"
    } ?? ""
  }
}
