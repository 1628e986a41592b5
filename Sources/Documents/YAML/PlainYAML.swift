import Diagnostics

/// Reads the plainest front matter without Yams, about ten times as fast; nil for all that is not certain.
///
/// Nearly every record has one key a line, in ASCII, with a plain or quoted scalar, a list of words in brackets, or a
/// block list of scalars. Only that is read here, by rules narrower than YAML's: whatever else stands in a document,
/// right or wrong, goes to Yams as a whole. A test holds both readings of many documents against each other.
struct PlainYAML {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let place: YAMLPlace
  private var line: PlainYAMLLine
  private var entries: [YAMLNode.Entry] = []

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ place: YAMLPlace) {
    self.bytes = bytes
    self.place = place
    line = PlainYAMLLine(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, number: 1)
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at place: YAMLPlace) -> YAMLNode? {
    var reader = PlainYAML(bytes, place)
    return reader.read()
  }

  private mutating func read() -> YAMLNode? {
    while line.start < bytes.count {
      if line.isEmptyOrComment(bytes) {
        line = line.next(bytes)
        continue
      }
      guard let entry = readEntry(), entries.count < 50, !entries.contains(where: { $0.key == entry.key }) else {
        return nil
      }
      entries.append(entry)
    }
    return entries.first.map { YAMLNode(span: $0.keySpan, value: .mapping(entries)) }
  }

  /// `key: value` or `key:` in the first column, with the lines that belong to it.
  private mutating func readEntry() -> YAMLNode.Entry? {
    var colon = line.start
    while colon < line.end, isKeyByte(bytes[colon]) { colon += 1 }
    guard colon > line.start, colon - line.start <= 64, isWordStart(bytes[line.start]) else { return nil }
    guard colon < line.end, bytes[colon] == 0x3A else { return nil }
    var start = colon + 1
    while start < line.end, bytes[start] == 0x20 { start += 1 }
    guard start == line.end || start > colon + 1 else { return nil }
    let keySpan = span(line.start..<colon)
    let key = text(line.start..<colon)
    if start == line.end {
      let after = span(colon + 1..<colon + 1)
      line = line.next(bytes)
      return YAMLNode.Entry(key: key, keySpan: keySpan, value: readItems() ?? YAMLNode(span: after, value: .null))
    }
    guard let value = bytes[start] == 0x5B ? readWords(start) : readScalar(start) else { return nil }
    line = line.next(bytes)
    return YAMLNode.Entry(key: key, keySpan: keySpan, value: value)
  }

  /// The lines of `- item` in one column; nil when there are none. What ends them is read, or refused, as an entry.
  private mutating func readItems() -> YAMLNode? {
    guard let dash = line.dash(bytes) else { return nil }
    let opening = span(dash..<dash + 1)
    let indentation = dash - line.start
    var items: [YAMLNode] = []
    while let dash = line.dash(bytes), dash - line.start == indentation {
      var start = dash + 1
      while start < line.end, bytes[start] == 0x20 { start += 1 }
      // Left in place, the line ends the reading.
      guard start > dash + 1, start < line.end, let item = readScalar(start) else { break }
      items.append(item)
      line = line.next(bytes)
    }
    return YAMLNode(span: opening, value: .sequence(items))
  }

  /// A scalar from `start` to the end of the line.
  private func readScalar(_ start: Int) -> YAMLNode? {
    let end = line.textEnd(bytes)
    let first = bytes[start]
    if first == 0x22 || first == 0x27 {
      guard end - start >= 2, bytes[end - 1] == first else { return nil }
      let inside = start + 1..<end - 1
      for index in inside where bytes[index] == first || bytes[index] == 0x5C { return nil }
      return YAMLNode(span: span(start..<end), value: .scalar(text: text(inside), isQuoted: true))
    }
    guard isWordStart(first), bytes[end - 1] != 0x3A else { return nil }
    for index in start..<end - 1 {
      if bytes[index] == 0x3A, bytes[index + 1] == 0x20 { return nil }
      if bytes[index] == 0x20, bytes[index + 1] == 0x23 { return nil }
    }
    return plain(start..<end)
  }

  /// `[word, several words]` up to the end of the line.
  private func readWords(_ open: Int) -> YAMLNode? {
    let close = line.textEnd(bytes) - 1
    guard close > open, bytes[close] == 0x5D else { return nil }
    var items: [YAMLNode] = []
    var start = open + 1
    while true {
      while start < close, bytes[start] == 0x20 { start += 1 }
      if start == close, items.isEmpty { break }
      var end = start
      while end < close, isKeyByte(bytes[end]) || bytes[end] == 0x20 || bytes[end] == 0x2E { end += 1 }
      guard end > start, isWordStart(bytes[start]), end == close || bytes[end] == 0x2C else { return nil }
      var last = end
      while bytes[last - 1] == 0x20 { last -= 1 }
      items.append(plain(start..<last))
      guard end < close else { break }
      start = end + 1
    }
    return YAMLNode(span: span(open..<open + 1), value: .sequence(items))
  }

  private func plain(_ range: Range<Int>) -> YAMLNode {
    let text = text(range)
    return YAMLNode(span: span(range), value: isNullWord(text) ? .null : .scalar(text: text, isQuoted: false))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// All is ASCII, so that bytes are columns.
  private func span(_ range: Range<Int>) -> SourceSpan {
    place.span(line: line.number, column: range.lowerBound - line.start + 1, length: range.count)
  }
}

private func isWordStart(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
private func isKeyByte(_ byte: UInt8) -> Bool { isWordStart(byte) || byte == 0x5F || byte == 0x2D }
