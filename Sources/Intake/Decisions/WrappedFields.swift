import Documents
import Record

/// So many lines may belong to a value; what comes after them is prose.
private let mostLines = 6

extension DecisionDraft {
  /// The lines behind a field that go on with its value, taken off the rest.
  ///
  /// A status goes on within its list item, where a remark may change it ("Accepted, amended by 9;\n superseded by 12").
  /// Any value goes on behind a comma, in an open bracket and the like.
  ///
  /// - Parameter text: the line of the field: its value has no comma at its end.
  func takeWrapped(
    _ field: HeadField, of text: String, from rest: inout ArraySlice<MarkdownLine>, isItem: Bool,
    in outline: MarkdownOutline
  ) -> [MarkdownLine] {
    var taken: [MarkdownLine] = []
    var last = text[...]
    while taken.count < mostLines, let next = rest.first {
      guard isItem && field.field == .status || isOpen(last) else { break }
      let text = outline.unstruckText(of: next)
      guard !text.allSatisfy(\.isWhitespace), !startsField(text) else { break }
      taken.append(next)
      rest.removeFirst()
      last = text[...]
    }
    return taken
  }

  /// Whether a line is a field by itself, by a name that is known or not: `Owner: the board`.
  private func startsField(_ text: String) -> Bool {
    guard let colon = text.utf8.prefix(60).firstIndex(of: UInt8(ascii: ":")) ?? text.firstIndex(of: "：") else {
      return false
    }
    let name = text[..<colon]
    if words.field(named: name) != nil { return true }
    return name.first?.isUppercase == true && name.utf8.count { $0 == 0x20 } < 3
  }

  /// Whether a value ends in the middle.
  private func isOpen(_ value: Substring) -> Bool {
    guard let end = value.last(where: { !$0.isWhitespace }) else { return false }
    if ",;(–—、，；（".contains(end) { return true }
    if value.utf8.count(where: { $0 == UInt8(ascii: "(") }) > value.utf8.count(where: { $0 == UInt8(ascii: ")") }) {
      return true
    }
    return [" by", " and", " with", " of", " from", " in"].contains { value.hasSuffix($0) }
  }

  /// The metadata of a record in code: BIPs and other descendants of PEPs put their header into a fence or indent it. Code
  /// that is not made of fields is left alone, and so is an example of a head: below the title, a header has the title.
  mutating func readHeadCode(_ block: MarkdownBlock, isFirst: Bool, in outline: MarkdownOutline) {
    guard case .code = block.kind, !hasStatus else { return }
    let span = outline.span(of: block)
    let fields = outline.text(of: block).split(separator: "\n").prefix(40)
      .compactMap { line in
        fieldBeforeColon(in: String(line.drop { $0 == " " || $0 == "\t" }), words: words)
      }
    guard fields.contains(where: { $0.field == .status }), fields.contains(where: { $0.field != .status }) else {
      return
    }
    guard isFirst || prose.isMetadata || fields.contains(where: { $0.field == .title }) else { return }
    for (field, value) in fields where !value.isEmpty {
      readValue(field, String(value), at: span, linked: [], isItem: false)
    }
  }

  /// `Supersedes (partially)`: the name of a field that says so.
  func isOfPart(_ name: Substring) -> Bool {
    name.utf8.contains(0x20) && Intake.words(in: name, limit: 5).contains { DecisionLanguage.partialWords.contains($0) }
  }

  /// "ADR-32 (partial)", "ADR-3 for the framing", "ADR-3 (the framing only)": what is said of a part of the record. The
  /// titles of linked records say nothing of it.
  func isOfPart(_ value: String, beside linked: [DecisionMention]) -> Bool {
    guard value.utf8.contains(0x20) else { return false }
    var text = value.prefix(300).lowercased()
    for link in linked where !link.text.isEmpty { text = text.replacing(link.text.lowercased(), with: "0") }
    if ["(partial", "– partial", "— partial", ", partial", " partially", " partly", " in part"].contains(where: {
      text.contains($0)
    }) {
      return true
    }
    if let scope = text.firstRange(of: " for the "), text[..<scope.lowerBound].last?.isNumber == true { return true }
    guard let open = text.firstIndex(of: "(") else { return false }
    let remark = text[text.index(after: open)...]
    return remark.hasPrefix("for ") || remark.contains(" only")
  }
}
