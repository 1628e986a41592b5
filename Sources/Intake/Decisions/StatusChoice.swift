import Record

extension DecisionDraft {
  /// Decides which line of the section counts.
  mutating func finishStatus() {
    guard !prose.statusLines.isEmpty else { return }
    var lines = prose.statusLines
    prose.statusLines = []
    let dialect = lines[0].isTabled ? Decision.Dialect.bullets : .nygard
    if lines.count == 1, lines[0].done == nil, lines[0].day.isEmpty {
      return setStatus(lines[0].text, at: lines[0].span, dialect: dialect)
    }
    if lines.contains(where: { $0.done != nil }) {
      let ticked = lines.filter { $0.done == true }
      // Boxes of which none is ticked are choices that nobody made.
      guard !ticked.isEmpty else {
        let words = lines.filter { $0.done == false }.map(\.text).joined(separator: " | ")
        return setStatus(words, at: lines[0].span, dialect: dialect, isUnfilled: true)
      }
      lines = ticked
    }
    let chosen = chosenLine(of: lines)
    setStatus(chosen.text, at: chosen.span, dialect: dialect)
    if let day = chosen.day.isEmpty ? nil : chosen.day, !hasDateOfLog { addDate(day, at: chosen.span) }
  }

  private var hasDateOfLog: Bool { dates.latest != nil }

  private func chosenLine(of lines: [StatusLine]) -> StatusLine {
    let entries = lines.map { line in
      (
        line: line, reading: normaliseStatus(line.text, words: words),
        day: latestDay(in: line.day.isEmpty ? line.text : line.day, words: words)
      )
    }
    let isClear = entries[0].reading.status != .unknown
    let understood = entries.filter { $0.reading.status != .unknown && counts($0.line, as: $0.reading.status, isClear) }
    guard let first = understood.first else { return lines[0] }
    let distinct = Set(understood.map(\.reading.status))
    guard distinct.count > 1 else { return first.line }
    let dated = understood.filter { $0.day != nil }
    if let latest = dated.compactMap(\.day).max(), dated.count > 1 || dated[0].line.text.contains(":"),
      let last = dated.last(where: { $0.day == latest })
    {
      return last.line
    }
    // "Proposed", and below it "Accepted 2026-03-01".
    if dated.count == 1, let last = understood.last, last.day != nil,
      understood.dropLast().allSatisfy(\.reading.status.isOpen)
    {
      return last.line
    }
    return undatedChoice(understood.map { ($0.line, $0.reading.status) })
  }

  /// Whether a line of the section is a status by where it stands and not prose that begins with such a word.
  ///
  /// - Parameter isClear: the first line is a status already.
  private func counts(_ line: StatusLine, as status: DecisionStatus, _ isClear: Bool) -> Bool {
    let length = line.text.utf8.count { $0 == 0x20 } + 1
    if isClear, line.place != .first, status.isOpen, saysForWhat(line.text) { return false }
    switch line.place {
    case .first: return true
    case .behind(let before):
      guard before < 60, let first = line.text.first, !first.isLowercase else { return false }
      // The beginning of a path is no word.
      return !line.text.prefix { !$0.isWhitespace }.dropLast().contains { $0 == "/" || $0 == "." }
    case .later: return isClear ? !status.isOpen || length <= 6 : length <= 4
    }
  }

  /// "Proposed for the spring release" below "Draft as of 2026-03-01" says for when, and not where it stands.
  private func saysForWhat(_ text: String) -> Bool {
    Intake.words(in: text, limit: 2).last.map(DecisionLanguage.purposeMarks.contains) ?? false
  }

  /// Of several words on lines of their own without days.
  private func undatedChoice(_ entries: [(line: StatusLine, status: DecisionStatus)]) -> StatusLine {
    // A line "Superseded by …" relates the record, and leaves the word above it.
    let bare = entries.filter { relationPhrases(in: $0.line.text, words: words).isEmpty }
    let distinct = Set(bare.map(\.status))
    guard let first = bare.first else { return entries[0].line }
    if distinct.count == 1 { return first.line }
    // A decision that is accepted was proposed before; one that is accepted and rejected is neither.
    let isTicked = bare.allSatisfy { $0.line.done == true } && !distinct.isSuperset(of: [.accepted, .rejected])
    if let last = bare.last, isTicked || distinct.count == 2 && [.superseded, .deprecated].contains(last.status) {
      return last.line
    }
    return StatusLine(text: bare.map(\.line.text).joined(separator: " | "), span: first.line.span, done: nil)
  }
}
