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
  var place = Place.first

  /// Where it stands in its section.
  enum Place: Equatable {
    /// The first line of the first block, or an item of a list.
    case first
    /// A later line of a block, behind one of so many bytes.
    case behind(Int)
    /// The first line of a later paragraph.
    case later
  }
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
    // Code is the status itself or, below one, what somebody said about it.
    if block.isCode, field == .status, hasStatus || !prose.statusLines.isEmpty { return }
    var place: StatusLine.Place = block.isItem || prose.statusLines.isEmpty ? .first : .later
    for line in lines(of: block, in: outline) where !line.text.allSatisfy(\.isWhitespace) {
      let linked = links.isEmpty ? [] : self.linked(on: line, links: links, index: index)
      if field == .status {
        readStatusLine(line, at: place, of: block, in: outline, linked: linked)
        place = .behind(line.text.utf8.count)
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
    _ line: MarkdownLine, at place: StatusLine.Place, of block: MarkdownBlock, in outline: MarkdownOutline,
    linked: [DecisionMention]
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
    if isNothingButDay(text) { return logDates.add(text, at: line.span, words: words) }
    if !text.isEmpty { prose.statusLines.append(StatusLine(text: text, span: line.span, done: done, place: place)) }
  }

  /// A day by itself, on a line below the status or under "Status and date".
  func isNothingButDay(_ text: String) -> Bool {
    guard text.utf8.count <= 40, text.utf8.contains(where: { (48...57).contains($0) }) else { return false }
    let reader = StatusReader(words: words)
    return Intake.words(in: text, limit: 8).allSatisfy {
      reader.isDatePart($0) || DecisionLanguage.dayWords.contains($0)
    }
      && latestDay(in: text, words: words) != nil
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
      guard readWrittenDay(text, words: words).day != .unreadable || isTemplateText(text) else { return }
      noteDate(named: "date", text, at: line.span)
      addDate(text, at: line.span)
    case .deciders:
      if isLeft(text, at: line.span, as: .deciders) { return }
      decision.deciders += isList(text) ? people(in: text, words: words) : []
    case .consulted:
      if isLeft(text, at: line.span, as: .consulted) { return }
      decision.consulted += isList(text) ? people(in: text, words: words) : []
    case .informed:
      if isLeft(text, at: line.span, as: .informed) { return }
      decision.informed += isList(text) ? people(in: text, words: words) : []
    default: readValue(field, text, at: line.span, linked: linked, isItem: block.isItem)
    }
  }

  /// Names, and no sentence.
  private func isList(_ text: String) -> Bool { text.utf8.count <= 200 && !text.hasSuffix(".") }
}

extension MarkdownBlock {
  fileprivate var isCode: Bool {
    if case .code = kind { true } else { false }
  }
}
