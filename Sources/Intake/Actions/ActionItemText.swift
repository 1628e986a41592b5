import Record

/// The text of a point or a box, without what is said of owner and days in brackets or after a dash at its end:
/// `Alarm on the queue (owner: booking, due 2026-03-31)`.
struct ActionItemText {
  private(set) var what: String
  private(set) var owner: String?
  private(set) var due: CalendarDate?
  var end: AgreedAction.End?

  init(_ text: String, words: DecisionWords) {
    what = trimmed(text)
    while let (head, tail) = ActionItemText.ending(of: what), take(tail, words: words) { what = trimmed(head) }
  }

  /// What stands before the brackets, or the dash, at the end of a text, and in them.
  private static func ending(of text: String) -> (head: Substring, tail: Substring)? {
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      return (text[..<open], text[text.index(after: open)...].dropLast())
    }
    guard let dash = text.lastIndex(where: { "—–|".contains($0) }) else { return nil }
    return (text[..<dash], text[text.index(after: dash)...])
  }

  /// False, with nothing taken, unless every part is understood.
  private mutating func take(_ text: Substring, words: DecisionWords) -> Bool {
    var copy = self
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      guard copy.takePart(trimmed(part), words: words) else { return false }
    }
    self = copy
    return true
  }

  private mutating func takePart(_ part: String, words: DecisionWords) -> Bool {
    let pieces = part.split(maxSplits: 1, whereSeparator: { $0 == ":" || $0 == " " })
    guard pieces.count == 2, let column = ActionWords.columns[foldedWords(pieces[0])] else { return false }
    let value = trimmed(pieces[1])
    switch column {
    case .owner where part.contains(":"): owner = value
    case .due, .end:
      guard case .day(let day) = readWrittenDay(value, words: words).day else { return false }
      if column == .due { due = day } else { end = .done(day) }
    default: return false
    }
    return true
  }
}

/// Without white space, and without a colon, at the ends.
private func trimmed(_ text: some StringProtocol) -> String {
  var text = Substring(text)
  while let first = text.first, first.isWhitespace { text.removeFirst() }
  while let last = text.last, last.isWhitespace || last == ":" { text.removeLast() }
  return String(text)
}
