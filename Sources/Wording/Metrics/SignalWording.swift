package import Analysis
package import Record

/// A signal in words, for those who never heard of rules.
package struct SignalWording {
  let signal: MetricReport.Signal
  let asOf: CalendarDate

  package init(signal: MetricReport.Signal, asOf: CalendarDate) { (self.signal, self.asOf) = (signal, asOf) }

  private var isUp: Bool { signal.direction == .up }
  private var side: String { isUp ? "above" : "below" }
  private var limit: String { isUp ? "upper" : "lower" }

  /// In a table: `shifted up`.
  package var state: String {
    switch signal.pattern {
    case .silence: "no event for longer than usual"
    case .outside: "\(side) its usual range"
    case .run, .medianRun: "shifted \(isUp ? "up" : "down")"
    case .climb: isUp ? "rising" : "falling"
    case .nearLimit: "near its \(limit) limit"
    case .offCentre: "well \(side) its centre"
    case .range: "\(isUp ? "up" : "down") sharply"
    case .alternation: "up and down by turns"
    case .hugging: "unusually steady"
    case .avoiding: "on two levels"
    case .crossings: "seldom crossing its median"
    }
  }

  /// What the metric does, for a sentence with its title: `has shifted up`.
  package var verb: String {
    switch signal.pattern {
    case .silence: "has had \(state)"
    case .outside: "went \(side) its usual range"
    case .run, .medianRun: "has \(state)"
    case .climb: "keeps \(state)"
    case .range: "went \(state)"
    case .alternation: "goes \(state)"
    case .nearLimit, .offCentre, .hugging, .avoiding, .crossings: "is \(state)"
    }
  }

  /// The same with its first day: `shifted up since 28 September`.
  package var news: String { signal.pattern == .silence ? state : "\(state) since \(first)" }

  /// One sentence: `Eight values in a row above the centre, 28 September to 16 November: better.`
  package var sentence: String {
    let verdict = signal.meaning == .neutral ? "" : ": \(signal.meaning.rawValue)"
    return Wording.sentence(fact + verdict)
  }

  /// The same as a clause, without what it means.
  package var fact: String {
    switch signal.pattern {
    case .silence: "\(state), \(days)"
    case .outside: "\(values) \(side) the usual range, \(days)"
    case .run: "\(values) in a row \(side) the centre, \(days)"
    case .medianRun: "\(values) in a row \(side) the median, \(days)"
    case .climb: "\(values) in a row, each \(side) the one before, \(days)"
    case .nearLimit: "\(values) nearer to the \(limit) limit than to the centre, \(days)"
    case .offCentre: "\(values) well \(side) the centre, \(days)"
    case .range: "a \(isUp ? "rise" : "fall") larger than usual from one value to the next, \(days)"
    case .alternation: "\(values) in a row that rise and fall by turns, \(days)"
    case .hugging: "\(values) in a row closer to the centre than usual, \(days)"
    case .avoiding: "\(values) in a row away from the centre, on both sides, \(days)"
    case .crossings: "\(values) that cross their median less often than chance would, \(days)"
    }
  }

  private var values: String { spelled(signal.points.count, "value") }
  private var first: String { signal.points.first.map { shortWords(for: $0.date, asOf: asOf) } ?? "" }

  private var days: String {
    guard let last = signal.lastDay, last != signal.points.first?.date else { return first }
    return "\(first) to \(shortWords(for: last, asOf: asOf))"
  }
}

/// Signals as they are listed, in their order: values outside on one side that follow each other are told at once.
package func listed(_ signals: [MetricReport.Signal], among points: [MetricPoint]) -> [MetricReport.Signal] {
  let before = Dictionary(zip(points.dropFirst(), points).map { ($0.date, $1.date) }) { first, _ in first }
  return listed(signals, before: before)
}

/// The same, with the day of the value before that of each day.
package func listed(
  _ signals: [MetricReport.Signal], before: [CalendarDate: CalendarDate]
) -> [MetricReport.Signal] {
  signals.reduce(into: []) { listed, signal in
    var signal = signal
    let joined = listed.lastIndex { other in
      signal.pattern == .outside && other.pattern == .outside && other.direction == signal.direction
        && other.lastDay == signal.points.first.flatMap { before[$0.date] }
    }
    if let joined { signal.points = listed.remove(at: joined).points + signal.points }
    listed.append(signal)
  }
}

extension SignalRules {
  /// As it is named in a sentence: `Wheeler's rules`.
  package var words: String {
    switch self {
    case .wheeler: "Wheeler’s rules"
    case .nhs: "the rules of NHS Making Data Count"
    case .westernElectric: "the Western Electric rules"
    case .nelson: "Nelson’s rules"
    case .anhoej: "Anhøj’s rules"
    }
  }
}

extension NewsBudget {
  /// `Of the 78 series judged in this report, chance alone is expected to make fewer than 0.5 look like news: at most one false
  /// item in two reports. Where many series are shorter than …`
  package var expectation: String {
    "Of the \(count(judged, "series", "series")) judged in this report, chance alone is expected to make fewer than "
      + "\(number(NewsBudget.mostFalse)) look like news: at most one false item in two reports. Where many series "
      + "are shorter than a year and each value strongly resembles the one before it, it may be up to "
      + "\(spelled(NewsBudget.mostFalseWhereAlike)) in a report."
  }

  /// The same in two clauses, the second of which is no less true.
  package var expectationInShort: String {
    "Expect at most one false alarm in every two reports, or up to \(spelled(NewsBudget.mostFalseWhereAlike)) in each where many "
      + "series are short and their values resemble the ones before."
  }
}

extension MetricReport.Limits {
  /// Why they are wider than those of the textbook; nil where they are not.
  package var widened: String? {
    let causes = [
      autocorrelation.map { "neighbouring values resemble each other (autocorrelation \(number($0, significant: 2)))" },
      overdispersion > 1
        ? "samples differ more than chance makes them (σz \(number(overdispersion, significant: 2)))" : nil,
    ].compactMap(\.self)
    guard !causes.isEmpty else { return nil }
    return "\(number(widening, significant: 2)) times as wide as usual because \(causes.joined(separator: ", and "))"
  }
}

extension AmongMany {
  /// `Not reported as news: eight values in a row above the centre, 2 to 22 November. By chance alone about 29 of the 1,500
  /// series judged here would show as much.`
  package func words(asOf: CalendarDate) -> String {
    "Not reported as news: \(seen(asOf)). By chance alone about \(number(expected, significant: 2)) of the "
      + "\(count(judged, "series", "series")) judged here would show as much."
  }

  private func seen(_ asOf: CalendarDate) -> String {
    switch movement {
    case .signal(let signal): SignalWording(signal: signal, asOf: asOf).fact
    case .trend, .noise: "a trend over the last values"
    }
  }
}
