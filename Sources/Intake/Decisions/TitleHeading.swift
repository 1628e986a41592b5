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
    // `tag:Web` between two fences is a line of metadata that lacks its blank.
    if text.isEmpty || level > 1 && isGluedPair(text) { continue }
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

/// A name and a value without a blank between them.
private func isGluedPair(_ text: String) -> Bool {
  guard text.utf8.count <= 80, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
  return colon > text.startIndex && text.utf8.index(after: colon) < text.endIndex
    && !text.utf8.contains { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
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
    // "Context & Problem Statement".
    if heading.utf8.contains(UInt8(ascii: "&")), words.sections[name] == nil {
      name = sectionName(heading.replacing("&", with: " and "))
    }
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
