import Diagnostics
import Documents
import Record

/// A table with a column for what was agreed, and others for its type, owner, due day and state.
struct ActionTable {
  private let outline: MarkdownOutline
  private let columns: [ActionWords.Column: Int]
  /// Those below the header.
  let rows: [TableRow]

  /// Nil for a table of anything else.
  ///
  /// - Parameter isAnnounced: the text before it says that actions follow.
  init?(_ block: MarkdownBlock, in outline: MarkdownOutline, isAnnounced: Bool) {
    let lines = outline.lines(of: block)
    guard let header = lines.first.map({ ActionTable.cells(of: $0) }) else { return nil }
    var columns: [ActionWords.Column: Int] = [:]
    for (place, name) in header.map(foldedWords).enumerated() {
      guard let column = ActionWords.columns[name] else { continue }
      // "Description" beside "Action" is not what was agreed.
      let isBetter = column == .what && ActionWords.certain.contains(name)
      if columns[column] == nil || isBetter { columns[column] = place }
    }
    guard let what = columns[.what], columns.count > 1,
      isAnnounced || ActionWords.certain.contains(foldedWords(header[what]))
    else { return nil }
    (self.outline, self.columns) = (outline, columns)
    rows = lines.dropFirst().map { TableRow(line: $0, cells: ActionTable.cells(of: $0)) }
  }

  private static func cells(of line: MarkdownLine) -> [String] {
    line.text.split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
  }

  /// The action of a row; nil for a row without one. Its id is empty where no column gives one.
  func action(_ row: TableRow, teams: TeamNames, words: DecisionWords, log: FindingLog) -> AgreedAction? {
    let what = text(.what, row)
    guard foldedWords(what) != "" else { return nil }
    let due = text(.due, row)
    return AgreedAction(
      id: Located(text(.id, row), at: place(.what, row)), what: what,
      purpose: ActionWords.purpose(text(.purpose, row)),
      owner: actionOwner(text(.owner, row), at: place(.owner, row), teams: teams, log: log, isInText: true),
      due: ActionWords.saysNoDay(due) ? nil : day(due, .due, row, words, log), end: end(row, words, log))
  }

  private func end(_ row: TableRow, _ words: DecisionWords, _ log: FindingLog) -> AgreedAction.End? {
    let text = text(.end, row)
    if let known = ActionWords.end(text) { return known }
    // "Started on 31 March" does not end it; "Done on 31 March" does, and so does a day alone.
    if let stated = ActionWords.end(beginning: text), stated != .some(.doneSometime) { return stated }
    if case .day(let day) = readWrittenDay(text, words: words).day { return .done(day) }
    log.add(
      ActionRules.notUnderstood.finding(
        "'\(text.prefix(60))' does not say whether the action is done, so it counts as open", at: place(.end, row),
        hint: "write Done, Open or Won't do, or the day on which it was done"))
    return nil
  }

  private func day(
    _ text: String, _ column: ActionWords.Column, _ row: TableRow, _ words: DecisionWords, _ log: FindingLog
  ) -> CalendarDate? {
    switch readWrittenDay(text, words: words).day {
    case .day(let day): return day
    case .either(let first, let second): tell([first, second], of: text, column, row, log)
    case .several(let days): tell(days, of: text, column, row, log)
    case .unreadable:
      log.add(
        ActionRules.notUnderstood.finding(
          "'\(text.prefix(60))' is no day, so the action never falls due", at: place(column, row),
          hint: "write the day as 2026-03-31"))
    }
    return nil
  }

  private func tell(
    _ days: [CalendarDate], of text: String, _ column: ActionWords.Column, _ row: TableRow, _ log: FindingLog
  ) {
    log.add(
      ActionRules.notUnderstood.finding(
        "'\(text.prefix(60))' may be \(days.map(\.iso).joined(separator: " or ")), so the action never falls due",
        at: place(column, row), hint: "write the day that is meant in this form"))
  }

  private func text(_ column: ActionWords.Column, _ row: TableRow) -> String {
    guard let place = columns[column], row.cells.indices.contains(place) else { return "" }
    return row.cells[place].trimmingBlanks
  }

  private func place(_ column: ActionWords.Column, _ row: TableRow) -> SourceSpan {
    guard let place = columns[column], row.cells.indices.contains(place) else { return row.line.span }
    return row.span(of: place, in: outline)
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
