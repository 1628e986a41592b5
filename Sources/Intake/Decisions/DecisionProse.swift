import Diagnostics
import Documents
import Record

/// Where the reading of a record's text stands.
struct ProseState {
  enum Section: Equatable {
    /// Before the first section, and in sections that hold nothing but metadata.
    case head
    /// A section with an unknown name before the first that is known: it may be the title of the record once more, with the
    /// metadata below it.
    case perhapsHead
    case field(DecisionField)
    case options, links
    /// A log of changes.
    case history
    case content
  }

  var section = Section.head
  var level = 1
  var headings = 0
  var hasContent = false
  /// The heading above says that metadata follows.
  var isMetadata = false
  /// The name of a field stood alone: its value comes next.
  var pending: PendingValue?
  var pendingRelation: DecisionRelation?
  /// A pair in the head whose name is of no language of the table, and which may be the status.
  var unknownPair: Located<String>?
  /// A heading is one of the table, so that the language of the record is known.
  var knowsLanguage = false
  /// The line of the first heading with text of its own below it: what stands above is the head.
  var contentLine: Int?
  /// The lines of the section "Status", or of a log of dates in the head.
  var statusLines: [StatusLine] = []
}

/// A field whose value has not come yet.
struct PendingValue {
  let field: DecisionField
  let depth: Int
  let block: Int
  /// A colon stood behind the name, so that anything may be the value.
  let isCertain: Bool
}

extension DecisionDraft {
  /// Reads metadata out of the text: the lines, bullets and tables before the first section, sections of metadata, the
  /// sections "Status", "Links" and the options, as Nygard, MADR 1–2, log4brains, dotnet-adr, Swift Evolution and many
  /// others write them.
  mutating func readProse(_ document: MarkdownDocument) {
    let outline = document.outline
    if let first = outline.blocks.first { readHeadCode(first, isFirst: true, in: outline) }
    for (index, block) in outline.blocks.enumerated() {
      if case .heading(let level, _) = block.kind {
        if block.quoteDepth == 0 { enterSection(block, level: level, index: index, in: outline) }
        continue
      }
      if !document.externalImages.isEmpty, readBadges(document.externalImages, of: index) { continue }
      switch prose.section {
      case .content: continue
      case .head, .perhapsHead:
        if index > 0 { readHeadCode(block, isFirst: false, in: outline) }
        readHead(block, in: outline, links: document.links, index: index)
      case .history: readHistory(block, in: outline)
      case .field(let field): readField(field, block, in: outline, links: document.links, index: index)
      case .links where block.quoteDepth == 0: readLinkSection(block, in: outline, links: document.links, index: index)
      case .options where block.quoteDepth == 0: readOption(block, in: outline)
      case .links, .options: continue
      }
    }
    finishStatus()
    if !document.comments.isEmpty { readComments(document.comments) }
    markChosenOption(outline)
    if decision.dialect == .plain, DecisionDraft.isYStatement(outline) { decision.dialect = .yStatement }
  }

  private mutating func enterSection(_ block: MarkdownBlock, level: Int, index: Int, in outline: MarkdownOutline) {
    prose.headings += 1
    let isOuter = level <= prose.level || prose.level < 2
    switch prose.section {
    case .head, .perhapsHead, .field: break
    case .content, .options, .links, .history: guard isOuter else { return }
    }
    finishStatus()
    prose.pending = nil
    prose.pendingRelation = nil
    prose.level = level
    prose.section = section(of: block, index: index, in: outline)
    if prose.section == .content || prose.section == .history { prose.hasContent = true }
    if prose.contentLine == nil, [.content, .options, .links].contains(prose.section) {
      prose.contentLine = block.line
    }
  }

  private mutating func section(of block: MarkdownBlock, index: Int, in outline: MarkdownOutline) -> ProseState.Section
  {
    if titleHeading?.block == index { return .head }
    prose.isMetadata = false
    let text = outline.text(of: block)
    let kind = headingKind(text, words: words)
    if kind != .title, kind != .section(.form) { prose.knowsLanguage = true }
    switch kind {
    case .section(.metadata):
      prose.isMetadata = true
      return .head
    case .section(.summary): return !prose.hasContent && !hasStatus ? .perhapsHead : .content
    case .section(.statusHistory): return hasStatus ? .history : .field(.status)
    case .section(.form): return prose.hasContent ? .content : .head
    case .section(.options): return .options
    case .section(.links): return .links
    case .section(.history): return .history
    case .section(.content): return prose.headings == 1 ? .perhapsHead : .content
    case .field(let field):
      guard let (_, value) = fieldBeforeColon(in: text, words: words), !value.isEmpty else { return .field(field) }
      // "Current state: 3 of 4 are moved" is about the matter.
      if field == .status, isOfMatter(text), !isReadable(String(value), as: .status) { return .content }
      readValue(field, String(value), at: outline.span(of: block), linked: [], isItem: false)
      return .field(field)
    case .title:
      if readStatusHeading(text, at: outline.span(of: block)) { return .field(.status) }
      NearHeading(text).map { log.add($0.finding(at: outline.span(of: block))) }
      return !prose.hasContent && prose.headings <= 3 ? .perhapsHead : .content
    }
  }

  /// Whether a heading names its field by a word for whatever is the case.
  private func isOfMatter(_ heading: String) -> Bool {
    let name = heading.prefix { $0 != ":" && $0 != "：" }.lowercased()
    return name.hasPrefix("current ") || name.hasSuffix("state")
  }

  /// `## Status Accepted`, `## Status - Accepted`.
  private mutating func readStatusHeading(_ text: String, at span: SourceSpan) -> Bool {
    guard text.utf8.count <= 60, let end = text.firstIndex(where: { $0 == " " || $0 == "-" }),
      words.field(named: text[..<end]) == .status
    else { return false }
    // "Status (2026-01-05)".
    let day = String(text[end...].drop { !$0.isLetter && !$0.isNumber })
    if isNothingButDay(day) {
      logDates.add(day, at: span, words: words)
      return true
    }
    let rest = text[end...].drop { !$0.isLetter }
    guard normaliseStatus(String(rest), words: words).status != .unknown else { return false }
    setStatus(String(rest), at: span, dialect: .nygard)
    return true
  }

  private mutating func readLinkSection(
    _ block: MarkdownBlock, in outline: MarkdownOutline, links: [MarkdownLink], index: Int
  ) {
    for line in outline.lines(of: block) {
      let linked = linked(on: line, links: links, index: index)
      let known = mentions.count
      readRelations(in: line.text, at: line.span, linked: linked)
      if mentions.count == known { relate(.related, linked) }
    }
  }

  /// The links on one line of a block.
  func linked(on line: MarkdownLine, links: [MarkdownLink], index: Int) -> [DecisionMention] {
    links.filter { $0.block == index && !$0.isImage && $0.target.span.line == line.span.line }.map {
      DecisionMention(text: $0.label, path: $0.target.path, span: $0.target.span, isLink: true)
    }
  }

  private static func isYStatement(_ outline: MarkdownOutline) -> Bool {
    // In whatever case: only a text with the right initial is put into lower case.
    outline.blocks(beginningWith: { $0 | 0x20 == UInt8(ascii: "i") }).contains { block in
      guard block.kind == .paragraph else { return false }
      let text = outline.text(of: block).lowercased()
      return text.hasPrefix("in the context of") && (text.contains("we decided") || text.contains("decided for"))
    }
  }
}

extension MarkdownBlock {
  var isItem: Bool {
    if case .item = kind { true } else { false }
  }

  var isParagraphOrItem: Bool { kind == .paragraph || isItem }
}

extension StringProtocol {
  /// Without any of these ASCII characters at the end.
  func trimmingSuffix(_ characters: String) -> String {
    var bytes = Array(utf8)
    while let last = bytes.last, characters.utf8.contains(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
