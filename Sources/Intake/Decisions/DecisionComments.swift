import Diagnostics
import Documents
import Record

extension DecisionDraft {
  /// Reads metadata that its authors keep out of sight: `<!-- status: accepted, date: 2026-01-05 -->`. It counts where the
  /// text says nothing of the kind, and only in the head, because templates explain themselves in comments. A status that
  /// stands there without any other field was taken out by somebody, and is told.
  mutating func readComments(_ comments: [Located<String>]) {
    let found = comments.filter { $0.span.line < prose.contentLine ?? .max }.flatMap { fields(in: $0) }
    let isMetadata = Set(found.map(\.field)).count > 1
    let open = Set([DecisionField.status, .date, .deciders, .title, .decideBy].filter { isOpen($0) })
    for item in found where open.contains(item.field) {
      if item.field == .status, !isMetadata {
        statusInComment = statusInComment ?? Located(item.value, at: item.span)
      } else {
        readValue(item.field, item.value, at: item.span, linked: [], isItem: true)
      }
    }
  }

  private func fields(in comment: Located<String>) -> [CommentField] {
    comment.value.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
      // Several comments may stand on one line.
      line.split(separator: ">").filter { $0.utf8.contains(UInt8(ascii: ":")) }.flatMap {
        fields(in: $0.drop { " \t<!-*".contains($0) }, of: line, number, in: comment)
      }
    }
  }

  private func fields(
    in text: Substring, of line: Substring, _ number: Int, in comment: Located<String>
  ) -> [CommentField] {
    var end = text.endIndex
    while end > text.startIndex, text[text.index(before: end)] == "-" { end = text.index(before: end) }
    return headFields(in: String(text[..<end]), words: words).compactMap { item in
      let field = item.field == .stage ? .status : item.field
      guard isMeant(item.value, for: field) else { return nil }
      return CommentField(
        field: field, value: String(item.value), span: place(of: item.value, in: line, number, of: comment))
    }
  }

  /// Whether the text has left a field open.
  private func isOpen(_ field: DecisionField) -> Bool {
    switch field {
    case .status: !saysStatus
    case .date: dates.saysNothing && logDates.saysNothing
    case .deciders: decision.deciders.isEmpty
    case .title: titleHeading == nil && !hasTitleField && otherTitle == nil
    default: true
    }
  }

  /// A value, and not what a template says about it: "one of proposed, accepted".
  private func isMeant(_ value: Substring, for field: DecisionField) -> Bool {
    guard !value.isEmpty, !TemplateText.isValue(value), !isTemplateText(String(value)) else { return false }
    switch field {
    case .status:
      let reading = normaliseStatus(String(value), words: words)
      return reading.status != .unknown || !reading.isUnfilled && value.utf8.count { $0 == 0x20 } < 3
    case .date: return isReadable(String(value), as: .date)
    default: return value.utf8.count <= 200
    }
  }

  private func place(
    of value: Substring, in line: Substring, _ number: Int, of comment: Located<String>
  ) -> SourceSpan {
    var span = comment.span
    span.line += number
    guard let found = line.firstRange(of: value) else { return span }
    span.column =
      (number == 0 ? span.column : 1) + line.unicodeScalars.distance(from: line.startIndex, to: found.lowerBound)
    span.length = value.unicodeScalars.count
    return span
  }
}

/// A field in a comment.
private struct CommentField {
  let field: DecisionField
  let value: String
  let span: SourceSpan
}
