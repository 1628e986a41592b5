import Diagnostics
import Documents
import Record

extension DecisionDraft {
  /// Reads metadata out of the text: the lines and bullets before the first section, and the sections "Status", "Links"
  /// and the options, as Nygard, MADR 1–2, log4brains, dotnet-adr and Swift Evolution write them.
  mutating func readProse(_ document: MarkdownDocument) {
    let outline = document.outline
    var section = ""
    var sectionLevel = 1
    for (index, block) in outline.blocks.enumerated() {
      if case .heading(let level, _) = block.kind {
        if section.isEmpty || level <= sectionLevel || sectionLevel < 2 || section == "status" {
          section = level == 1 && index == 0 ? "" : DecisionDraft.sectionName(outline.text(of: block))
          sectionLevel = level
        }
        continue
      }
      guard block.quoteDepth == 0 else { continue }
      read(block, of: section, in: outline, links: document.links, index: index)
    }
    markChosenOption(outline)
    if decision.dialect == .plain, DecisionDraft.isYStatement(outline) { decision.dialect = .yStatement }
  }

  private mutating func read(
    _ block: MarkdownBlock, of section: String, in outline: MarkdownOutline, links: [MarkdownLink], index: Int
  ) {
    switch section {
    case "": readHead(block, in: outline, links: links, index: index)
    case "status": readStatus(block, in: outline, links: links, index: index)
    case "links", "related decisions", "related records":
      for line in outline.lines(of: block) { readRelation(line, links: links, index: index, needsVerb: false) }
    case "considered options", "options", "options considered", "alternatives", "alternatives considered":
      readOption(block, in: outline)
    default: break
    }
  }

  /// `Date: 2024-01-15`, `* Status: accepted`, `- Deciders: A, B`, `Status: **Implemented (Swift 6.0)**`.
  private mutating func readHead(
    _ block: MarkdownBlock, in outline: MarkdownOutline, links: [MarkdownLink], index: Int
  ) {
    guard block.isParagraphOrItem, outline.has(UInt8(ascii: ":"), in: block) else { return }
    for line in outline.lines(of: block) {
      guard let colon = line.text.firstIndex(of: ":"),
        line.text.utf8.distance(from: line.text.startIndex, to: colon) < 40
      else { continue }
      let value = line.text[line.text.index(after: colon)...].trimmingPrefix { $0.isWhitespace }
      let start = line.text.utf8.distance(from: line.text.startIndex, to: value.startIndex)
      let span = value.isEmpty ? line.span : outline.span(of: start..<line.text.utf8.count, in: line)
      let name = line.text[..<colon].lowercased()
      readHeadField(name, String(value), at: span, isItem: block.isItem)
      if name == "status" { readStatusLinks(line, links: links, index: index) }
    }
  }

  private mutating func readHeadField(_ name: String, _ value: String, at span: SourceSpan, isItem: Bool) {
    switch name {
    case "status" where !value.isEmpty: setStatus(value, at: span, dialect: isItem ? .bullets : .nygard)
    case "date":
      setDate(value, at: span)
    case "deciders", "decision makers", "decision-makers", "author", "authors":
      if decision.deciders.isEmpty { decision.deciders = people(in: value) }
    case "consulted": if decision.consulted.isEmpty { decision.consulted = people(in: value) }
    case "informed": if decision.informed.isEmpty { decision.informed = people(in: value) }
    case "tags":
      if decision.header.tags.isEmpty {
        decision.header.tags = value.split { $0 == "," || $0 == " " }.map(String.init)
          .filter { !$0.hasPrefix("[") }
      }
    default: break
    }
  }

  /// Under "Status": the first line is the status, further ones relate the record to others.
  private mutating func readStatus(
    _ block: MarkdownBlock, in outline: MarkdownOutline, links: [MarkdownLink], index: Int
  ) {
    guard block.isParagraphOrItem else { return }
    for line in outline.lines(of: block) where !line.text.allSatisfy(\.isWhitespace) {
      let text =
        line.text.lowercased().hasPrefix("status:") ? String(line.text.dropFirst(7).drop { $0 == " " }) : line.text
      if decision.rawStatus == nil { setStatus(text, at: line.span, dialect: .nygard) }
      readRelation(line, links: links, index: index, needsVerb: true)
    }
  }

  /// "superseded by [X](x.md)" in a status line of the head.
  private mutating func readStatusLinks(_ line: MarkdownLine, links: [MarkdownLink], index: Int) {
    guard let colon = line.text.firstIndex(of: ":") else { return }
    let value = String(line.text[colon...].dropFirst().drop { $0 == " " })
    guard let relation = RelationLine(value) else { return }
    relate(relation.relation, named(by: relation.rest, line: line, links: links, index: index))
  }

  private mutating func readRelation(_ line: MarkdownLine, links: [MarkdownLink], index: Int, needsVerb: Bool) {
    if let relation = RelationLine(line.text) {
      relate(relation.relation, named(by: relation.rest, line: line, links: links, index: index))
    } else if !needsVerb {
      relate(.related, linked(on: line, links: links, index: index))
    }
  }

  private func named(
    by rest: Substring, line: MarkdownLine, links: [MarkdownLink], index: Int
  ) -> [DecisionMention] {
    let linked = linked(on: line, links: links, index: index)
    return linked.isEmpty ? Intake.mentions(in: rest, at: line.span) : linked
  }

  /// The links on one line of a block.
  private func linked(on line: MarkdownLine, links: [MarkdownLink], index: Int) -> [DecisionMention] {
    links.filter { $0.block == index && !$0.isImage && $0.target.span.line == line.span.line }.map {
      DecisionMention(text: $0.label, path: $0.target.path, span: $0.target.span, isLink: true)
    }
  }

  /// The items of the list of options; a nested list explains, so only the outer one counts.
  private mutating func readOption(_ block: MarkdownBlock, in outline: MarkdownOutline) {
    guard block.isItem, block.listDepth == 1, decision.dialect != .own || decision.options.isEmpty else { return }
    let text = outline.text(of: block)
    let isOneLine = !text.utf8.contains(UInt8(ascii: "\n"))
    let name = isOneLine ? text : text.split(separator: "\n").joined(separator: " ")
    guard !name.isEmpty, !name.hasPrefix("{"), !name.hasPrefix("[") else { return }
    decision.options.append(DecisionOption(name: name))
  }

  /// `Chosen option: "X", because …` says which of the options it was.
  private mutating func markChosenOption(_ outline: MarkdownOutline) {
    guard !decision.options.isEmpty, !decision.options.contains(where: \.isRecommended) else { return }
    let words = "Chosen option:"
    for block in outline.blocks where outline.starts(block, with: words) && block.kind == .paragraph {
      let rest = outline.text(of: block).dropFirst(words.count)
      let chosen = rest.drop { " \"'“*".contains($0) }.prefix { !"\"”*\n".contains($0) }.trimmingSuffix(".,")
      for index in decision.options.indices {
        let option = decision.options[index].name
        decision.options[index].isRecommended =
          !chosen.isEmpty && (option.hasPrefix(chosen) || chosen.hasPrefix(option))
      }
      return
    }
  }

  /// The heading in lower case, without a number before it or a colon behind it. Only short ones are names of sections.
  private static func sectionName(_ heading: String) -> String {
    guard heading.utf8.count <= 40 else { return heading }
    let text = heading.utf8.drop { (48...57).contains($0) || $0 == 46 || $0 == 32 }
    var end = text.endIndex
    while end > text.startIndex, [58, 32].contains(text[text.index(before: end)]) { end = text.index(before: end) }
    return Substring(text[..<end]).lowercased()
  }

  private static func isYStatement(_ outline: MarkdownOutline) -> Bool {
    outline.blocks.contains { block in
      // In whatever case: only a text with the right initial is put into lower case.
      guard outline.starts(block, with: "i") || outline.starts(block, with: "I"), block.kind == .paragraph else {
        return false
      }
      let text = outline.text(of: block).lowercased()
      return text.hasPrefix("in the context of") && (text.contains("we decided") || text.contains("decided for"))
    }
  }
}

extension MarkdownBlock {
  fileprivate var isItem: Bool {
    if case .item = kind { true } else { false }
  }

  fileprivate var isParagraphOrItem: Bool { kind == .paragraph || isItem }
}

extension StringProtocol {
  /// Without any of these ASCII characters at the end.
  fileprivate func trimmingSuffix(_ characters: String) -> String {
    var bytes = Array(utf8)
    while let last = bytes.last, characters.utf8.contains(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
