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

  /// Less than one chance in ten, as the numbers say; where they say nothing, nothing is claimed.
  private var isHopeless: Bool { forecast.value.map { $0 < 0.1 } ?? false }

  private func clause(_ isOff: Bool) -> String {
    if isOver { return "was missed" }
    if isOnPace { return "is unlikely to be reached, though its score is near its pace" }
    return isOff ? isHopeless ? "is unlikely to be reached" : "is off track" : "is behind its pace"
  }

  private func evidence(_ asOf: CalendarDate) -> String {
    [scores, views, isOver ? nil : waiting?.sentence, lastWords?.sentence(asOf: asOf)].compactMap { $0 }.joined(
      separator: " ")
  }

  private var scores: String {
    guard !isOver else {
      return "Its period ended at a score of \(score(pace.score)); \(score(pace.expected)) was expected."
    }
    return "Score \(score(pace.score)) with \(percent(shareGone)) of the period gone; "
      + "\(score(pace.expected)) would be on pace."
  }

  /// What the owner says beside what the numbers say.
  private var views: String? {
    let says = confidence.value.map { "the owner says \(percent($0))" }
    let numbers = forecast.value.map { "the numbers say \(kind == .committed ? chance(atMost: $0) : chance($0))" }
    let views = [says, numbers].compactMap { $0 }
    return views.isEmpty || isOver ? nil : sentence(views.joined(separator: ", "))
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
  /// `“Refunds within a day” stands at 41 % against 90 %`
  fileprivate var words: String {
    let (now, wanted) = sideBySide(level, target, unit)
    return "\(quoted(title)) stands at \(now) against \(wanted)"
  }
}

/// Longer notes are cut: the page of the objective has them whole.
private let longestNote = 160

extension LastWords {
  /// `Its owner wrote on 2 November: “Time-outs between 5 and 8 in the morning”.`
  package func sentence(asOf: CalendarDate) -> String {
    let words = shortened(note, to: longestNote)
    let stop = words.last.map { "?!…".contains($0) } == true ? "" : "."
    return "Its owner wrote on \(shortWords(for: date, asOf: asOf)): \(quoted(words))\(stop)"
  }
}
