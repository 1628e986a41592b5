/// Where in HTML a template has come to: a scanner over its written text that knows just enough to say whether an escaped
/// value can do harm here.
struct MarkupPlace {
  enum State: Equatable {
    case text
    /// After `<`, before it is known what follows.
    case opening
    case tagName
    case insideTag
    case attributeName
    /// After an attribute's name and white space.
    case afterName
    /// After `=`.
    case beforeValue
    /// In a value; the quote, or 0 for none.
    case value(quote: UInt8)
    /// In the content of `script` or `style`.
    case raw
    case comment
    /// In `<!doctype …>` and the like.
    case declaration
  }

  var state = State.text
  /// The name of the tag, in lower case, with a NUL where a section begins or ends in it.
  var tag: [UInt8] = []
  /// Likewise, of the attribute.
  var attribute: [UInt8] = []
  /// What is known of the start of the attribute's value.
  var start = AddressStart.begun
  /// The value of `http-equiv` so far, with a NUL where a section or a value is in it.
  var directive: [UInt8] = []
  /// Something written that does harm by itself, until it is reported.
  var harm: Danger?
  /// The end of what was read, as far as a comment or raw content may end with it.
  var tail: [UInt8] = []

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    // Nothing in a text matters before the next tag.
    for byte in bytes where state != .text || byte == UInt8(ascii: "<") { read(byte) }
  }

  private mutating func read(_ byte: UInt8) {
    switch state {
    case .text: if byte == UInt8(ascii: "<") { state = .opening }
    case .opening: readOpening(byte)
    case .tagName: readTagName(byte)
    case .insideTag, .attributeName, .afterName, .beforeValue: readInsideTag(byte)
    case .value(let quote): readValue(byte, quote)
    case .raw: readRaw(byte)
    case .comment:
      remember(byte, 3)
      if tail.elementsEqual("-->".utf8) { state = .text }
    case .declaration: readDeclaration(byte)
    }
  }

  private mutating func readOpening(_ byte: UInt8) {
    tag.removeAll(keepingCapacity: true)
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      state = .declaration
      tail.removeAll(keepingCapacity: true)
    case UInt8(ascii: "/"): state = .tagName
    case _ where byte.isLetter:
      state = .tagName
      tag.append(byte.lowercased)
    case UInt8(ascii: "<"): break
    default: state = .text
    }
  }

  private mutating func readTagName(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") { return endTag() }
    if byte.isWhitespace || byte == UInt8(ascii: "/") {
      // `</` starts with a slash: the name of a closing tag is of no interest.
      state = .insideTag
    } else {
      tag.append(byte.lowercased)
    }
  }

  private mutating func readDeclaration(_ byte: UInt8) {
    remember(byte, 2)
    if tail.elementsEqual("--".utf8) {
      state = .comment
      // `<!-->` is a whole comment, so the two hyphens count towards its end.
    } else if byte == UInt8(ascii: ">") {
      state = .text
    }
  }

  private mutating func readRaw(_ byte: UInt8) {
    let ending = Array("</".utf8) + tag
    remember(byte.lowercased, ending.count)
    if tail == ending {
      tag = []
      state = .insideTag
    }
  }

  private mutating func remember(_ byte: UInt8, _ limit: Int) {
    tail.append(byte)
    if tail.count > limit { tail.removeFirst() }
  }
}

extension UInt8 {
  var isLetter: Bool { (0x61...0x7A).contains(lowercased) }
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
