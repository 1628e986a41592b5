package import Analysis
package import Record

extension ObjectiveBehind: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    // Off track, or missed; otherwise it is behind.
    let isOff = reason.tone == .bad
    return AttentionWording(
      "\(quoted(reason.name)) \(clause(isOff)).", because: evidence(asOf),
      ask: question ?? asking(about: quoted(reason.name), isOff, asOf))
  }

  private var isOver: Bool { shareGone >= 1 }

  private func clause(_ isOff: Bool) -> String {
    if isOver { return "was missed" }
    if isOnPace { return "is unlikely to be reached, though its score is near its pace" }
    return isOff ? "is off track" : "is behind its pace"
  }

  private func evidence(_ asOf: CalendarDate) -> String {
    [scores, beside, isOver ? nil : waiting?.sentence, lastWords?.sentence(asOf: asOf)].compactMap { $0 }.joined(
      separator: " ")
  }

  private var scores: String {
    guard !isOver else {
      return "Its period ended at a score of \(score(pace.score)); \(score(pace.expected)) was expected."
    }
    return "Score \(score(pace.score)) with \(percent(shareGone)) of the period gone; "
      + "\(score(pace.expected)) would be on pace."
  }

  /// What the owner says beside what the numbers say: of all key results, or of those alone of which both say something.
  private var beside: String? {
    if isOver { return nil }
    if let views, views.counted < views.total {
      return sentence(
        "\(views.scope)the owner says \(percent(views.confidence)), the numbers give it \(chance(views.forecast))")
    }
    let says = confidence.value.map { "the owner says \(percent($0))" }
    let numbers = forecast.value.map { "the numbers give it \(kind == .committed ? chance(atMost: $0) : chance($0))" }
    let said = [says, numbers].compactMap { $0 }
    return said.isEmpty ? nil : sentence(said.joined(separator: ", "))
  }

  /// About what is furthest behind: a decision where it is off track, else a way back.
  private func asking(about name: String, _ isOff: Bool, _ asOf: CalendarDate) -> String {
    if isOver { return "What did \(name) teach, and does the goal still stand?" }
    let day = shortWords(for: lastDay, asOf: asOf)
    guard let furthestBehind else { return "What would bring \(name) back on pace by \(day)?" }
    let stands = furthestBehind.words
    return isOff
      ? "\(stands): move the target, the scope or people?" : "\(stands): what would bring it there by \(day)?"
  }
}

extension ObjectiveBehind.Waiting {
  /// `Three open pieces of work should move it; each week they wait costs €9,400. What one of them costs is not written.`
  fileprivate var sentence: String {
    let what = items == 1 ? "one open piece of work" : "\(spelled(items)) open pieces of work"
    let rest = items == priced ? "" : " What \(spelled(items - priced)) of them costs is not written."
    return "\(capitalised(what)) should move it; each week \(items == 1 ? "it waits" : "they wait") costs "
      + "\(money(cost, finance)).\(rest)"
  }
}

extension ObjectiveBehind.FurthestBehind {
  /// `“Refunds within a day” stands at 41 % (28-day mean) against 90 %`
  fileprivate var words: String {
    let (now, wanted) = sideBySide(level.value, target, unit)
    return "\(quoted(title)) stands at \(now)\(level.note) against \(wanted)"
  }
}

/// Longer notes are cut: the page of the objective has them whole.
private let longestNote = 160

extension LastWords {
  /// `Its owner wrote of “Refunds above €500” on 2 November: “Banks answer late on Mondays”.`
  package func sentence(asOf: CalendarDate) -> String {
    let words = shortened(note, to: longestNote)
    let stop = words.last.map { "?!…".contains($0) } == true ? "" : "."
    let what = keyResult.map { " of \(quoted($0))" } ?? ""
    return "Its owner wrote\(what) on \(shortWords(for: date, asOf: asOf)): \(quoted(words))\(stop)"
  }
}
