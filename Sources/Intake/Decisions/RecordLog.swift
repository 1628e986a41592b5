import Diagnostics
import Documents
import Record

/// A file that holds many records: a log with a heading for each, or an index with a row for each.
struct RecordLog {
  let count: Int
  /// Where the first of them stands.
  let span: SourceSpan
}

/// The records in a text that has none of its own status: nil for one record. Where the file's name has a number or a day,
/// only titles of the highest level are looked at, and only where there are several, so that a register of ten thousand
/// files costs nothing.
///
/// A record is a heading with a status in it or below it; at least two of one level make a log.
func recordLog(of outline: MarkdownOutline, fileName: DecisionFileName, words: DecisionWords) -> RecordLog? {
  let isNamedAsOne = fileName.number != nil || fileName.date != nil
  if isNamedAsOne, outline.blocks.count(where: isTitle) < 2 { return nil }
  var levels: [Int: [(place: Int, hasStatus: Bool)]] = [:]
  for (place, block) in outline.blocks.enumerated() {
    guard case .heading(let level, _) = block.kind, block.quoteDepth == 0, block.listDepth == 0 else { continue }
    if isNamedAsOne, level > 1 { continue }
    let text = outline.text(of: block)
    guard isEntry(text, words: words) else { continue }
    let hasStatus =
      givesStatus(heading: text, words: words) || givesStatus(below: place, level: level, in: outline, words: words)
    levels[level, default: []].append((place, hasStatus))
  }
  for (_, entries) in levels.sorted(by: { $0.key < $1.key }) {
    let records = entries.filter(\.hasStatus)
    guard records.count > 1, let first = records.first else { continue }
    // A status above them all is that of the file.
    let above = outline.blocks[..<first.place].contains { givesStatus($0, in: outline, words: words) }
    return above ? nil : RecordLog(count: records.count, span: outline.span(of: outline.blocks[first.place]))
  }
  return nil
}

private func isTitle(_ block: MarkdownBlock) -> Bool {
  if case .heading(1, _) = block.kind { block.quoteDepth == 0 && block.listDepth == 0 } else { false }
}

/// A log of dated entries without any status: `## 2026-01-05 — One queue`.
func datedLog(of outline: MarkdownOutline, fileName: DecisionFileName, words: DecisionWords) -> RecordLog? {
  guard fileName.number == nil, fileName.date == nil else { return nil }
  let dated = outline.blocks.filter { block in
    guard case .heading(let level, _) = block.kind, level > 1, block.quoteDepth == 0 else { return false }
    let text = outline.text(of: block)
    return (text.utf8.first.map { (48...57).contains($0) } ?? false)
      && latestDay(in: String(text.prefix(14)), words: words) != nil
  }
  guard dated.count > 1 else { return nil }
  return RecordLog(count: dated.count, span: outline.span(of: dated[0]))
}

/// Whether a heading may be that of a record, and not of one of its sections.
private func isEntry(_ text: String, words: DecisionWords) -> Bool {
  guard headingKind(text, words: words) == .title else { return false }
  return !words.isNothing(text)
}

/// `D-001 · 2026-01-05 · Accepted: one queue`, `ADR-7 (accepted)`. A title that happens to hold such a word has no mark
/// around it.
private func givesStatus(heading text: String, words: DecisionWords) -> Bool {
  guard text.utf8.contains(where: { (48...57).contains($0) }) else { return false }
  let parts = text.split { "·•|—–:()[]".contains($0) }
  guard parts.count > 1 else { return false }
  return parts.contains { $0.utf8.count <= 60 && normaliseStatus(String($0), words: words).status != .unknown }
}

private func givesStatus(below place: Int, level: Int, in outline: MarkdownOutline, words: DecisionWords) -> Bool {
  for block in outline.blocks[(place + 1)...].prefix(60) {
    if case .heading(let inner, _) = block.kind {
      if inner <= level { return false }
      if headingKind(outline.text(of: block), words: words) == .field(.status) { return true }
    } else if givesStatus(block, in: outline, words: words) {
      return true
    }
  }
  return false
}

/// A line `Status: accepted` in a paragraph, an item or a row.
private func givesStatus(_ block: MarkdownBlock, in outline: MarkdownOutline, words: DecisionWords) -> Bool {
  if block.kind == .table {
    let rows = outline.lines(of: block).prefix(2).map { outline.unstruckText(of: $0) }
    return rows.contains { row in row.split(separator: "|").contains { words.field(named: $0) == .status } }
  }
  guard block.isParagraphOrItem, outline.has(UInt8(ascii: ":"), in: block) || outline.has(0xEF, in: block) else {
    return false
  }
  return outline.lines(of: block).prefix(8).contains { line in
    headFields(in: outline.unstruckText(of: line), words: words).contains {
      $0.field == .status && !$0.value.contains("NNN")
        && normaliseStatus(String($0.value), words: words).status != .unknown
    }
  }
}

/// Names of columns that tell records apart.
private let indexColumns: Set<String> = [
  "adr", "rfc", "id", "no", "nr", "number", "title", "decision", "decisions", "record", "name", "key", "file", "titel",
  "titre", "título", "titulo", "titolo", "tytuł", "название", "标题", "タイトル", "제목", "entscheidung", "décision",
  "decisión",
  "decisão", "decisione", "besluit", "решение", "číslo", "numéro", "nummer", "#", "",
]

/// Parts of names by which logs of decisions go.
private let logNames = [
  "log", "decisions", "entscheidungen", "décisions", "decisiones", "decisões", "decisioni", "besluiten", "decyzje",
  "решения",
  "register", "registro", "registre", "journal", "rozhodnutí", "beslut", "kararlar", "决策", "决定", "決定",
]

extension DecisionDraft {
  /// A table with a row for each of several records: their number or title, and their status.
  mutating func readIndex(_ rows: [TableRow]) -> Bool {
    guard rows.count > 2, let header = rows.first, header.cells.count > 2,
      header.cells.contains(where: { words.field(named: $0) == .status }),
      header.cells.contains(where: { indexColumns.contains(foldedWords($0)) })
    else { return false }
    indexed = (indexed ?? 0) + rows.count - 1
    indexPlace = indexPlace ?? header.line.span
    return true
  }

  /// A log of days, in a file that goes by such a name.
  func dated(_ outline: MarkdownOutline, fileName: DecisionFileName) -> RecordLog? {
    let name = foldedWords(fileName.slug) + " " + foldedWords(titleHeading?.text ?? decision.header.title)
    guard logNames.contains(where: { name.contains($0) }) else { return nil }
    return datedLog(of: outline, fileName: fileName, words: words)
  }

  /// The records of the file, told once, unless it says where it stands itself.
  mutating func reportMany(_ log: RecordLog?) {
    let found = log ?? indexed.flatMap { count in indexPlace.map { RecordLog(count: count, span: $0) } }
    guard let found else { return }
    holdsMany = true
    self.log.add(
      DecisionRules.manyRecords.finding(
        "this file holds \(found.count) records, and the status and date of none of them are the file's",
        at: found.span,
        hint: "write each of them as a file of its own, such as 0001-title.md"))
  }
}
