/// A status taken apart: runs of words, and what stands between them.
struct StatusClause: Equatable {
  enum Separator { case none, pause, stop, dash, bracket, arrow, bar }

  /// What stands before it.
  var separator: Separator
  var words: [String]
  /// A question mark comes right after it.
  var isAsked = false
  /// How many brackets are around it.
  var depth = 0
}

/// So much of a status is read. Longer ones are prose, and the first words say what there is to say.
private let mostCharacters = 400
private let mostClauses = 24

/// Takes a status apart, in one pass. Emoji, emphasis and quotes are nothing but dress.
func statusClauses(_ written: String, words: DecisionWords) -> [StatusClause] {
  var scanner = ClauseScanner(words: words)
  for character in withoutShortcode(written).prefix(mostCharacters) {
    scanner.take(character)
    if scanner.clauses.count > mostClauses { break }
  }
  return scanner.finish()
}

/// Without a leading `:white_check_mark:` or the like.
private func withoutShortcode(_ written: String) -> Substring {
  let text = written.drop { $0.isWhitespace }
  guard text.first == ":", let end = text.dropFirst().firstIndex(of: ":") else { return text }
  let name = text[text.index(after: text.startIndex)..<end]
  guard !name.isEmpty, name.utf8.count <= 40, name.utf8.allSatisfy({ isShortcodeByte($0) }) else { return text }
  return text[text.index(after: end)...]
}

private func isShortcodeByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
  default: false
  }
}

private struct ClauseScanner {
  let words: DecisionWords
  private(set) var clauses: [StatusClause] = [StatusClause(separator: .none, words: [])]
  private var word = ""
  /// The character before, to tell `on-hold` from `Approved - by the board`.
  private var previous: Character = " "
  private var depth = 0
  /// A full stop behind a number: a sentence ends there if a new one begins with a capital that is no month's.
  private var mayHaveEnded = false

  init(words: DecisionWords) {
    self.words = words
  }

  mutating func take(_ character: Character) {
    defer { previous = character }
    if isApostrophe(character) { return }
    if character.isLetter || character.isNumber {
      if isIdeographic(character) {
        endWord()
        add(String(character))
      } else {
        word.append(character)
      }
      return
    }
    endWord()
    switch character {
    case ",", "，", "、", "·", "•", "・": separate(.pause)
    case "\n", "\r", "\r\n", ";", "；", "。", "：", ":": separate(.stop)
    // In a number or a date, as in 5.1.2026, it ends nothing.
    case ".", "!": if previous.isNumber { mayHaveEnded = true } else { separate(.stop) }
    case "(", "[", "{", "（": bracket(depth + 1)
    case ")", "]", "}", "）": bracket(depth - 1)
    case "<": separate(.bracket)
    case "|", "/": separate(.bar)
    case "→", "⇒", "➡", "➔", ">": separate(character == ">" && !"-=–".contains(previous) ? .bracket : .arrow)
    case "–", "—": separate(.dash)
    case "-" where previous.isWhitespace: separate(.dash)
    case "?", "？": clauses[clauses.count - 1].isAsked = true
    default: break
    }
  }

  mutating func finish() -> [StatusClause] {
    endWord()
    return clauses.filter { !$0.words.isEmpty || $0.isAsked }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    let ended = word.lowercased()
    if mayHaveEnded, word.first?.isUppercase == true, words.months[ended] == nil { separate(.stop) }
    mayHaveEnded = false
    word = ""
    if words.alternatives.contains(ended) { separate(.bar) } else { add(ended) }
  }

  private mutating func bracket(_ depth: Int) {
    self.depth = max(0, depth)
    separate(.bracket)
    clauses[clauses.count - 1].depth = self.depth
  }

  private mutating func add(_ word: String) { clauses[clauses.count - 1].words.append(word) }

  /// The strongest of several separators in a row counts.
  private mutating func separate(_ separator: StatusClause.Separator) {
    let last = clauses.count - 1
    if !clauses[last].words.isEmpty || clauses[last].isAsked {
      clauses.append(StatusClause(separator: separator, words: [], depth: depth))
    } else if separator == .bar || separator == .arrow || clauses[last].separator == .none && last > 0 {
      clauses[last].separator = separator
    }
  }
}
