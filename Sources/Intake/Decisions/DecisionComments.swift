import Diagnostics
import Documents
import Record

extension DecisionDraft {
  /// Reads metadata that its authors keep out of sight: `<!-- status: accepted -->`. It counts where the text says nothing of
  /// the kind, and only in the head, because templates explain themselves in comments.
  mutating func readComments(_ comments: [Located<String>]) {
    let open = Set([DecisionField.status, .date, .deciders, .title, .decideBy].filter { isOpen($0) })
    for comment in comments where comment.span.line < prose.contentLine ?? .max {
      for (number, line) in comment.value.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        // Several comments may stand on one line.
        for text in line.split(separator: ">") where text.utf8.contains(UInt8(ascii: ":")) {
          readComment(text.drop { " \t<!-*".contains($0) }, of: line, number, in: comment, open)
        }
      }
    }
  }

  private mutating func readComment(
    _ text: Substring, of line: Substring, _ number: Int, in comment: Located<String>, _ open: Set<DecisionField>
  ) {
    var end = text.endIndex
    while end > text.startIndex, text[text.index(before: end)] == "-" { end = text.index(before: end) }
    for item in headFields(in: String(text[..<end]), words: words) {
      let field = item.field == .stage ? .status : item.field
      guard open.contains(field), isMeant(item.value, for: field) else { continue }
      let span = place(of: item.value, in: line, number, of: comment)
      readValue(field, String(item.value), at: span, linked: [], isItem: true)
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
