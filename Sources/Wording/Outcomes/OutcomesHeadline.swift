package import Analysis
package import Record

/// The news of all finished work in one sentence, without a word of causes.
package func outcomesHeadline(of review: OutcomeReview) -> String {
  guard review.finished > 0 else { return "No work is finished yet." }
  guard review.due > 0 else {
    let isEarly = review.items.contains { if case .cannotTell(.windowOpen) = $0.verdict { true } else { false } }
    return sentence(
      "\(pieces(review.finished)) \(review.finished == 1 ? "is" : "are") finished, and none is due to be judged"
        + (isEarly ? " yet" : ""))
  }
  let due = review.items.filter(\.isDue)
  let (better, worse) = (due.count { $0.meaning == .better }, due.count { $0.meaning == .worse })
  let (moved, still) = (due.count { $0.meaning == .neutral }, due.count { $0.isStill })
  let unknown = due.count - better - worse - moved - still
  var news = [("got better", better), ("got worse", worse), ("moved", moved), ("did not move", still)]
    .filter { $0.1 > 0 }.map { (words: $0.0, count: $0.1) }
  guard !news.isEmpty else {
    return sentence(
      "of \(pieces(due.count)) finished, nobody can tell whether \(due.count == 1 ? "it" : "any") moved its metric")
  }
  let first = news.removeFirst()
  let subject =
    due.count == 1 ? "the one finished piece of work" : "\(spelled(first.count)) of \(pieces(due.count, "finished "))"
  let rest = news.map { "after \(spelled($0.count)) it \($0.words)" }
  let known = (["after \(subject) the metric \(first.words)"] + rest).joined(separator: ", ")
  return sentence(known + (unknown > 0 ? "; for \(spelled(unknown)), nobody can tell" : ""))
}

private func pieces(_ number: Int, _ adjective: String = "") -> String {
  number == 1 ? "one \(adjective)piece of work" : "\(spelled(number)) \(adjective)pieces of work"
}

/// How many there are, and the share that was ever judged.
package func outcomesLede(of review: OutcomeReview, asOf: CalendarDate) -> String {
  guard review.finished > 0 else { return "" }
  var parts = ["\(count(review.finished)) finished"]
  if let first = review.items.compactMap(\.doneOn).min() { parts[0] += " since \(shortWords(for: first, asOf: asOf))" }
  parts.append("\(count(review.due)) due to be judged, as \(OutcomeReport.window) days have passed")
  if review.due > 0 {
    parts.append("\(count(review.judged)) of them judged (\(percent(Double(review.judged) / Double(review.due))))")
  }
  return sentence(parts.joined(separator: "; "))
}

extension OutcomeReport {
  /// Which way its metric moved; nil when it did not, or when nobody can tell.
  package var meaning: MetricReport.Meaning? {
    guard case .moved(let meaning, _) = verdict else { return nil }
    return meaning
  }

  package var isStill: Bool {
    if case .didNotMove = verdict { true } else { false }
  }
}
