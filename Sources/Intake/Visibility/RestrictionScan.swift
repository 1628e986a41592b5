import Diagnostics

/// So many bytes and lines are the head of a text, where a record is classified.
private let longestHead = 4 << 10
private let mostLines = 60
/// A label with its value, or a banner, is no longer.
private let longestLine = 160

/// The first statement of a text, in its head, that not everyone may read it: `**Vertraulich:** ja`, `| Classification |
/// Internal |`, `CONFIDENTIAL`. Nil for nearly every text.
func restriction(in text: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) -> VisibilityStatement? {
  let end = min(text.count, longestHead)
  var (start, line, headings) = (0, 0, 0)
  var header: [Substring] = []
  while start < end, line < mostLines, headings < 3 {
    var stop = start
    while stop < text.count, text[stop] != 0x0A, stop - start <= longestLine { stop += 1 }
    let isShort = stop - start <= longestLine
    if text[start] == UInt8(ascii: "#") { headings += 1 }
    if isShort, mayClassify(text, start..<stop) {
      let words = String(decoding: UnsafeBufferPointer(rebasing: text[start..<stop]), as: UTF8.self)
      if let found = statement(in: words[...], under: &header, at: firstLine + line, of: file) { return found }
    }
    while stop < text.count, text[stop] != 0x0A { stop += 1 }
    (start, line) = (stop + 1, line + 1)
  }
  return nil
}

/// A look at the bytes: the first letters are those that such a word begins with, and a line of a table may hold any.
private func mayClassify(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
  for place in line.prefix(12) {
    switch text[place] {
    case UInt8(ascii: "|"): return true
    case UInt8(ascii: "#"):
      // `# [CONFIDENTIAL] One queue`: any other word of a heading is about something.
      let behind = line.dropFirst(place - line.lowerBound).first { text[$0] != UInt8(ascii: "#") && text[$0] != 0x20 }
      return behind.map { text[$0] == UInt8(ascii: "[") } ?? false
    case 0x80..., UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      return Restriction.beginnings.contains(Restriction.beginning(of: text[place..<line.upperBound]))
    default: continue
    }
  }
  return false
}

/// - Parameter header: the cells of the row above, of a table whose columns are fields.
private func statement(
  in line: Substring, under header: inout [Substring], at number: Int, of file: String
) -> VisibilityStatement? {
  let span = SourceSpan(file: file, line: number, column: 1, length: max(1, line.unicodeScalars.count))
  if line.utf8.contains(UInt8(ascii: "|")) {
    let cells = VisibilityLabel.cells(of: line)
    if cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { return nil }
    let pairs = (cells.count == 2 ? [(cells[0], cells[1])] : []) + zip(header, cells)
    header = cells
    for (name, value) in pairs {
      if let found = statement(name, value, span) { return found }
    }
    return nil
  }
  header = []
  if line.utf8.first == UInt8(ascii: "#") { return heading(line, span) }
  if let colon = line.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" }) {
    return statement(line[..<colon], line[line.unicodeScalars.index(after: colon)...], span)
  }
  let text = VisibilityLabel.plain(line.drop { $0.isWhitespace || ">-*+".contains($0) })
  guard !text.isEmpty, text.utf8.count <= 60, Restriction.isBanner(text) else { return nil }
  return VisibilityStatement(word: .restriction, written: text, value: text, span: span)
}

/// `# [CONFIDENTIAL] One queue`.
private func heading(_ line: Substring, _ span: SourceSpan) -> VisibilityStatement? {
  let text = line.drop { $0 == "#" || $0 == " " }
  guard text.first == "[", let end = text.firstIndex(of: "]") else { return nil }
  let word = VisibilityLabel.plain(text[..<end])
  guard Restriction.isBanner(word) else { return nil }
  return VisibilityStatement(word: .restriction, written: word, value: word, span: span)
}

private func statement(_ name: Substring, _ value: Substring, _ span: SourceSpan) -> VisibilityStatement? {
  let (name, value) = (VisibilityLabel.plain(name), VisibilityLabel.plain(value))
  guard case .certain? = Restriction(name, value) else { return nil }
  return VisibilityStatement(word: .restriction, written: "\(name): \(value)", value: value, span: span)
}
