/// A piece of a header in letters that every program reads: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047, the Q encoding as display names
/// allow it). No piece divides a character.
struct EncodedWord {
  private var content = ""
  private let room: Int

  private static let (opening, closing) = ("=?utf-8?Q?", "?=")
  /// RFC 2047 bounds the whole word.
  private static let longest = 75

  /// - Parameter columns: so much of a line is left.
  init(within columns: Int) {
    room = min(EncodedWord.longest, columns) - EncodedWord.opening.utf8.count - EncodedWord.closing.utf8.count
  }

  var text: String { EncodedWord.opening + content + EncodedWord.closing }

  /// Something always does, so that no word is empty.
  func fits(_ scalar: Unicode.Scalar) -> Bool {
    content.isEmpty || content.utf8.count + EncodedWord.encoded(scalar).utf8.count <= room
  }

  mutating func append(_ scalar: Unicode.Scalar) { content += EncodedWord.encoded(scalar) }

  private static func encoded(_ scalar: Unicode.Scalar) -> String {
    if scalar == " " { return "_" }
    if scalar.isASCII, isPlain(UInt8(truncatingIfNeeded: scalar.value)) { return String(scalar) }
    return UTF8.encode(scalar).map { $0.map(escaped).joined() } ?? ""
  }

  /// What stands for itself, in a display name too.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!*+-/".utf8.contains(byte)
    }
  }
}

/// `=C3`: a byte as RFC 2045 and RFC 2047 write it.
func escaped(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.utf8.count == 1 ? "=0\(digits)" : "=\(digits)"
}
