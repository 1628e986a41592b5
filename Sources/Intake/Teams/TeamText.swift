import Diagnostics
import Documents
import Record

/// What a text says of a team where front matter does not: a Team API as its template has it, with labels before their
/// values, or the same as headings, lists and tables. Whatever else stands there is part of the text, which is shown.
struct TeamText {
  private var values: [TeamTextWords.Part: [Located<String>]] = [:]
  private var tables: [(block: MarkdownBlock, columns: [TeamTextWords.Column: Int])] = []
  private let outline: MarkdownOutline
  /// What the heading above says, and the label that values are awaited for: `Software owned:` before a list.
  private var section: TeamTextWords.Part?
  private var awaited: (part: TeamTextWords.Part, label: String, depth: Int)?
  private var isAhead = false

  /// So many values of one part are read, each up to so many characters: the text itself is shown.
  static let (mostValues, longestValue) = (12, 300)

  /// Nil for a charter in our own form, and for a text that says none of these things.
  init?(_ file: RecordFile) {
    guard let source = file.source, !TeamText.isOwn(file.written) else { return nil }
    self.init(source.document.outline)
    if values.isEmpty && tables.isEmpty { return nil }
  }

  init(_ outline: MarkdownOutline) {
    self.outline = outline
    // A quote explains the template.
    for block in outline.blocks where block.quoteDepth == 0 { read(block) }
  }

  private static let ownKeys = ["goals", "guardrails", "delegation", "owns", "reach", "works_with"]

  /// Whether a key is one of a charter, or nearly one; or whether front matter is there and could not be read.
  private static func isOwn(_ written: WrittenFields) -> Bool {
    let names = Set(HeaderFields.specs.map(\.name))
    return written.isBroken
      || written.entries.prefix(100).contains {
        ownKeys.contains($0.key) || !names.contains($0.key) && nearMiss(to: $0.key, in: ownKeys) != nil
      }
  }

  private mutating func read(_ block: MarkdownBlock) {
    switch block.kind {
    case .heading: enter(outline.text(of: block))
    case .paragraph, .item: readLines(of: block)
    case .table: readTable(block)
    case .code, .rule: break
    }
  }

  private mutating func enter(_ heading: String) {
    let folded = foldedWords(heading)
    section = TeamTextWords.parts[folded]
    awaited = nil
    isAhead = folded.split(separator: " ").contains { TeamTextWords.ahead.contains(String($0)) }
    if let section, TeamTextWords.isChannel(folded) { awaited = (section, heading, -1) }
  }

  /// A label with its value in each line; a line without one goes on with what the line before began.
  private mutating func readLines(of block: MarkdownBlock) {
    var open: TeamTextWords.Part?
    for line in outline.lines(of: block) {
      if let (label, part, rest) = TeamText.label(in: line.text) {
        open = part
        awaited = rest.isEmpty ? (part, label, block.listDepth) : nil
        add(rest, label: label, to: part, at: line.span)
      } else if let open, awaited == nil, !TeamText.hasLabel(line.text) {
        extend(open, by: line.text)
      } else if let awaited, block.listDepth > awaited.depth {
        add(line.text, label: awaited.label, to: awaited.part, at: line.span)
        open = awaited.part
        if block.listDepth == 0 { self.awaited = nil }
      } else if let section {
        add(line.text, label: "", to: section, at: line.span)
        open = section
      } else {
        (open, awaited) = (nil, nil)
      }
    }
  }

  private mutating func add(_ text: String, label: String, to part: TeamTextWords.Part, at span: SourceSpan) {
    let isAnswer = foldedWords(label).hasPrefix("do we ")
    guard let value = isAnswer ? TeamText.answer(text) : TeamText.value(text),
      values[part, default: []].count < TeamText.mostValues
    else { return }
    let isNamed = part == .reach && TeamTextWords.isChannel(foldedWords(label))
    let pieces = part == .owns ? TeamText.pieces(of: value) : [isNamed ? "\(label): \(value)" : value]
    values[part, default: []] += pieces.map { Located(TeamText.shortened($0), at: span) }
  }

  private mutating func extend(_ part: TeamTextWords.Part, by text: String) {
    guard let last = values[part]?.popLast() else { return }
    values[part]?.append(Located(TeamText.shortened("\(last.value) \(text)"), at: last.span))
  }

  private mutating func readTable(_ block: MarkdownBlock) {
    let rows = outline.lines(of: block).map { cells(of: $0) }
    guard let header = rows.first else { return }
    var columns: [TeamTextWords.Column: Int] = [:]
    for (place, name) in header.enumerated() {
      guard let column = TeamTextWords.columns[foldedWords(name)], columns[column] == nil else { continue }
      columns[column] = place
    }
    if columns[.team] != nil, columns[.mode] != nil {
      if !isAhead { tables.append((block, columns)) }
      return
    }
    for (line, cells) in zip(outline.lines(of: block), rows) where cells.count == 2 {
      guard let part = TeamTextWords.parts[foldedWords(cells[0])] else { continue }
      add(cells[1], label: cells[0], to: part, at: line.span)
    }
  }

  private func cells(of line: MarkdownLine) -> [String] {
    outline.unstruckText(of: line).split(separator: " | ", omittingEmptySubsequences: false).map(\.trimmed)
  }

  /// The record, with what the tables say.
  func charter(_ header: RecordHeader, plan: ContentPlan, log: FindingLog) -> Charter {
    let reach = values[.reach, default: []].map(\.value).joined(separator: " · ")
    let interactions = tables.flatMap { table in
      outline.lines(of: table.block).dropFirst().compactMap { line in
        TeamTableRow(cells: cells(of: line), span: line.span, columns: table.columns).interaction(plan, log)
      }
    }
    log.add(CharterRules.nearServices(values[.owns, default: []], plan.services))
    return Charter(
      header: header, goals: values[.focus, default: []].map(\.value),
      owns: values[.owns, default: []].map { Located(plan.services.present($0.value), at: $0.span) },
      reach: reach.isEmpty ? nil : reach, worksWith: interactions)
  }
}
