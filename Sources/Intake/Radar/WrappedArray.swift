/// Members under which programs wrap the entries of a radar.
private let wrappers: Set<String> = ["entries", "items", "blips", "technologies"]

/// The text of a JSON file of which only the array counts that stands under one of a few names in the object at its
/// beginning; as it is where there is none. What is left out is blank, so that every place stays where it was.
func withoutWrapper(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.first(where: { !isSpace($0) }) == UInt8(ascii: "{"), let array = wrappedArray(in: bytes) else {
    return bytes
  }
  return bytes.enumerated().map { place, byte in
    array.contains(place) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") ? byte : UInt8(ascii: " ")
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// From the first bracket to its counterpart; nil where there is none, or no end.
private func wrappedArray(in bytes: [UInt8]) -> Range<Int>? {
  var walk = JSONWalk()
  var name: Range<Int>?
  var start: Int?
  for (place, byte) in bytes.enumerated() {
    let before = walk
    walk.take(byte, at: place)
    if let text = walk.ended, walk.depth == 1, start == nil { name = text }
    guard !before.isInText, !walk.isInText else { continue }
    if byte == UInt8(ascii: "["), before.depth == 1, start == nil, let text = name,
      wrappers.contains(String(decoding: bytes[text], as: UTF8.self))
    {
      start = place
    } else if byte == UInt8(ascii: "]"), walk.depth == 1, let start {
      return start..<place + 1
    } else if byte == UInt8(ascii: ",") {
      name = nil
    }
  }
  return nil
}

/// Where one is in a JSON text: in a text or not, and how deep.
private struct JSONWalk {
  private(set) var depth = 0
  private(set) var isInText = false
  /// The text that ended with the last byte, without its quotes.
  private(set) var ended: Range<Int>?
  private var isEscaped = false
  private var begin = 0

  mutating func take(_ byte: UInt8, at place: Int) {
    ended = nil
    if isInText {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInText = false
        ended = begin..<place
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""): (isInText, begin) = (true, place + 1)
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    default: break
    }
  }
}
