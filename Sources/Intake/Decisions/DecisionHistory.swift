import Diagnostics
import Documents
import Record

/// A day stands within so many bytes of the beginning of a line.
private let longestDay = 32
/// Names of columns of a log of changes. A table that has one beside a column of days says when the record was changed.
private let changeColumns: Set<String> = [
  "revision", "rev", "version", "description", "change", "changes", "info", "comment", "comments", "note", "notes",
  "reason", "what", "summary", "event", "milestone",
]

extension DecisionDraft {
  /// A line or table of a section such as "Changelog". Its days count where the record gives no other.
  mutating func readHistory(_ block: MarkdownBlock, in outline: MarkdownOutline) {
    if block.kind == .table {
      let rows = rows(of: block, in: outline)
      if let header = rows.first, let column = header.cells.firstIndex(where: { words.field(named: $0) == .date }) {
        return readHistory(rows, column: column)
      }
      for row in rows {
        addHistory(row.cells.first ?? "", at: row.line.span)
        addHistoryStatus(row)
      }
      return
    }
    guard block.isParagraphOrItem else { return }
    for line in outline.lines(of: block) {
      let text = outline.unstruckText(of: line)
      addHistory(dayOfEntry(text), at: line.span)
      addHistoryStatus(of: text, at: line.span)
    }
  }

  /// A table with a column of days and no statuses, wherever it stands: nil when it is none.
  func historyColumn(_ header: [String]) -> Int? {
    guard header.count > 1, !header.contains(where: { words.field(named: $0) == .status }),
      let column = header.firstIndex(where: { words.field(named: $0) == .date })
    else { return nil }
    return header.contains { changeColumns.contains(foldedWords($0)) } ? column : nil
  }

  mutating func readHistory(_ rows: [TableRow], column: Int) {
    for row in rows.dropFirst() where column < row.cells.count {
      addHistory(row.cells[column], at: row.line.span)
      addHistoryStatus(row)
    }
  }

  private mutating func addHistory(_ text: String, at span: SourceSpan) {
    // What is no day is no entry, and nothing is lost with it.
    guard text.utf8.contains(where: { (48...57).contains($0) }), readWrittenDay(text, words: words).day != .unreadable
    else { return }
    historyDates.add(text, at: span, words: words)
  }

  /// The day before the text of an entry, or in the brackets behind it.
  private func dayOfEntry(_ text: String) -> String {
    let before = dayBeforeText(text)
    guard !before.utf8.contains(where: { (48...57).contains($0) }), text.hasSuffix(")"),
      let open = text.lastIndex(of: "(")
    else { return before }
    return String(text[open...].dropFirst().dropLast())
  }

  /// What stands before the text of an entry: `2019 Oct 23: first draft`, `30-09-2020 – first draft`.
  private func dayBeforeText(_ text: String) -> String {
    let text = text.drop { !$0.isLetter && !$0.isNumber }
    for separator in [": ", " - ", " – ", " — ", " | ", " ("] {
      guard let end = text.firstRange(of: separator)?.lowerBound else { continue }
      let day = text[..<end]
      if day.utf8.count <= longestDay { return String(day) }
    }
    return text.utf8.count <= longestDay ? String(text) : ""
  }
}
