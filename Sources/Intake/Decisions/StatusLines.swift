import Diagnostics
import Documents
import Record

/// A line under "Status".
struct StatusLine {
  var text: String
  var span: SourceSpan
  /// Of a check box; nil where there is none.
  var done: Bool?
  /// The day in the column beside it.
  var day = ""
  /// A row of a table, all of which are read as statuses.
  var isTabled = false
}

/// So many lines of a section are looked at: what follows is prose.
private let mostLines = 40

extension DecisionDraft {
  /// A block of a section whose heading is the name of a field.
  mutating func readField(
    _ field: DecisionField, _ block: MarkdownBlock, in outline: MarkdownOutline, links: [MarkdownLink], index: Int
  ) {
    if block.kind == .table { return readTable(block, in: outline, links: links, index: index) }
    guard block.isParagraphOrItem || block.isCode else { return }
    for line in lines(of: block, in: outline) where !line.text.allSatisfy(\.isWhitespace) {
      let linked = links.isEmpty ? [] : self.linked(on: line, links: links, index: index)
      if field == .status {
        readStatusLine(line, of: block, in: outline, linked: linked)
      } else {
        readFieldLine(field, line, of: block, in: outline, linked: linked)
      }
    }
  }

  /// The lines of a block; those of code have no places of their own.
  private func lines(of block: MarkdownBlock, in outline: MarkdownOutline) -> [MarkdownLine] {
    guard block.isCode else { return outline.lines(of: block) }
    let span = outline.span(of: block)
    return outline.text(of: block).split(separator: "\n").prefix(3).map { MarkdownLine(text: String($0), span: span) }
  }

  private mutating func readStatusLine(
    _ line: MarkdownLine, of block: MarkdownBlock, in outline: MarkdownOutline, linked: [DecisionMention]
  ) {
    guard prose.statusLines.count < mostLines else { return }
    var text = outline.unstruckText(of: line)
    if let (field, value) = fieldBeforeColon(in: text, words: words), !isStatusName(in: text) {
      if field != .status, field.relation == nil {
        // "Approved by: the board".
        let name = text.prefix { $0 != ":" && $0 != "：" }
        if field == .deciders, normaliseStatus(String(name), words: words).status == .accepted {
          prose.statusLines.append(StatusLine(text: String(name), span: line.span, done: nil))
        }
        return readValue(field, String(value), at: line.span, linked: linked, isItem: block.isItem)
      }
      if field == .status { text = String(value) }
    }
    text = withoutBars(text)
    var done: Bool? = if case .item(let done) = block.kind { done } else { nil }
    if done == nil, let box = leadingBox(of: text) { (text, done) = (box.text, box.isTicked) }
    if done != false { readStatusRelations(text, at: line.span, linked: linked) }
    if !text.isEmpty { prose.statusLines.append(StatusLine(text: text, span: line.span, done: done)) }
  }

  /// `- Accepted: 2026-01-05` is a line of a log, although "Accepted:" names a date elsewhere.
  private func isStatusName(in text: String) -> Bool {
    guard let end = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    return words.statuses[foldedWords(text[..<end])] != nil
  }

  /// What is left of choices whose other words are struck out.
  private func withoutBars(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "|")) else { return text }
    return text.split(separator: "|").map { $0.trimmingPrefix(while: \.isWhitespace) }
      .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }.filter { !$0.isEmpty }
      .joined(separator: " | ")
  }

  /// Relations of a line. A verb may stand on one line and what it is about on the next.
  private mutating func readStatusRelations(_ text: String, at span: SourceSpan, linked: [DecisionMention]) {
    let known = mentions.count
    if let relation = prose.pendingRelation {
      let named = linked.isEmpty ? Intake.mentions(in: text[...], at: span, naming: .references, words: words) : linked
      relate(relation, named)
      if named.isEmpty { prose.pendingRelation = nil }
    }
    guard mentions.count == known else { return }
    readRelations(in: text, at: span, linked: linked)
    prose.pendingRelation = nil
    if mentions.count == known, linked.isEmpty, let last = relationPhrases(in: text, words: words).last,
      last.isLeading, last.rest.allSatisfy({ !$0.isLetter && !$0.isNumber })
    {
      prose.pendingRelation = last.relation
    }
  }

  private mutating func readFieldLine(
    _ field: DecisionField, _ line: MarkdownLine, of block: MarkdownBlock, in outline: MarkdownOutline,
    linked: [DecisionMention]
  ) {
    let text = outline.unstruckText(of: line)
    if let relation = field.relation {
      if !linked.isEmpty { return relate(relation, linked) }
      // A short line may be a title; a longer one is prose.
      let isShort = text.utf8.count <= 80 && relation != .related
      return relate(
        relation, Intake.mentions(in: text[...], at: line.span, naming: isShort ? .first : .references, words: words))
    }
    // A field of its own below a heading that names another: "# Title", and then "Date: 2026-01-05".
    if let (other, value) = fieldBeforeColon(in: text, words: words), other == .status || other == .date, other != field
    {
      return readValue(other, String(value), at: line.span, linked: linked, isItem: block.isItem)
    }
    switch field {
    // A table of contents below "Title" is none.
    case .title, .name: if block.isItem || headingKind(text, words: words) != .title { return }
    default: break
    }
    switch field {
    case .date:
      if readWrittenDay(text, words: words).day != .unreadable || isTemplateText(text) { addDate(text, at: line.span) }
    case .deciders: decision.deciders += isList(text) ? people(in: text, words: words) : []
    case .consulted: decision.consulted += isList(text) ? people(in: text, words: words) : []
    case .informed: decision.informed += isList(text) ? people(in: text, words: words) : []
    default: readValue(field, text, at: line.span, linked: linked, isItem: block.isItem)
    }
  }

  /// Names, and no sentence.
  private func isList(_ text: String) -> Bool { text.utf8.count <= 200 && !text.hasSuffix(".") }

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
    let understood = entries.filter { $0.reading.status != .unknown }
    guard let first = understood.first else { return lines[0] }
    let distinct = Set(understood.map(\.reading.status))
    guard distinct.count > 1 else { return first.line }
    let dated = understood.filter { $0.day != nil }
    if let latest = dated.compactMap(\.day).max(), dated.count > 1 || dated[0].line.text.contains(":"),
      let last = dated.last(where: { $0.day == latest })
    {
      return last.line
    }
    return undatedChoice(understood.map { ($0.line, $0.reading.status) })
  }

  /// Of several words on lines of their own without days.
  private func undatedChoice(_ entries: [(line: StatusLine, status: DecisionStatus)]) -> StatusLine {
    // A line "Superseded by …" relates the record, and leaves the word above it.
    let bare = entries.filter { relationPhrases(in: $0.line.text, words: words).isEmpty }
    let distinct = Set(bare.map(\.status))
    guard let first = bare.first else { return entries[0].line }
    if distinct.count == 1 { return first.line }
    let isTicked = bare.allSatisfy { $0.line.done == true }
    if let last = bare.last, isTicked || distinct.count == 2 && [.superseded, .deprecated].contains(last.status) {
      return last.line
    }
    return StatusLine(text: bare.map(\.line.text).joined(separator: " | "), span: first.line.span, done: nil)
  }
}

extension MarkdownBlock {
  fileprivate var isCode: Bool {
    if case .code = kind { true } else { false }
  }
}
