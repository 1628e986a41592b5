import Diagnostics
import Documents
import Record

/// So long an entry may be that says nothing but what the record came to.
private let longestEntry = 100
/// Before the status of an entry: "status changed to accepted".
private let leads: Set<String> = [
  "status", "changed", "change", "set", "moved", "marked", "to", "as", "now", "revised", "updated", "adr", "rfc",
  "record", "decision", "proposal", "document", "was", "is", "has", "been", "and", "the",
]
/// Words for what was done to the text, although they are said of decisions as well: "removed option 3".
private let edits: Set<String> = [
  "removed", "replaced", "amended", "merged", "applied", "reverted", "review", "discussion", "open", "done", "released",
  "deployed", "outline", "idea", "in progress", "reviewing", "resolved", "selected", "chosen", "dropped", "archived",
]

extension DecisionDraft {
  /// The status that an entry of a log of changes says the record came to: `approved (2023-04-17)`, `2023-04-17: status
  /// changed to accepted`. What was done to the text says nothing of it.
  mutating func addHistoryStatus(of text: String, at span: SourceSpan) {
    guard text.utf8.count <= longestEntry, let status = statusOfEntry(text) else { return }
    historyStatuses.append(HistoryStatus(text: status, span: span, day: latestDay(in: text, words: words)))
  }

  mutating func addHistoryStatus(_ row: TableRow) {
    guard let cell = row.cells.first(where: { statusOfEntry($0) != nil }) else { return }
    let day = row.cells.first { isNothingButDay($0) } ?? ""
    addHistoryStatus(of: day.isEmpty ? cell : "\(day): \(cell)", at: row.line.span)
  }

  /// What the log says last, where nothing else says anything. Of different entries without days, or of one day, nobody can
  /// tell which is the last.
  mutating func settleHistoryStatus() {
    guard !saysStatus, !historyStatuses.isEmpty else { return }
    var latest = historyStatuses
    if let day = latest.compactMap(\.day).max(), latest.allSatisfy({ $0.day != nil }) {
      latest = latest.filter { $0.day == day }
    }
    guard let last = latest.last, Set(latest.map(\.text)).count == 1 else { return }
    setStatus(last.text, at: last.span, dialect: .bullets)
  }

  /// The words for a status, where an entry consists of nothing but them, its day, and by whom.
  private func statusOfEntry(_ text: String) -> String? {
    let reader = StatusReader(words: words)
    let isDress = { (word: String) in reader.isDatePart(word) || DecisionLanguage.dayWords.contains(word) }
    var rest = Intake.words(in: text, limit: 20)[...]
    // "Status changed from proposed to accepted".
    if let from = rest.firstIndex(of: "from"), let to = rest[from...].firstIndex(of: "to") { rest = rest[to...] }
    rest = rest.drop { isDress($0) || leads.contains($0) }
    guard let (phrase, _, length) = reader.statusPhrase(at: rest), !edits.contains(phrase),
      !DecisionLanguage.ofDocuments.contains(phrase)
    else { return nil }
    let after = rest.dropFirst(length).drop(while: isDress)
    guard after.isEmpty || after.first == "by" && after.count <= 6 else { return nil }
    return phrase
  }
}

/// What an entry of a log of changes says of the record.
struct HistoryStatus {
  let text: String
  let span: SourceSpan
  let day: CalendarDate?
}
