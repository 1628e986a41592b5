import Diagnostics
import Documents
import Record

extension DecisionDraft {
  /// The check box that a line is, of Markdown or drawn: `- [x] Accepted`, `☒ Accepted`.
  func box(of text: String, _ block: MarkdownBlock) -> ChoiceBox? {
    if case .item(let done?) = block.kind { return ChoiceBox(text: text, isTicked: done) }
    return leadingBox(of: text)
  }

  /// A check box in the head: `- [x] Proposed`, `- [ ] Implementation: Complete`. False where it is no choice of statuses.
  mutating func readBox(
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
}
