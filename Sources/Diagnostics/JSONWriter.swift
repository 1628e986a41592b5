/// Writes JSON text, piece by piece, in the order in which it is told.
///
/// Our own because the report's keys have a fixed order, the whole is streamed, and Foundation's encoder offers
/// neither. Numbers follow RFC 8259; a value that is not finite has no JSON form and must be replaced before.
package struct JSONWriter {
  package private(set) var bytes: [UInt8]
  private var depth = 0
  /// Whether something has been written at the current depth, so that a comma is due.
  private var isDue = false
  private let isIndented: Bool

  package init(indented: Bool = true) {
    bytes = []
    isIndented = indented
  }

  package mutating func object(_ body: (inout JSONWriter) -> Void) { nest("{", "}", body) }

  package mutating func array(_ body: (inout JSONWriter) -> Void) { nest("[", "]", body) }

  /// Starts a member of an object; its value follows.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    isDue = false
    isAfterKey = true
  }

  private var isAfterKey = false

  package mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  package mutating func integer(_ number: Int) { raw(String(number)) }

  package mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

  package mutating func null() { raw("null") }

  /// The shortest decimal that reads back as the same number; whole numbers without a fraction.
  package mutating func number(_ number: Double) {
    guard number.isFinite else { return string("not finite") }
    if number == number.rounded(), abs(number) < 1e15 { return integer(Int(number)) }
    raw("\(number)")
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func nest(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(contentsOf: open.utf8)
    depth += 1
    isDue = false
    body(&self)
    depth -= 1
    if isDue { breakLine() }
    bytes.append(contentsOf: close.utf8)
    isDue = true
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
    } else {
      if isDue { bytes.append(UInt8(ascii: ",")) }
      if depth > 0 { breakLine() }
    }
    isDue = true
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// RFC 8259, section 7; and `<`, so that the text is harmless inside HTML.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var copy = text
    copy.withUTF8 { quote($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whole runs between special bytes are copied at once.
  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices where JSONWriter.isSpecial(text[index]) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      quote(text[index])
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<") || byte == 0x7F
  }

  private mutating func quote(_ special: UInt8) {
    switch special {
    case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    default: escape(special)
    }
  }

  private mutating func escape(_ byte: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u00".utf8)
    bytes.append(digits[Int(byte >> 4)])
    bytes.append(digits[Int(byte & 15)])
  }
}

extension JSONWriter {
  package mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  package mutating func member(_ name: String, _ number: Int) {
    key(name)
    integer(number)
  }

  package mutating func member(_ name: String, strings: [String]) {
    key(name)
    array { writer in
      for text in strings { writer.string(text) }
    }
  }

  /// The finished text as a string.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
