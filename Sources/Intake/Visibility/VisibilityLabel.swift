/// A word for visibility where labels stand: at the beginning of a line, a cell, a tag or a part of a line.
struct VisibilityLabel {
  let kind: VisibilityWord
  let word: Substring
  /// What stands behind the sign after the word; nil when there is no such sign.
  var value: String?
  /// It has a cell of a table to itself.
  var isCell = false
  var column = 0
  /// The cell beside it.
  var next: String?
  /// It is the first of two cells.
  var isOfPair = false
  /// In a row of three cells and more.
  var isOfComparison = false
  /// There is nothing else on the line.
  var isAlone = false

  static func all(in line: Substring) -> [VisibilityLabel] {
    guard line.contains("|") else { return pieces(of: line).compactMap { label(in: $0.text, isFirst: $0.isFirst) } }
    let cells = cells(of: line)
    return cells.indices.flatMap { column in
      let cell = cells[column]
      return pieces(of: cell).compactMap { piece -> VisibilityLabel? in
        guard var label = label(in: piece.text, isFirst: piece.isFirst) else { return nil }
        if label.value == nil {
          guard label.isAlone else { return nil }
          label.isCell = true
          label.column = column
          label.isOfPair = column == 0 && cells.count == 2
          label.next = column + 1 < cells.count ? plain(cells[column + 1]) : nil
        }
        label.isOfComparison = cells.count > 2 && label.isCell
        return label
      }
    }
  }

  /// The cells of a row, without the empty ones outside of the first and the last bar.
  static func cells(of line: Substring) -> [Substring] {
    var cells = line.split(separator: "|", omittingEmptySubsequences: false)
    if let first = cells.first, first.allSatisfy({ $0.isWhitespace || $0 == ">" }) { cells.removeFirst() }
    if let last = cells.last, last.allSatisfy(\.isWhitespace) { cells.removeLast() }
    return cells
  }

  /// What is between marks, tags and quotes.
  static func plain(_ text: Substring) -> String {
    var words = ""
    var isTag = false
    for character in text {
      if character == "<" { isTag = true }
      if !isTag, !"*_`#|\"“”„".contains(character) { words.append(character) }
      if character == ">" { isTag = false }
    }
    let trimmed = words.drop { !$0.isLetter && !$0.isNumber }
    let end = trimmed.lastIndex { $0.isLetter || $0.isNumber }
    return end.map { String(trimmed[...$0]) } ?? ""
  }

  /// A line may hold several fields.
  private static func pieces(of text: Substring) -> [(text: Substring, isFirst: Bool)] {
    let parts = text.split(omittingEmptySubsequences: false) { ",;·•{(<>\"\u{2003}".contains($0) }
    return parts.enumerated().map { number, part in
      // The value may hold what parts fields: the first label of a line has all of the rest.
      (text[part.startIndex...], parts[..<number].allSatisfy { !$0.contains { $0.isLetter } || isTag($0, in: text) })
    }
  }

  /// Whether a part is the inside of a tag such as `<td>`.
  private static func isTag(_ part: Substring, in text: Substring) -> Bool {
    part.startIndex > text.startIndex && text[text.index(before: part.startIndex)] == "<"
  }

  private static func label(in text: Substring, isFirst: Bool) -> VisibilityLabel? {
    var start = text.drop { !$0.isLetter }
    // The box of a task.
    if start.first == "x" || start.first == "X", start.dropFirst().first == "]" {
      start = start.dropFirst().drop { !$0.isLetter }
    }
    guard text.distance(from: text.startIndex, to: start.startIndex) <= 24 else { return nil }
    let opening = text[..<start.startIndex]
    for end in ends(of: start) {
      let word = start[..<end]
      guard let kind = VisibilityWord(word) else { continue }
      // "Visibility is" is no slip.
      if case .misspelt = kind, word.contains(where: { !$0.isLetter }) { continue }
      let label = VisibilityLabel(kind: kind, word: word)
      if let found = label.completed(opening: opening, rest: start[end...], isFirst: isFirst) { return found }
    }
    return nil
  }

  /// Where the label may end: after three words at the most, the longest first.
  private static func ends(of text: Substring) -> [Substring.Index] {
    var ends: [Substring.Index] = []
    var index = text.startIndex
    while ends.count < 3, index < text.endIndex {
      let rest = text[index...].drop { $0 == " " || $0 == "-" || $0 == "_" }
      let word = rest.prefix { $0.isLetter || $0 == "\u{00AD}" || $0 == "\u{200B}" }
      guard !word.isEmpty else { break }
      ends.append(word.endIndex)
      index = word.endIndex
    }
    return ends.reversed()
  }

  /// With its value, where what surrounds the word makes it a label.
  private func completed(opening: Substring, rest: Substring, isFirst: Bool) -> VisibilityLabel? {
    var label = self
    let closing = rest.prefix { "*_`\"'”’])~ \t".contains($0) }
    var after = rest[closing.endIndex...]
    let marks: Set<Character> = ["*", "`", "\"", "_"]
    let isTagged = after.first == "<"
    let isMarked = isTagged || closing.contains(where: marks.contains) && opening.contains(where: marks.contains)
    while after.first == "<", let end = after.firstIndex(of: ">") { after = after[after.index(after: end)...] }
    after = after.drop { $0 == " " || $0 == "\t" }
    if let sign = after.first, ":=：→".contains(sign) || (isFirst && "–—-".contains(sign)) {
      label.value = VisibilityLabel.plain(after.drop { ":=：→–—->".contains($0) || $0.isWhitespace })
      return label
    }
    if after.hasPrefix("content=") {
      label.value = VisibilityLabel.plain(after.dropFirst(8).prefix { $0 != ">" })
      return label
    }
    guard isFirst else { return nil }
    if VisibilityLabel.plain(after).isEmpty {
      label.isAlone = true
      return label
    }
    let verbs = ["is limited", "is restricted", "limited to", "restricted to", "is confined"]
    if isTagged { after = after.prefix { $0 != "<" } }
    guard
      isMarked || verbs.contains(where: after.lowercased().hasPrefix) || opening.contains("<")
        || kind == .synonym && word.contains(" ")
    else { return nil }
    label.value = VisibilityLabel.plain(after)
    return label
  }
}
