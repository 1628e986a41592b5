package import Analysis
package import Record

/// So many events before a signal, decisions and items of work are named; of more their number.
private let mostNamed = 2

extension MetricEvent {
  /// For a list by date and after “when”: `“Move card payments to the cheaper acquirer” was finished`.
  package var clause: NamingText {
    let named = NamingText(citing: record, title: title)
    return switch kind {
    case .finished: named + " was finished"
    case .decided: named + " was decided"
    case .started: "the experiment " + named + " began"
    case .ended: "the experiment " + named + " ended"
    case .rebased: "the usual range was drawn anew: " + named
    }
  }
}

extension MetricContext {
  /// What happened just before, then what is being done; empty where nothing is known of either.
  package func words(asOf: CalendarDate) -> NamingText {
    ([before(asOf)] + steps(asOf)).asSentences
  }

  /// `Since 19 October, when “Move card payments to the cheaper acquirer” was finished.`
  private func before(_ asOf: CalendarDate) -> NamingText {
    guard let last = since.first else { return NamingText() }
    let sameDay = since.dropFirst().prefix(mostNamed - 1).filter { $0.day == last.day }
    let earlier = since.dropFirst().prefix(mostNamed - 1).filter { $0.day != last.day }
    let when = ([last] + sameDay).map(\.clause).joinedByAnd
    let news = "Since \(shortWords(for: last.day, asOf: asOf)), when " + when
    let told = earlier.reduce(news) { $0 + ", and \(shortWords(for: $1.day, asOf: asOf)), when " + $1.clause } + "."
    guard since.count > mostNamed else { return told }
    return told + " \(capitalised(spelled(since.count - mostNamed, "more event"))) came in the two weeks before."
  }

  /// Decisions with the work that carries them out, then the other work.
  private func steps(_ asOf: CalendarDate) -> [NamingText] {
    var rest = underWay
    let told = decided.prefix(mostNamed).map { decision -> NamingText in
      let carrying = rest.firstIndex { $0.carriesOut(decision) }.map { rest.remove(at: $0) }
      let news = decision.clause + " on \(shortWords(for: decision.day, asOf: asOf))"
      guard let carrying else { return news + "." }
      guard carrying.title != decision.title else { return news + " and is under way." }
      return news + "; " + NamingText(citing: carrying.key, title: carrying.title) + " is under way."
    }
    let more = decided.count - told.count
    let others = more > 0 ? ["\(capitalised(spelled(more, "more decision"))) named it in these four weeks."] : []
    return told + others.map { NamingText($0) } + going(rest)
  }

  /// `“A” and “B” are under way.`
  private func going(_ work: [WorkUnderWay]) -> [NamingText] {
    guard !work.isEmpty else { return [] }
    let named = work.prefix(mostNamed).map { NamingText(citing: $0.key, title: $0.title) }
    let more = work.count - named.count
    let all = named + (more > 0 ? [NamingText("\(spelled(more)) more")] : [])
    return [all.joinedByAnd + (work.count == 1 ? " is under way." : " are under way.")]
  }
}

extension WorkUnderWay {
  fileprivate func carriesOut(_ decision: MetricEvent) -> Bool {
    decision.record.map(decisions.contains) == true || title == decision.title
  }
}
