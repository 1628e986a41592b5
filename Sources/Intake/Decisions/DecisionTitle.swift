import Diagnostics
import Documents
import Record

/// The heading that is the title of a record.
struct TitleHeading: Sendable {
  /// Which block of the outline.
  let block: Int
  /// 1 or 2.
  let level: Int
  let text: String
  let span: SourceSpan
}

/// The first heading that is no name of a section or of the form: "Meta", "Summary" and "Architecture Decision Record" say
/// nothing about what is decided. Nil when there is none.
///
/// A heading with the words of the file's name is the title, whatever they are.
///
/// - Parameter hasLevels: only the highest level holds titles: where a text begins with its sections, it has no title.
func titleHeading(
  of document: MarkdownDocument, fileName: DecisionFileName, words: DecisionWords, hasLevels: Bool = false
) -> TitleHeading? {
  let outline = document.outline
  var above = 7
  for (index, block) in outline.blocks.enumerated() {
    guard case .heading(let level, _) = block.kind, block.quoteDepth == 0, block.listDepth == 0 else { continue }
    let text = outline.text(of: block)
    if text.isEmpty { continue }
    var kind = headingKind(text, words: words)
    if kind != .title, sectionName(text) == foldedWords(fileName.slug) { kind = .title }
    switch kind {
    case .title where hasLevels && level > 1 && !isEmptySection(index, in: outline): return nil
    // The first thing in a file is its title, whatever its level.
    case .title where (level <= 2 || index == 0) && level < above:
      return TitleHeading(
        block: index, level: level, text: withoutAttributes(oneLine(text)), span: outline.span(of: block))
    case .section(.form): continue
    // The title may come after the metadata, with a heading above theirs.
    case .section(.metadata), .field: above = min(above, level)
    case .title, .section: return nil
    }
    if above == 1 { return nil }
  }
  return nil
}

/// Whether nothing stands below a heading but the next: such a section is a title all the same.
private func isEmptySection(_ index: Int, in outline: MarkdownOutline) -> Bool {
  guard index + 1 < outline.blocks.count, case .heading = outline.blocks[index + 1].kind else { return false }
  return true
}

private func oneLine(_ text: String) -> String {
  text.utf8.contains(0x0A) ? text.split(separator: "\n").joined(separator: " ") : text
}

/// Without what other renderers read as attributes of a heading: `{#adr_0004}`, `{: .no_toc}`.
private func withoutAttributes(_ text: String) -> String {
  guard text.utf8.last == UInt8(ascii: "}"), let open = text.lastIndex(of: "{"), open != text.startIndex,
    let mark = text[open...].dropFirst().first, "#.:".contains(mark)
  else { return text }
  return Substring(text[..<open]).trimmingSuffix(" ")
}

/// What a heading is to a decision record.
enum HeadingKind: Equatable {
  case title
  case section(DecisionSection)
  /// `## Status`, `## Status: Accepted`.
  case field(DecisionField)
}

/// What a heading is by its words; anything but a known name may be a title.
func headingKind(_ heading: String, words: DecisionWords) -> HeadingKind {
  guard heading.utf8.count <= 120 else { return .title }
  // Most titles are longer than any name, even with a number before it.
  if heading.utf8.count <= words.longestName + 8 {
    var name = sectionName(heading)
    // "Status & Date": by its words alone it is the day of the status.
    if name == "status date", heading.utf8.contains(where: { "&+/,".utf8.contains($0) }) { name = "status and date" }
    if let section = words.sections[name] { return .section(section) }
    if let field = words.fields[name], isSection(field, named: name, words: words) { return .field(field) }
  }
  if let (field, _) = fieldBeforeColon(in: heading, words: words), field == .status || field == .date {
    return .field(field)
  }
  return .title
}

/// The heading as words of the table are kept, without a number before it.
func sectionName(_ heading: String) -> String {
  let folded = foldedWords(heading)
  guard let first = folded.utf8.first, (48...57).contains(first) else { return folded }
  return String(folded.drop { $0.isNumber || $0 == " " })
}

/// Words such as "Accepted" and "Updates" are fields where a colon follows, and no names of sections.
private func isSection(_ field: DecisionField, named name: String, words: DecisionWords) -> Bool {
  if name == "amends" || name == "amended by" { return true }
  if [.amends, .amendedBy, .number, .outcome, .businessImplication].contains(field) || field == .name && name != "name"
  {
    return false
  }
  return field == .status || words.statuses[name] == nil
}

extension DecisionDraft {
  /// The title: the field, else the heading, else `Name:` and the like, else the words of the file's name.
  mutating func settleTitle(_ document: MarkdownDocument, fileName: DecisionFileName) {
    let id = decision.header.id
    if !hasTitleField {
      if let heading = titleHeading, TemplateText.isTitle(heading.text) {
        leftovers.add(.text(heading.text), at: heading.span)
        decision.unfilled.insert(.title)
        decision.header.title = otherTitle?.value ?? title(fromNameOf: id, fileName)
        decision.header.span = heading.span
      } else if let heading = titleHeading, heading.level == 1 || !isTitleWritten {
        decision.header.title = heading.text
        decision.header.span = heading.span
      } else if let other = otherTitle {
        decision.header.title = other.value
        decision.header.span = other.span
      } else {
        decision.header.title = title(fromNameOf: id, fileName)
      }
    }
    if let heading = titleHeading, isNameInPlaceOfTitle(heading) {
      decision.header.title = heading.text
      decision.header.span = heading.span
    }
    if titleHeading == nil, otherTitle == nil, !hasTitleField { noteBareTitle(document) }
    decision.header.title = titleWithoutNumber(decision.header.title, number: decision.number)
    if let inside = TemplateText.inner(decision.header.title), decision.header.title.first != "(" {
      decision.header.title = String(inside)
    }
    if isBareNumber(decision.header.title) {
      decision.header.title = otherTitle?.value ?? title(fromNameOf: id, fileName)
    }
    // A heading that was taken for the title and is none goes back to the text.
    if let first = document.title, titleHeading?.text != first.text,
      case .section(let section) = headingKind(first.text, words: words),
      section != .form
    {
      decision.header.body.restore(heading: first)
    }
  }

  /// Whether the field holds the name of the file, or what its template has there, and the heading says it in words:
  /// `title: automatic-catalog-switching` above `# Automatic catalog switching on upgrades`.
  private func isNameInPlaceOfTitle(_ heading: TitleHeading) -> Bool {
    guard hasTitleField, decision.dialect != .own, heading.level == 1, heading.text.contains(" ") else { return false }
    let title = decision.header.title
    return title.contains("-") && title.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      && !TemplateText.isTitle(heading.text)
  }

  /// `# 3. TITLE`, `# Decision title`: as forms have it, with no title below it.
  private mutating func noteBareTitle(_ document: MarkdownDocument) {
    guard let first = document.title, first.text.utf8.count <= 20,
      first.text.hasSuffix("TITLE") || first.text.contains(" ") && TemplateText.isTitle(first.text)
    else { return }
    leftovers.add(.text(first.text), at: first.span)
    decision.unfilled.insert(.title)
  }

  private func title(fromNameOf id: String, _ name: DecisionFileName) -> String {
    let stem = String(FilePath.name(of: id))
    let slug = name.slug.split { "-_ ".contains($0) }.joined(separator: " ")
    guard let first = slug.first else { return stem }
    return first.uppercased() + slug.dropFirst()
  }
}

/// `ADR-0007` and `7.` say nothing that the number does not.
private func isBareNumber(_ title: String) -> Bool {
  guard title.utf8.count <= 16 else { return false }
  let words = foldedWords(title).split(separator: " ")
  guard !words.isEmpty else { return false }
  return words.allSatisfy { ["adr", "rfc", "kep"].contains($0) || $0.allSatisfy(\.isNumber) }
}

extension Prose {
  /// Puts a heading before the text.
  fileprivate mutating func restore(heading: MarkdownHeading) {
    let tag = "<h2 id=\"\(escapedForHTML(heading.anchor))\">\(escapedForHTML(heading.text))</h2>\n"
    html.insert(contentsOf: tag.utf8, at: 0)
    for index in slots.indices { slots[index].offset += tag.utf8.count }
    headings.insert(Heading(level: 2, text: heading.text, anchor: heading.anchor), at: 0)
  }
}

/// `1. Record decisions` and `ADR-0001: Record decisions` without what the number column says anyway.
private func titleWithoutNumber(_ title: String, number: String?) -> String {
  if let rest = titleWithoutRegister(title, number: number) { return rest }
  guard mayBeginWithNumber(title) else { return title }
  var rest = title[...]
  let prefix = ["adr", "rfc", "kep", "title:"].first { rest.utf8.begins(withLowercase: $0) }
  if let prefix { rest = Substring(rest.utf8.dropFirst(prefix.utf8.count).drop(while: isJoint)) }
  if prefix == "title:" { return rest.isEmpty ? title : String(rest) }
  // "ADR: One queue".
  if prefix == "adr", rest.first == ":" {
    let words = rest.dropFirst().drop(while: \.isWhitespace)
    return words.isEmpty ? title : String(words)
  }
  let digits = Substring(rest.utf8.prefix { (48...57).contains($0) })
  guard !digits.isEmpty, number.map({ Int($0) == Int(digits) }) ?? true else { return title }
  let after = rest[digits.endIndex...]
  guard let first = after.first, ".:-–— )_：·|".contains(first) else { return title }
  let words = after.drop(while: isSeparator)
  // "3 regions are enough" is a title, "3. Regions" has a number.
  guard !words.isEmpty, first != " " || prefix != nil || number != nil else { return title }
  return String(words)
}

/// What may stand between a number and the words of a title. By scalars, because every title is looked at.
private func isSeparator(_ character: Character) -> Bool {
  switch character.unicodeScalars.first {
  case ".", ":", "-", "–", "—", ")", " ", "_", "：", "·", "|": true
  default: false
  }
}

/// What may stand between `ADR` and its number.
private func isJoint(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "_"): true
  default: false
  }
}

/// `RFD 7 - Limits`, `GEP-021: Limits` and `Payments RFC 7: Limits` in files with that number, by whatever letters the
/// register goes; and `SIP-0XX: Limits`, whose number nobody has given yet.
private func titleWithoutRegister(_ title: String, number: String?) -> String? {
  guard let register = registerLetters(of: title) else { return nil }
  let rest = title.utf8[register.endIndex...].drop {
    $0 == UInt8(ascii: "-") || $0 == 0x20 || $0 == UInt8(ascii: "#")
  }
  let digits = rest.prefix { (48...57).contains($0) || $0 | 0x20 == UInt8(ascii: "x") }
  guard !digits.isEmpty else { return nil }
  if let written = Int(String(Substring(digits))) {
    guard let number, written == Int(number) else { return nil }
  } else if digits.last.map({ $0 | 0x20 }) != UInt8(ascii: "x") || digits.count < 2 {
    return nil
  }
  let after = Substring(rest.dropFirst(digits.count))
  guard let separator = after.first(where: { $0 != " " }), ":-–—：·|".contains(separator) else { return nil }
  let words = after.drop { ":-–— ：·|".contains($0) }
  return words.isEmpty ? nil : String(words)
}

/// The capitals that a title begins with, perhaps behind one word with a capital: `RFC`, `Payments RFC`.
private func registerLetters(of title: String) -> Substring.UTF8View? {
  let isCapital: (UInt8) -> Bool = { (0x41...0x5A).contains($0) }
  var letters = title.utf8.prefix(while: isCapital)
  if letters.count == 1, let blank = title.utf8.prefix(24).firstIndex(of: 0x20) {
    letters = title.utf8[blank...].dropFirst().prefix(while: isCapital)
  }
  return (2...6).contains(letters.count) ? letters : nil
}

extension Substring.UTF8View {
  /// Whether this begins with a word in ASCII, in whatever case.
  fileprivate func begins(withLowercase word: String) -> Bool {
    count >= word.utf8.count && zip(self, word.utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
  }
}

/// A digit, or the first two letters of what tools put before a number.
private func mayBeginWithNumber(_ title: String) -> Bool {
  let bytes = title.utf8
  guard let first = bytes.first, let second = bytes.dropFirst().first else { return false }
  switch (first | 0x20, second | 0x20) {
  case (48...57, _), (UInt8(ascii: "a"), UInt8(ascii: "d")), (UInt8(ascii: "r"), UInt8(ascii: "f")),
    (UInt8(ascii: "k"), UInt8(ascii: "e")), (UInt8(ascii: "t"), UInt8(ascii: "i")):
    return true
  default: return false
  }
}
