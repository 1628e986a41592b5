/// The bytes of a JSON text, token by token. A class, because its reader hands them on piece by piece.
final class JSONText {
  let bytes: [UInt8]
  var place: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Some editors put a byte order mark before everything.
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  var isAtEnd: Bool { place >= bytes.count }

  func advance() { place += 1 }

  func skipBlanks() {
    while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
  }

  func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  func failure(_ message: String) -> JSONFailure {
    JSONFailure(line: 1 + bytes[..<min(place, bytes.count)].count { $0 == 0x0A }, message: message)
  }

  func unexpected(_ wanted: String) -> JSONFailure {
    failure(isAtEnd ? "it ends in the middle" : "here should be \(wanted)")
  }

  func word(_ word: String, _ value: JSONValue) throws(JSONFailure) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw unexpected("a value") }
    place += word.utf8.count
    return value
  }

  /// The name of a member, with the colon behind it.
  func name() throws(JSONFailure) -> String {
    skipBlanks()
    guard current == UInt8(ascii: "\"") else { throw unexpected("the name of a member") }
    let name = try string()
    skipBlanks()
    guard take(":") else { throw unexpected("a colon") }
    return name
  }

  func number() throws(JSONFailure) -> Double {
    let end = bytes[place...].firstIndex { !JSONText.isOfNumber($0) } ?? bytes.count
    guard JSONText.isNumber(bytes[place..<end]) else { throw unexpected("a value") }
    guard let number = Double(String(decoding: bytes[place..<end], as: UTF8.self)), number.isFinite else {
      throw failure("a number is out of range")
    }
    place = end
    return number
  }

  /// What `Double` takes is more, such as `1.` and `+1`.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    let isZero = rest.first == UInt8(ascii: "0")
    guard dropDigits(&rest) >= 1, !isZero || rest.startIndex == bytes.startIndex + 1 + (bytes.first == 0x2D ? 1 : 0)
    else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard dropDigits(&rest) >= 1 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard dropDigits(&rest) >= 1 else { return false }
    }
    return rest.isEmpty
  }

  /// - Returns: how many there were.
  private static func dropDigits(_ rest: inout ArraySlice<UInt8>) -> Int {
    let count = rest.prefix { (0x30...0x39).contains($0) }.count
    rest = rest.dropFirst(count)
    return count
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
  }
}
