/// HTML, piece by piece, on its bytes: of ten thousand pages each is read once.
struct HTMLPieces {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  /// A piece of HTML, by where it stands.
  enum Piece {
    /// As it is written: with references such as `&amp;`.
    case text(ArraySlice<UInt8>)
    case opening(HTMLName, ArraySlice<UInt8>)
    case closing(HTMLName, ArraySlice<UInt8>)
  }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// What follows the last piece.
  var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  /// The next piece; nil at the end. Comments and declarations are none.
  mutating func read() -> Piece? {
    while place < bytes.endIndex {
      guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.endIndex else { return readText() }
      switch bytes[place + 1] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): skipDeclaration()
      case UInt8(ascii: "/"):
        place += 2
        let tag = readTag()
        return .closing(HTMLName(tag), tag)
      case let byte where isLetter(byte):
        place += 1
        let tag = readTag()
        return .opening(HTMLName(tag), tag)
      default: return readText()
      }
    }
    return nil
  }

  /// What no reader sees, as a script, up to the tag that ends it.
  mutating func skip(to name: HTMLName) {
    while let piece = read() {
      if case .closing(name, _) = piece { return }
    }
  }

  /// Up to the next tag. A `<` that begins none is text.
  private mutating func readText() -> Piece {
    let start = place
    place += 1
    while place < bytes.endIndex, bytes[place] != UInt8(ascii: "<") { place += 1 }
    return .text(bytes[start..<place])
  }

  /// Up to the `>` that is in no value.
  private mutating func readTag() -> ArraySlice<UInt8> {
    let start = place
    var quote: UInt8?
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return bytes[start..<place - 1]
      }
    }
    return bytes[start..<place]
  }

  private mutating func skipDeclaration() {
    if bytes[place...].starts(with: "<!--".utf8) {
      place += 4
      while place < bytes.endIndex, !bytes[place...].starts(with: "-->".utf8) { place += 1 }
      place = min(place + 3, bytes.endIndex)
    } else {
      _ = readTag()
    }
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

/// The name of an element: its first eight letters in lower case, which tell all elements apart.
struct HTMLName: Hashable, ExpressibleByStringLiteral {
  private let letters: UInt64

  init(_ tag: some Sequence<UInt8>) {
    var (letters, count): (UInt64, Int) = (0, 0)
    for byte in tag {
      guard count < 8, isLetter(byte) || (0x30...0x39).contains(byte) else { break }
      letters = letters << 8 | UInt64(isLetter(byte) ? byte | 0x20 : byte)
      count += 1
    }
    self.letters = letters
  }

  init(stringLiteral name: String) { self.init(name.utf8) }
}

extension ArraySlice<UInt8> {
  /// The value of an attribute of a tag, in double quotes; nil without it.
  func attribute(_ name: String) -> ArraySlice<UInt8>? {
    let (wanted, end) = (Array(" \(name)=\"".utf8), UInt8(ascii: "\""))
    guard count > wanted.count else { return nil }
    for start in startIndex...(endIndex - wanted.count) where self[start...].starts(with: wanted) {
      return self[(start + wanted.count)...].prefix { $0 != end }
    }
    return nil
  }

  /// Whether an attribute is there, whatever its value.
  func has(_ name: String) -> Bool {
    split(separator: UInt8(ascii: " ")).dropFirst().contains {
      $0.prefix { $0 != UInt8(ascii: "=") }.elementsEqual(name.utf8)
    }
  }
}
