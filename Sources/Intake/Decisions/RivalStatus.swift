import Diagnostics
import Record

/// A longer text is a sentence, in which a word for a status may be said of anything.
private let longestStatus = 80

extension DecisionDraft {
  /// Remembers the first status that stands against the one that was read: "status: accepted" above "Status: rejected".
  ///
  /// A successor is no contradiction, because tools add its line and leave the old word; of two statuses with their days the
  /// later counts, as in a log.
  mutating func noteRival(_ text: String, at span: SourceSpan) {
    // Below a heading of any other name it is the status of what stands there: of an option, of a step.
    guard prose.section == .head || prose.section == .field(.status), hasStatus, rival == nil,
      text.utf8.count <= longestStatus, !words.isNothing(text), let known = status?.status
    else { return }
    let reading = normaliseStatus(text, words: words)
    let ends: Set<DecisionStatus> = [.superseded, .partlySuperseded]
    guard reading.status != .unknown, !reading.isUnfilled, reading.status != known, !ends.contains(known),
      !ends.contains(reading.status)
    else { return }
    guard let first = decision.rawStatus, let day = latestDay(in: text, words: words),
      let before = latestDay(in: first.value, words: words), day != before
    else {
      rival = Located(text, at: span)
      return
    }
    if before < day { replaceStatus(text, reading, at: span) }
  }

  /// Neither of two statuses can be believed.
  mutating func contradict(_ first: Located<String>, by second: Located<String>) {
    decision.status = .unknown
    decision.rawStatus = Located("\(first.value); \(second.value)", at: second.span)
    log.add(
      DecisionRules.twoStatuses.finding(
        "the status is '\(second.value)' here and '\(first.value)' in line \(first.span.line), so it is unknown",
        at: second.span, notes: [Finding.Note("'\(first.value)' is here", at: first.span)],
        hint: "leave only the one that holds"))
  }
}

/// What the date of a record is called when it is called nothing else.
private let plainNames: Set<String> = Set(
  ["date", "decision date", "datum", "fecha", "data", "дата", "日期", "日付", "날짜"].map { foldedWords($0) })

extension DecisionDraft {
  /// Tells of two days that go by the same plain name: "created" and "changed" are two things, "date" and "date" are not.
  mutating func noteDate(named name: Substring, _ text: String, at span: SourceSpan) {
    guard plainNames.contains(foldedWords(name)), case .day(let day) = readWrittenDay(text, words: words).day else {
      return
    }
    guard let first = plainDate else {
      plainDate = (day, span)
      return
    }
    guard day != first.day else { return }
    log.add(
      DecisionRules.twoDates.finding(
        "the date is \(day.iso) here and \(first.day.iso) in line \(first.span.line); the later counts", at: span,
        notes: [Finding.Note("\(first.day.iso) is here", at: first.span)], hint: "leave only the one that holds"))
  }
}
