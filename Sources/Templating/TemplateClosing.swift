internal import Diagnostics

extension TemplateParser {
  /// Closes what the tag names. Whatever stands open inside it was forgotten and is reported where it was opened.
  mutating func readClose(_ tag: Tag) {
    let name = source.text(tag.content)
    guard let index = openTags.lastIndex(where: { $0.name == name }) else { return reportUnexpected(tag, name) }
    while openTags.count > index + 1, let forgotten = openTags.popLast() {
      reportUnclosed(forgotten)
      closeNode(of: forgotten)
    }
    guard let open = openTags.popLast() else { return }
    switch open.sigil {
    case .parent: closeParent(open)
    case .block where isInParent: closeArgument(open)
    default:
      takeLine(of: tag)
      closeNode(of: open)
    }
  }

  private mutating func closeParent(_ open: OpenTag) {
    closeNode(of: open)
    if let leading = open.leading, let next = nextLineStart, case .parent(let name, _) = nodes[open.node].kind {
      nodes[open.node - 1].kind = .text(open.tag.lowerBound..<open.tag.lowerBound)
      nodes[open.node].kind = .parent(name, indentation: leading)
      skipLine(to: next)
    } else {
      line = LineState(start: position, isOpen: true)
    }
  }

  /// A block that is handed to a parent: nothing else on its last line is shown, so white space before the tag
  /// is not either.
  private mutating func closeArgument(_ open: OpenTag) {
    closeNode(of: open)
    line = LineState(start: position)
  }

  mutating func closeNode(of open: OpenTag) {
    nodes[open.node].close = nodes.count
    append(.close, tag: open.tag)
  }

  private mutating func reportUnexpected(_ tag: Tag, _ name: String) {
    openLine(before: tag.range.lowerBound)
    let notes = openTags.last.map { open in
      [Finding.Note("'\(open.name)' is open here", at: source.span(open.tag))]
    }
    report(
      TemplateRules.unexpectedClose, "'\(name)' is closed but not open", at: tag.range, notes: notes ?? [],
      hint: suggestion(for: name, among: openTags.last.map { [$0.name] } ?? []))
  }

  private func noun(for open: OpenTag) -> String {
    switch open.sigil {
    case .block: "block"
    case .parent: "parent"
    default: "section"
    }
  }

  mutating func reportUnclosed(_ open: OpenTag) {
    report(
      TemplateRules.unclosedSection, "\(noun(for: open)) '\(open.name)' is never closed", at: open.tag,
      hint: "close it with {{/\(open.name)}} where it ends")
  }
}
