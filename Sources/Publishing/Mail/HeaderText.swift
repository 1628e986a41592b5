/// Words that may stand in a header of a mail: on one line, so that whoever wrote them cannot add a header.
package struct HeaderText: Sendable, Equatable {
  let text: String

  /// Whether it changes the order in which letters appear: in the list of a mailbox it would reach beyond the subject.
  private static func turns(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// Nil where a control character, or a mark that ends a line or a paragraph, is in it. Unbreakable blanks become plain ones.
  package init?(_ text: String) {
    let breaks = text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    guard !breaks else { return nil }
    self.text = String(
      String.UnicodeScalarView(
        text.unicodeScalars.lazy.filter { !HeaderText.turns($0) }.map { $0 == "\u{A0}" ? " " : $0 }))
  }
}

/// A header as lines of at most 78 characters (RFC 5322), without the last line end.
struct HeaderField {
  private(set) var text: String
  private var column: Int
  /// Whether nothing stands behind the name yet: the first line has something on it.
  private var isEmpty = true

  private static let longest = 78
  /// A longer word is encoded, because it can be divided then.
  private static let longestPlain = 60

  init(_ name: StaticString) {
    text = "\(name):"
    column = text.utf8.count
  }

  /// Adds a word of ASCII behind a blank, on a line of its own where it does not fit.
  mutating func add(_ word: some StringProtocol) {
    let length = word.utf8.count
    if column + 1 + length > HeaderField.longest, !isEmpty { breakLine() }
    text += " \(word)"
    column += 1 + length
    isEmpty = false
  }

  /// Adds words as they are where they are plain, else as encoded words (RFC 2047).
  ///
  /// - Parameter isPhrase: a display name: there plain words hold no comma, dot or bracket.
  mutating func add(_ words: HeaderText, asPhrase isPhrase: Bool = false) {
    guard isPlain(words.text, isPhrase: isPhrase) else { return addEncoded(words.text) }
    for word in words.text.split(separator: " ") { add(word) }
  }

  private mutating func breakLine() {
    text += "\r\n"
    column = 0
  }

  /// Blanks are kept, however many there are.
  private func isPlain(_ words: String, isPhrase: Bool) -> Bool {
    let pieces = words.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
    return pieces.allSatisfy { piece in
      !piece.isEmpty && piece.count <= HeaderField.longestPlain && !piece.starts(with: "=?".utf8)
        && piece.allSatisfy { isPhrase ? HeaderField.isAtomByte($0) : (0x21...0x7E).contains($0) }
    }
  }

  private static func isAtomByte(_ byte: UInt8) -> Bool {
    EncodedWord.isPlain(byte) || "#$%&'?^`{|}~=_".utf8.contains(byte)
  }

  private mutating func addEncoded(_ words: String) {
    var word = EncodedWord(within: HeaderField.longest - column - 1)
    for scalar in words.unicodeScalars {
      if !word.fits(scalar) {
        add(word.text)
        word = EncodedWord(within: HeaderField.longest - 1)
      }
      word.append(scalar)
    }
    add(word.text)
  }
}
