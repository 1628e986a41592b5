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
      let wrapped = takeWrapped(last, of: text, from: &rest, isItem: block.isItem, in: outline)
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
      if readSuccessor(text, at: line.span, linked: linked) || readTie(text, at: line.span, linked: linked) { return }
      noteNearField(in: text, at: line.span)
      if prose.unknownPair == nil { noteUnknownPair(text, at: line.span) }
      return noteName(text, line, block, index: index)
    }
    prose.pending = nil
    for (number, item) in fields.enumerated() {
      let isNews = prose.section == .head || [.status, .date, .deciders].contains(item.field) || item.field.isTerm
      guard isNews else { continue }
      if item.value.isEmpty {
        prose.pending = PendingValue(field: item.field, depth: block.listDepth, block: index, isCertain: true)
      } else if !readLogLine(item, at: line.span) {
        let span = fields.count == 1 ? span(of: item.value, in: text, line, outline) : line.span
        readValue(
          item.field, named: item.name, String(item.value), at: span,
          linked: fields.count == 1 ? linked : number == 0 ? linked : [], isItem: block.isItem)
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

  /// `- Accepted: 2026-01-05`: a log of what became of the record, which gives its status where nothing else does, and its
  /// day.
  private mutating func readLogLine(_ item: HeadField, at span: SourceSpan) -> Bool {
    guard item.field == .date, let status = words.statuses[foldedWords(item.name)] else { return false }
    let value = String(item.value)
    guard !words.isNothing(value), !isTemplateText(value) else { return true }
    prose.statusLines.append(StatusLine(text: "\(item.name): \(value)", span: span, done: nil))
    if ![.superseded, .partlySuperseded, .deprecated].contains(status), latestDay(in: value, words: words) != nil {
      logDates.add(value, at: span, words: words)
    }
    return true
  }

  /// The value of a field whose name stood alone.
  private mutating func readPending(
    _ text: String, _ line: MarkdownLine, _ block: MarkdownBlock, linked: [DecisionMention], index: Int
  ) -> Bool {
    guard let pending = prose.pending else { return false }
    // `:ok_hand: Accepted` begins with an emoji by its name.
    let isNamed = text.first == ":" && text.dropFirst().prefix { !$0.isWhitespace }.contains(":")
    let value = isNamed ? text[...] : text.drop { $0.isWhitespace || $0 == ":" }
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

  func isReadable(_ value: String, as field: DecisionField) -> Bool {
    switch field {
    case .status, .stage: normaliseStatus(value, words: words).status != .unknown
    case .date: readWrittenDay(value, words: words).day != .unreadable
    default: false
    }
  }

  /// A line that is nothing but the name of a field, or `Status Accepted`, or, in a quote, a status alone.
  private mutating func noteName(_ text: String, _ line: MarkdownLine, _ block: MarkdownBlock, index: Int) {
    guard text.utf8.count <= 60 || text.utf8.count <= 200 && text.utf8.contains(UInt8(ascii: "|")) else { return }
    if let field = words.field(named: text), field == .status || words.statuses[foldedWords(text)] == nil {
      prose.pending = PendingValue(field: field, depth: block.listDepth, block: index, isCertain: false)
      return
    }
    if let (field, value) = fieldBeforeDash(in: text, words: words), field == .status || field == .date {
      guard isReadable(String(value), as: field) || block.isItem && value.utf8.count <= 40 else { return }
      return readValue(field, String(value), at: line.span, linked: [], isItem: block.isItem)
    }
    // A row of a table of HTML.
    if let bar = text.firstRange(of: " | "), let field = words.field(named: text[..<bar.lowerBound]) {
      let value = text[bar.upperBound...].drop { $0 == "|" || $0.isWhitespace }
      guard !value.isEmpty, !value.contains("|") else { return }
      return readValue(field, String(value), at: line.span, linked: [], isItem: true)
    }
    if isBareStatus(text, block) {
      // What a field says is believed before it.
      setOutcome(text, at: line.span)
      if latestDay(in: text, words: words) != nil { addDate(text, at: line.span) }
      return
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
    _ field: DecisionField, named name: Substring = "", _ value: String, at span: SourceSpan, linked: [DecisionMention],
    isItem: Bool
  ) {
    if let relation = field.relation {
      // `修订：2026-01-05`, "Replaced by: 2026-01-05": the day of it, and no record.
      if linked.isEmpty, isNothingButDay(value) {
        if relation == .amends || relation == .amendedBy { return addDate(value, at: span) }
        return decision.otherFields.append(Decision.Field(name: String(name), value: value))
      }
      // More than a few words are prose, of which only what looks like a record names one.
      let naming = value.utf8.count { $0 == 0x20 } > 9 ? Naming.references : .anything
      let named = linked.isEmpty ? Intake.mentions(in: value[...], at: span, naming: naming, words: words) : linked
      return relate(relation, named, isPartial: isOfPart(value, beside: linked) || isOfPart(name))
    }
    switch field {
    case .status, .stage:
      setStatus(value, at: span, dialect: isItem ? .bullets : .nygard, isOfDecision: words.isOfDecision(name))
      // What an empty box offers relates nothing.
      if let chosen = chosenStatus(in: value) { readRelations(in: chosen, at: span, linked: linked) }
    case .date:
      noteDecided(name, value, at: span)
      // "Since: version 2" is no day that could not be read.
      if DecisionLanguage.perhapsDates.contains(foldedWords(name)), !isReadable(value, as: .date) { return }
      // "Accepted: by the board" gives no date, and is none that could not be read.
      guard
        value.utf8.contains(where: { (48...57).contains($0) || $0 >= 0x80 }) || isTemplateText(value)
          || value.utf8.count <= 40
      else { return }
      if decision.dialect == .plain, !isItem { decision.dialect = .nygard }
      noteDate(named: name, value, at: span)
      addDate(value, at: span)
    case .deciders:
      if isLeft(value, at: span, as: .deciders) { return }
      if decision.deciders.isEmpty || isItem && prose.pending != nil {
        decision.deciders += people(in: value, words: words)
      }
    case .consulted:
      if isLeft(value, at: span, as: .consulted) { return }
      if decision.consulted.isEmpty || isItem && prose.pending != nil {
        decision.consulted += people(in: value, words: words)
      }
    case .informed:
      if isLeft(value, at: span, as: .informed) { return }
      if decision.informed.isEmpty || isItem && prose.pending != nil {
        decision.informed += people(in: value, words: words)
      }
    case .tags:
      if isLeft(value, at: span, as: .tags) { return }
      if decision.header.tags.isEmpty {
        let value = TemplateText.inner(value) ?? value[...]
        decision.header.tags = value.split { $0 == "," || $0.isWhitespace }.map(String.init)
          .filter { !$0.hasPrefix("[") && !words.isNothing($0) }
      }
    case .outcome: setOutcome(value, at: span)
    case .title, .name:
      guard otherTitle == nil, !words.isNothing(value) else { return }
      guard !TemplateText.isTitle(value) else { return leftovers.add(.text(value), at: span) }
      otherTitle = Located(value, at: span)
      isTitleWritten = field == .title
    case .decideBy, .provisionalUntil, .lastReviewedOn, .reviewIn, .businessImplication:
      _ = readTerm(field, value, at: span)
    default: break
    }
  }
}
