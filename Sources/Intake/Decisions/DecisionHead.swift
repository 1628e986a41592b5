import Diagnostics
import Documents
import Record

extension DecisionDraft {
  /// `Date: 2024-01-15`, `* Status: accepted`, `- Deciders: A, B`, `Status: **Implemented (Swift 6.0)**`, and the same in a
  /// table, a quote or a definition list.
  mutating func readHead(_ block: MarkdownBlock, in outline: MarkdownOutline, links: [MarkdownLink], index: Int) {
    if block.kind == .table { return readTable(block, in: outline, links: links, index: index) }
    guard block.isParagraphOrItem, mayHoldFields(block, in: outline) else { return }
    let linked = links.contains { $0.block == index } ? links : []
    var rest = outline.lines(of: block)[...]
    while let line = rest.popFirst() {
      readHeadLine(line, before: &rest, of: block, in: outline, links: linked, index: index)
    }
  }

  /// A look at the bytes, which spares nearly all text before the first section.
  private func mayHoldFields(_ block: MarkdownBlock, in outline: MarkdownOutline) -> Bool {
    if prose.pending != nil || outline.has(UInt8(ascii: ":"), in: block) { return true }
    return block.text.count <= 200 && !block.text.isEmpty || outline.has(0xEF, in: block)
  }

  private mutating func readHeadLine(
    _ line: MarkdownLine, before rest: inout ArraySlice<MarkdownLine>, of block: MarkdownBlock,
    in outline: MarkdownOutline, links: [MarkdownLink], index: Int
  ) {
    var text = outline.unstruckText(of: line)
    var linked = links.isEmpty ? [] : self.linked(on: line, links: links, index: index)
    var fields = headFields(in: text, words: words)
    if let last = fields.last, !rest.isEmpty, !last.value.isEmpty {
      let wrapped = takeWrapped(last, from: &rest, isItem: block.isItem, in: outline)
      if !wrapped.isEmpty {
        for line in wrapped {
          text += "\n" + outline.unstruckText(of: line)
          if !links.isEmpty { linked += self.linked(on: line, links: links, index: index) }
        }
        fields = headFields(in: text, words: words)
      }
    }
    if let box = box(of: text, block), readBox(box.text, fields, isTicked: box.isTicked, at: line.span, in: block) {
      return
    }
    if fields.isEmpty {
      if readPending(text, line, block, linked: linked, index: index) { return }
      if prose.unknownPair == nil { noteUnknownPair(text, at: line.span) }
      return noteName(text, line, block, index: index)
    }
    prose.pending = nil
    for (number, item) in fields.enumerated() {
      let isNews = prose.section == .head || [.status, .date, .deciders].contains(item.field)
      guard isNews else { continue }
      if item.value.isEmpty {
        prose.pending = PendingValue(field: item.field, depth: block.listDepth, block: index, isCertain: true)
      } else if !readLogLine(text, item, at: line.span) {
        let span = fields.count == 1 ? span(of: item.value, in: text, line, outline) : line.span
        readValue(
          item.field, String(item.value), at: span, linked: fields.count == 1 ? linked : number == 0 ? linked : [],
          isItem: block.isItem)
      }
    }
  }

  private func span(of value: Substring, in text: String, _ line: MarkdownLine, _ outline: MarkdownOutline)
    -> SourceSpan
  {
    // With struck text taken out, places in the text are no places in the file.
    guard text.utf8.count == line.text.utf8.count else { return line.span }
    let start = text.utf8.distance(from: text.startIndex, to: value.startIndex)
    return outline.span(of: start..<start + value.utf8.count, in: line)
  }

  /// `- Accepted: 2026-01-05` in a head without a status: a log of what became of the record.
  private mutating func readLogLine(_ text: String, _ item: HeadField, at span: SourceSpan) -> Bool {
    guard item.field == .date, let end = text.firstIndex(of: ":"), words.statuses[foldedWords(text[..<end])] != nil
    else {
      return false
    }
    prose.statusLines.append(StatusLine(text: text, span: span, done: nil))
    return true
  }

  /// The check box that a line is, of Markdown or drawn: `- [x] Accepted`, `☒ Accepted`.
  private func box(of text: String, _ block: MarkdownBlock) -> StatusBox? {
    if case .item(let done?) = block.kind { return StatusBox(text: text, isTicked: done) }
    return leadingBox(of: text)
  }

  /// A check box in the head: `- [x] Proposed`, `- [ ] Implementation: Complete`. False where it is no choice of statuses.
  private mutating func readBox(
    _ text: String, _ fields: [HeadField], isTicked: Bool, at span: SourceSpan, in block: MarkdownBlock
  ) -> Bool {
    // Below "Status:" each box is one of its words, the empty ones too.
    if let pending = prose.pending, pending.field == .status, fields.isEmpty,
      pending.isCertain || isReadable(text, as: .status)
    {
      if isTicked { readRelations(in: text, at: span) }
      prose.statusLines.append(StatusLine(text: text, span: span, done: isTicked))
      return true
    }
    if let field = fields.first, field.field != .outcome { return false }
    guard isTicked else { return fields.first != nil }
    let word = fields.first.map { String($0.value) } ?? text
    let status = normaliseStatus(word, words: words).status
    guard word.utf8.count <= 20, status != .unknown, fields.isEmpty || !status.isOpen else { return false }
    prose.statusLines.append(StatusLine(text: word, span: span, done: true))
    return true
  }

  /// The value of a field whose name stood alone.
  private mutating func readPending(
    _ text: String, _ line: MarkdownLine, _ block: MarkdownBlock, linked: [DecisionMention], index: Int
  ) -> Bool {
    guard let pending = prose.pending else { return false }
    let value = text.drop { $0.isWhitespace || $0 == ":" }
    guard !value.isEmpty else { return true }
    let isNear = index == pending.block || block.listDepth > pending.depth
    guard isNear && pending.isCertain || isReadable(String(value), as: pending.field) else {
      if index > pending.block { prose.pending = nil }
      return false
    }
    readValue(pending.field, String(value), at: line.span, linked: linked, isItem: block.isItem)
    let isList = block.listDepth > pending.depth && pending.field != .status && pending.field != .date
    if !isList { prose.pending = nil }
    return true
  }

  private func isReadable(_ value: String, as field: DecisionField) -> Bool {
    switch field {
    case .status, .stage: normaliseStatus(value, words: words).status != .unknown
    case .date: readWrittenDay(value, words: words).day != .unreadable
    default: false
    }
  }

  /// A line that is nothing but the name of a field, or `Status Accepted`, or, in a quote, a status alone.
  private mutating func noteName(_ text: String, _ line: MarkdownLine, _ block: MarkdownBlock, index: Int) {
    guard text.utf8.count <= 60 else { return }
    if let field = words.field(named: text), field == .status || words.statuses[foldedWords(text)] == nil {
      prose.pending = PendingValue(field: field, depth: block.listDepth, block: index, isCertain: false)
      return
    }
    if let (field, value) = fieldBeforeDash(in: text, words: words), field == .status || field == .date {
      guard isReadable(String(value), as: field) || block.isItem && value.utf8.count <= 40 else { return }
      return readValue(field, String(value), at: line.span, linked: [], isItem: block.isItem)
    }
    let rest = text.drop { !$0.isWhitespace }.drop { $0.isWhitespace || "-–—=".contains($0) }
    let first = words.field(named: text.prefix { !$0.isWhitespace })
    if first == .status {
      guard isReadable(String(rest), as: .status) else { return }
      setStatus(String(rest), at: line.span, dialect: .nygard)
    } else if first == .date, isReadable(String(rest), as: .date) {
      addDate(String(rest), at: line.span)
    } else if block.quoteDepth > 0, isReadable(text, as: .status) {
      setStatus(text, at: line.span, dialect: .nygard)
    }
  }

  /// Takes the value of a field of the text.
  mutating func readValue(
    _ field: DecisionField, _ value: String, at span: SourceSpan, linked: [DecisionMention], isItem: Bool
  ) {
    if let relation = field.relation {
      // More than a few words are prose, of which only what looks like a record names one.
      let naming = value.utf8.count { $0 == 0x20 } > 9 ? Naming.references : .anything
      let named = linked.isEmpty ? Intake.mentions(in: value[...], at: span, naming: naming, words: words) : linked
      return relate(relation, named, isPartial: isOfPart(value, beside: linked))
    }
    switch field {
    case .status, .stage:
      setStatus(value, at: span, dialect: isItem ? .bullets : .nygard)
      // What an empty box offers relates nothing.
      if let chosen = chosenStatus(in: value) { readRelations(in: chosen, at: span, linked: linked) }
    case .date:
      // "Accepted: by the board" gives no date, and is none that could not be read.
      guard
        value.utf8.contains(where: { (48...57).contains($0) || $0 >= 0x80 }) || isTemplateText(value)
          || value.utf8.count <= 40
      else { return }
      if decision.dialect == .plain, !isItem { decision.dialect = .nygard }
      addDate(value, at: span)
    case .deciders:
      if decision.deciders.isEmpty || isItem && prose.pending != nil {
        decision.deciders += people(in: value, words: words)
      }
    case .consulted:
      if decision.consulted.isEmpty || isItem && prose.pending != nil {
        decision.consulted += people(in: value, words: words)
      }
    case .informed:
      if decision.informed.isEmpty || isItem && prose.pending != nil {
        decision.informed += people(in: value, words: words)
      }
    case .tags:
      if decision.header.tags.isEmpty {
        decision.header.tags = value.split { $0 == "," || $0 == " " }.map(String.init)
          .filter { !$0.hasPrefix("[") && !words.isNothing($0) }
      }
    case .outcome: setOutcome(value, at: span)
    case .title, .name: if otherTitle == nil, !words.isNothing(value) { otherTitle = Located(value, at: span) }
    default: break
    }
  }
}
