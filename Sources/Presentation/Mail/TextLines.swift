/// Plain text in lines that a program shows without breaking them again.
struct TextLines {
  private(set) var text = ""

  /// So many characters, as mail has them.
  static let width = 72

  /// An empty line, unless there is one or nothing is written yet.
  mutating func addGap() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// A line as it is.
  mutating func add(line: String) { text += line + "\n" }

  /// Words, broken at blanks; one that is longer than a line stands on a line of its own.
  ///
  /// - Parameters:
  ///   - first: what the first line begins with.
  ///   - others: what all others begin with.
  mutating func add(_ words: String, first: String = "", others: String = "") {
    for (place, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      addWrapped(line, first: place == 0 ? first : others, others: others)
    }
  }

  private mutating func addWrapped(_ words: Substring, first: String, others: String) {
    var (line, length, isEmpty) = (first, first.count, true)
    for word in words.split(separator: " ") {
      let size = word.count
      if !isEmpty, length + 1 + size > TextLines.width {
        add(line: line)
        (line, length, isEmpty) = (others, others.count, true)
      }
      line += isEmpty ? String(word) : " \(word)"
      length += size + (isEmpty ? 0 : 1)
      isEmpty = false
    }
    add(line: line)
  }

  /// A heading with a rule below it.
  mutating func add(heading: String, rule: Character = "-") {
    addGap()
    add(heading)
    add(line: String(repeating: rule, count: min(TextLines.width, heading.count)))
    addGap()
  }
}
