/// One of the words of a choice, and whether its box is ticked.
struct ChoiceBox: Equatable {
  var text: String
  var isTicked: Bool
}

/// The choices that are written with boxes on one line, in order: `[ ] Proposed [x] Accepted`, `☐ Proposed ☒ Accepted`,
/// `Proposed □ Accepted ■`. Empty where there is no box; a drawn tick without an empty box is nothing but dress (`✅ Accepted`).
///
/// The words in front of the first box are left out, unless the boxes stand behind their words.
func choiceBoxes(in text: String) -> [ChoiceBox] {
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") || $0 == 0xE2 || $0 == 0xF0 })
  else { return [] }
  let marks = boxMarks(in: text.prefix(mostCharacters))
  let hasTick = marks.contains { $0.kind == .ticked }
  let boxes = marks.filter { $0.kind != .cross || hasTick }
  guard boxes.contains(where: { $0.kind != .ticked || "[(".contains(text[$0.range.lowerBound]) }) else { return [] }
  let isBehind = boxes.last?.range.upperBound == text.endIndex && boxes.first?.range.lowerBound != text.startIndex
  return boxes.indices.compactMap { index in
    let words =
      isBehind
      ? text[(index == 0 ? text.startIndex : boxes[index - 1].range.upperBound)..<boxes[index].range.lowerBound]
      : text[
        boxes[index].range.upperBound..<(index + 1 < boxes.count ? boxes[index + 1].range.lowerBound : text.endIndex)]
    let trimmed = trimmedWords(words)
    return trimmed.isEmpty ? nil : ChoiceBox(text: trimmed, isTicked: boxes[index].kind == .ticked)
  }
}

/// What a status with boxes says: the text of the ticked ones, each of which follows the one before, or nil where none is ticked. The text itself where there is no box.
func chosenStatus(in text: String) -> String? {
  let boxes = choiceBoxes(in: text)
  if boxes.isEmpty { return text }
  let ticked = boxes.filter(\.isTicked).map(\.text)
  // Two may lead up to one another; more than that is a form that nobody looked at.
  return ticked.isEmpty ? nil : ticked.joined(separator: ticked.count > 2 ? " | " : " → ")
}

/// A line that is one box and its words, as in a form: `☒ Accepted`, `[ ] Rejected`. Nil for any other line.
func leadingBox(of text: String) -> ChoiceBox? {
  // Nearly every line of a head begins with a letter.
  guard let first = text.utf8.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "(") || first >= 0xE2 else {
    return nil
  }
  let marks = boxMarks(in: text.prefix(mostCharacters))
  guard marks.count == 1, let mark = marks.first, mark.range.lowerBound == text.startIndex else { return nil }
  let words = trimmedWords(text[mark.range.upperBound...])
  return words.isEmpty ? nil : ChoiceBox(text: words, isTicked: mark.kind == .ticked)
}

private let mostCharacters = 400

private enum BoxKind { case open, ticked, cross }

/// Every box of a text, and where it stands.
private func boxMarks(in text: Substring) -> [(range: Range<Substring.Index>, kind: BoxKind)] {
  // A ring is an empty box only beside a filled one: alone it means "good" in Japanese.
  let hasDisc = text.contains { $0 == "●" || $0 == "◉" || $0 == "🔘" }
  var marks: [(range: Range<Substring.Index>, kind: BoxKind)] = []
  var place = text.startIndex
  while place < text.endIndex {
    if let (end, kind) = bracketedBox(at: place, in: text) {
      marks.append((place..<end, kind))
      place = end
      continue
    }
    let next = text.index(after: place)
    if let kind = boxKind(of: text[place], hasDisc: hasDisc) { marks.append((place..<next, kind)) }
    place = next
  }
  return marks
}

private func boxKind(of character: Character, hasDisc: Bool) -> BoxKind? {
  // Without the selector that asks for the coloured or the plain form.
  switch character.unicodeScalars.first {
  case "☐", "⬜", "🔲", "◻", "□": .open
  case "☑", "☒", "🗹", "■", "✅", "✔", "◉", "●", "🔘": .ticked
  case "○", "◯": hasDisc ? .open : nil
  case "❌", "✗", "✘": .cross
  default: nil
  }
}

/// `[ ]`, `[]`, `[x]`, `( )`, `(x)`, and where it ends.
private func bracketedBox(at place: Substring.Index, in text: Substring) -> (Substring.Index, BoxKind)? {
  let closing: Character
  switch text[place] {
  case "[": closing = "]"
  case "(": closing = ")"
  default: return nil
  }
  let inner = text[text.index(after: place)...].prefix(4)
  guard let end = inner.firstIndex(of: closing) else { return nil }
  let content = inner[..<end]
  let after = text.index(after: end)
  if content.allSatisfy({ $0.isWhitespace || $0 == "_" }) {
    return content.isEmpty && closing == ")" ? nil : (after, .open)
  }
  let mark = content.filter { !$0.isWhitespace }
  return ["x", "X", "*", "✓", "✔", "✅"].contains(mark) ? (after, .ticked) : nil
}

private func trimmedWords(_ words: Substring) -> String {
  let isDress: (Character) -> Bool = { $0.isWhitespace || ",;|/•·".contains($0) || $0 == "\u{FE0F}" }
  return String(words.drop(while: isDress).reversed().drop(while: isDress).reversed())
}
