import Analysis
import Record
import Wording

/// What changed since last month, and that the rest is noise.
struct HealthHeadline {
  let directory: Directory

  private var news: [DeliveryNews] { directory.report.deliveryNews }
  private var measures: [JudgedMeasure] {
    (directory.report.delivery?.scopes ?? []).filter { $0.kind == .service }.flatMap(\.measures)
  }
  private var asOf: CalendarDate { directory.report.asOf }

  /// Three things changed at most are named; of more their number.
  var sentence: String {
    guard directory.report.delivery?.hasDeployments ?? true else {
      return "No deployments are recorded; each service tells the cycle time of its changes."
    }
    let fresh = clauses(isNew: true)
    let earlier = clauses(isNew: false)
    let judged = measures.contains { $0.movement.value != nil }
    let most = measures.count { $0.movement.value != nil } * 2 >= measures.count
    guard judged || !news.isEmpty else { return "It is too early to tell how services deliver from noise." }
    let first = fresh.isEmpty ? "Nothing changed since last month" : "Since last month, \(told(fresh))"
    let rest = earlier.isEmpty ? "" : "; \(goesOn(earlier.count))"
    // Nobody may read calm into what could not be looked at.
    let calm = most ? "; everything else varies as it usually does" : "; most cannot be judged yet"
    return Wording.sentence(first + rest + calm)
  }

  private func told(_ clauses: [String]) -> String {
    clauses.count <= 3 ? joined(clauses) : "\(spelled(clauses.count)) services changed, such as \(clauses[0])"
  }

  private func goesOn(_ number: Int) -> String {
    number == 1 ? "one earlier change goes on" : "\(spelled(number)) earlier changes go on"
  }

  /// One for each service or team: `dues-api fails more often`.
  private func clauses(isNew: Bool) -> [String] {
    news.compactMap { news in
      if let quiet = news.quiet {
        return self.isNew(quiet) == isNew ? "\(news.name) went quiet" : nil
      }
      let moves = news.moves.filter { $0.isNew == isNew }
      guard !moves.isEmpty else { return nil }
      return news.kind == .team
        ? "\(servicesOf(news.name)) \(joined(moves.map(\.verbs)))"
        : "\(news.name) \(joined(moves.map(\.verb)))"
    }
  }

  /// Four weeks ago nobody would have called it quiet.
  private func isNew(_ rhythm: DeliveryRhythm) -> Bool {
    !rhythm.isQuiet(on: asOf.adding(days: -7 * JudgedMeasure.currentWeeks))
  }

  /// The weeks that are compared, and how much of it all is noise.
  var lede: String {
    [directory.report.delivery?.stopWords, judgement].compactMap(\.self).joined(separator: " ")
  }

  private var judgement: String? {
    guard let weeks = lastWeeks else { return nil }
    let judged = measures.compactMap(\.movement.value)
    let noise = judged.count { $0.meaning == nil }
    let rest = measures.count - judged.count
    let unjudged = rest > 0 ? " \(capitalised(spelled(rest, "other"))) cannot be judged." : ""
    guard !judged.isEmpty else {
      return
        "None of \(count(measures.count, "measure")) of single services can be judged yet; the last full weeks are \(weeks)."
    }
    let taken = measures.count { $0.amongMany != nil }
    let chance =
      taken > 0
      ? " Signals of \(spelled(taken)) are no more than so many measures show by chance, and count as noise." : ""
    return "The last four full weeks, \(weeks), judged by up to 78 weeks before them: "
      + "\(count(noise)) of \(count(judged.count, "measure")) of single services \(noise == 1 ? "is" : "are") noise.\(chance)\(unjudged)"
  }

  /// `26 October to 22 November`.
  private var lastWeeks: String? {
    let weeks = (directory.report.delivery?.scopes ?? []).flatMap(\.weeks)
    return weeks.filter(\.isFull).map(\.monday).max().map { monday in
      let first = monday.adding(days: -7 * (JudgedMeasure.currentWeeks - 1))
      return "\(shortWords(for: first, asOf: asOf)) to \(shortWords(for: monday.adding(days: 6), asOf: asOf))"
    }
  }
}

extension DeliveryReport {
  /// What the rows of deployments leave open where they end too early; nothing where they do not.
  var stopWords: String? {
    stopped.flatMap { rhythm in
      rhythm.usualGap.map { gap in
        "The newest deployment row of any service is of \(shortWords(for: rhythm.last, asOf: asOf)), though the next "
          + "usually came within \(count(gap, "day")): did deployments stop, or are they no longer exported?"
      }
    }
  }
}
