/// The marks around tags, which a template may change for the rest of itself.
struct Delimiters: Sendable {
  var open: [UInt8] = Array("{{".utf8)
  var close: [UInt8] = Array("}}".utf8)

  /// The two marks in the content of `{{=<% %>=}}`, or nil if there are not exactly two without an equals sign.
  init?(_ content: ArraySlice<UInt8>) {
    let marks = content.split(whereSeparator: \.isWhitespace)
    guard marks.count == 2, !content.contains(UInt8(ascii: "=")) else { return nil }
    open = Array(marks[0])
    close = Array(marks[1])
  }

  init() {}
}

/// A tag as it is written.
struct Tag {
  enum Sigil: UInt8 {
    case none = 0
    case comment = 0x21  // !
    case section = 0x23  // #
    case block = 0x24  // $
    case raw = 0x26  // &
    case close = 0x2F  // /
    case parent = 0x3C  // <
    case delimiters = 0x3D  // =
    case partial = 0x3E  // >
    case inverted = 0x5E  // ^
    case triple = 0x7B  // {
  }

  let sigil: Sigil
  /// With its delimiters.
  let range: Range<Int>
  /// Without delimiters, sigil and the white space around.
  let content: Range<Int>
}

extension Tag {
  /// Reads the tag whose opening delimiter is at `start`, or nil if it is never closed.
  init?(in bytes: [UInt8], at start: Int, _ delimiters: Delimiters) {
    let inner = start + delimiters.open.count
    let sigil = Tag.sigil(in: bytes, at: inner)
    var ending = delimiters.close
    if sigil.kind == .triple { ending.insert(UInt8(ascii: "}"), at: 0) }
    if sigil.kind == .delimiters { ending.insert(UInt8(ascii: "="), at: 0) }
    guard let end = bytes.firstRange(of: ending, from: sigil.end) else { return nil }
    self.sigil = sigil.kind
    range = start..<end.upperBound
    content = bytes.trimming(sigil.end..<end.lowerBound)
  }

  private static func sigil(in bytes: [UInt8], at start: Int) -> (kind: Sigil, end: Int) {
    if start < bytes.count, bytes[start] == Sigil.triple.rawValue { return (.triple, start + 1) }
    let index = bytes[start...].firstIndex { !$0.isWhitespace } ?? bytes.count
    guard index < bytes.count, let sigil = Sigil(rawValue: bytes[index]), sigil != .triple, sigil != .none else {
      return (.none, start)
    }
    return (sigil, index + 1)
  }
}

extension [UInt8] {
  /// Where a short run of bytes comes first, from an index on.
  func firstRange(of pattern: [UInt8], from start: Int) -> Range<Int>? {
    guard let head = pattern.first else { return nil }
    var index = start
    while index + pattern.count <= count {
      if self[index] == head, self[index..<index + pattern.count].elementsEqual(pattern) {
        return index..<index + pattern.count
      }
      index += 1
    }
    return nil
  }

  /// A range without the white space at its ends.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    guard let first = self[range].firstIndex(where: { !$0.isWhitespace }),
      let last = self[range].lastIndex(where: { !$0.isWhitespace })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }
}
