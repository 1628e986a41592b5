import Diagnostics
import Documents
import Record

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
    decision.header.title = withoutQuotes(decision.header.title)
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

  func title(fromNameOf id: String, _ name: DecisionFileName) -> String {
    let stem = String(FilePath.name(of: id))
    let slug = name.slug.split { "-_ ".contains($0) }.joined(separator: " ")
    guard let first = slug.first else { return stem }
    return first.uppercased() + slug.dropFirst()
  }
}

/// A title that stands in quotation marks as a whole, without them.
private func withoutQuotes(_ title: String) -> String {
  guard title.utf8.count > 4, let first = title.first, let last = title.last, quotes[first] == last else {
    return title
  }
  let inside = title.dropFirst().dropLast()
  return inside.contains(where: { $0 == first || $0 == last }) ? title : String(inside)
}

private let quotes: [Character: Character] = ["\"": "\"", "“": "”", "„": "“", "«": "»", "「": "」", "『": "』"]

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
