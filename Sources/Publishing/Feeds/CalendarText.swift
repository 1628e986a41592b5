/// Lines of iCalendar (RFC 5545): CRLF at the end of each, and none longer than 75 bytes.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// What a line may hold, its end left out (section 3.1).
  private static let width = 75

  /// A line whose value stands as it is: a day, an address, a word of the format.
  mutating func add(_ name: String, _ value: String) { add(line: Array("\(name):\(value)".utf8)) }

  /// A line whose value is text.
  mutating func add(_ name: String, text: String) { add(line: Array("\(name):".utf8) + CalendarText.escaped(text)) }

  /// Goes on after a blank on the next line where it is too long, and never within a character.
  private mutating func add(line: [UInt8]) {
    var (rest, room) = (line[...], CalendarText.width)
    while rest.count > room {
      var end = rest.startIndex + room
      while rest[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += rest[..<end]
      bytes += "\r\n ".utf8
      rest = rest[end...]
      room = CalendarText.width - 1
    }
    bytes += rest
    bytes += "\r\n".utf8
  }

  /// With what has a meaning in text behind a backslash (section 3.3.11), and without control characters, which it may not
  /// have.
  private static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.replacing("\r\n", with: "\n").utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): bytes += "\\n".utf8
      case UInt8(ascii: "\t"), 0x20..<0x7F, 0x80...: bytes.append(byte)
      default: break
      }
    }
    return bytes
  }
}
