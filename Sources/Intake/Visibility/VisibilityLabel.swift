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
  /// It is one only where metadata stands.
  var needsHead = false

  static func all(in line: Substring) -> [VisibilityLabel] {
    guard line.contains("|") else { return pieces(of: line).compactMap { label(in: $0) } }
    let cells = cells(of: line)
    return cells.indices.flatMap { column in
      let cell = cells[column]
      return pieces(of: cell).compactMap { piece -> VisibilityLabel? in
        guard var label = label(in: piece) else { return nil }
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
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": isTag = true
      case ">" where isTag: isTag = false
      case "*", "_", "`", "#", "|", "\"", "“", "”", "„": continue
      default: if !isTag { words.unicodeScalars.append(scalar) }
      }
    }
    let trimmed = words.drop { !$0.isLetter && !$0.isNumber }
    let end = trimmed.lastIndex { $0.isLetter || $0.isNumber }
    return end.map { String(trimmed[...$0]) } ?? ""
  }

  /// A part of a line from which on a label may stand.
  private struct Piece {
    /// From its beginning to the end of the line.
    let text: Substring
    /// Nothing but tags and marks stand before it, or it begins a cell, an item or a paragraph of HTML.
    let isFirst: Bool
    let isBracketed: Bool
  }

  /// A line may hold several fields.
  private static func pieces(of text: Substring) -> [Piece] {
    var hasText = false
    return text.split(omittingEmptySubsequences: false) { ",;·•{(<>\"\u{2003}".contains($0) }.map { part in
      let before = part.startIndex > text.startIndex ? text[text.index(before: part.startIndex)] : nil
      // The value may hold what parts fields: the first label of a line has all of the rest.
      let piece = Piece(
        text: text[part.startIndex...], isFirst: !hasText || before == ">" && isBehindCell(part.startIndex, in: text),
        isBracketed: before == "(")
      hasText = hasText || before != "<" && part.contains(where: \.isLetter)
      return piece
    }
  }

  /// Whether a place is behind a tag that sets text apart from what stands before it.
  private static func isBehindCell(_ place: Substring.Index, in text: Substring) -> Bool {
    guard let opening = text[..<place].suffix(80).lastIndex(of: "<") else { return false }
    let name = text[text.index(after: opening)...].drop { $0 == "/" }.prefix { $0.isLetter }
    return ["td", "th", "tr", "dt", "dd", "dl", "li", "p", "div", "br"].contains(name.lowercased())
  }

  private static func label(in piece: Piece) -> VisibilityLabel? {
    let text = piece.text
    guard var first = text.prefix(25).firstIndex(where: \.isLetter) else { return nil }
    // The box of a task.
    if text[first] == "x" || text[first] == "X", text[text.index(after: first)...].first == "]" {
      let behind = text[text.index(after: first)...].prefix(25)
      guard let next = behind.firstIndex(where: \.isLetter) else { return nil }
      first = next
    }
    let (opening, start) = (text[..<first], text[first...])
    for end in ends(of: start) {
      let word = start[..<end]
      guard let kind = VisibilityWord(word) else { continue }
      // "Visibility is" is no slip.
      if case .misspelt = kind, word.contains(where: { !$0.isLetter }), !word.hasSuffix("to") { continue }
      let label = VisibilityLabel(kind: kind, word: word)
      if let found = label.completed(opening: opening, rest: start[end...], isFirst: piece.isFirst) { return found }
      if piece.isBracketed, let found = label.bracketed(start[end...]) { return found }
    }
    return nil
  }

  /// `Accepted (visibility leadership)`: the word, a blank and a few others in brackets.
  private func bracketed(_ rest: Substring) -> VisibilityLabel? {
    guard case .exact = kind, rest.first == " ", let end = rest.prefix(60).firstIndex(of: ")") else { return nil }
    var label = self
    let value = VisibilityLabel.plain(rest[..<end])
    guard !value.isEmpty, value.split(separator: " ").count <= 3 else { return nil }
    label.value = value
    label.needsHead = true
    return label
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

  /// What stands behind a qualification of the word: `(internal)`, `/ audience`, `of this record` before a colon.
  private static func behindQualifier(
    _ text: Substring
  ) -> (rest: Substring, inBrackets: String?, isOfWords: Bool) {
    if let opening = text.first, "([".contains(opening),
      let end = text.prefix(80).firstIndex(of: opening == "(" ? ")" : "]")
    {
      let rest = text[text.index(after: end)...].drop { "*_`\"' \t".contains($0) }
      return (rest, plain(text[..<end]), false)
    }
    guard let first = text.first, first == "/" || first == "&" || first.isLetter,
      let colon = text.prefix(48).firstIndex(where: { ":：".contains($0) })
    else { return (text, nil, false) }
    let words = text[..<colon]
    guard words.split(separator: " ").count <= 4, !words.contains(where: { ".;,|<(".contains($0) }) else {
      return (text, nil, false)
    }
    return (text[colon...], nil, first.isLetter)
  }

  /// With its value, where what surrounds the word makes it a label.
  private func completed(opening: Substring, rest: Substring, isFirst: Bool) -> VisibilityLabel? {
    var label = self
    let closing = rest.prefix { "*_`\"'”’])~ \t".contains($0) }
    var after = rest[closing.endIndex...]
    // `[Visibility](address): leadership`
    if closing.contains("]"), let sign = after.first, let end = after.firstIndex(of: sign == "(" ? ")" : "]"),
      "([".contains(sign)
    {
      after = after[after.index(after: end)...].drop { "*_`\"' ".contains($0) }
    }
    let marks: Set<Character> = ["*", "`", "\"", "_"]
    let isTagged = after.first == "<"
    let isMarked = isTagged || closing.contains(where: marks.contains) && opening.contains(where: marks.contains)
    while after.first == "<", let end = after.firstIndex(of: ">") { after = after[after.index(after: end)...] }
    after = after.drop { $0 == " " || $0 == "\t" }
    let qualified = VisibilityLabel.behindQualifier(after)
    after = qualified.rest
    label.needsHead = qualified.isOfWords
    if isFirst, after.isEmpty, let inBrackets = qualified.inBrackets, opening.contains("#") {
      // `## Visibility (leadership only)`
      label.value = inBrackets
      return label
    }
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
    // `Visibility leadership`, and nothing else: a line of metadata, where metadata stands.
    if case .exact = kind, !opening.contains("#"), !opening.contains("<"), !isTagged,
      after.split(separator: " ").count <= 2, after.allSatisfy({ $0.isLetter || "- ".contains($0) })
    {
      label.value = VisibilityLabel.plain(after)
      label.needsHead = !isMarked
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
