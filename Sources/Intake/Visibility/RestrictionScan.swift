import Diagnostics

/// So many bytes and lines are the head of a text, where a record is classified.
private let longestHead = 4 << 10
private let mostLines = 60
/// A label with its value, or a banner, is no longer.
private let longestLine = 160

/// What a text says by another word than `visibility` of who may not read it: `**Vertraulich:** ja`, `| Classification |
/// Internal |`, `CONFIDENTIAL` in its head, and anywhere a section `## Confidentiality`.
struct RestrictionScan {
  /// The first statement, one that is certain before others. Nil for nearly every text.
  private(set) var found: RestrictionStatement?
  private let file: String
  private let labels: Set<String>
  /// The cells of the row above, of a table whose columns are fields.
  private var header: [Substring] = []
  /// A label, or a heading, whose value stands below.
  private var pending: (name: String, span: SourceSpan)?

  init(_ text: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int, labels: Set<String>) {
    (self.file, self.labels) = (file, labels)
    let (end, lines) = readHead(text, firstLine: firstLine)
    if found?.strength != .certain { readHeadings(text, from: end, firstLine: firstLine + lines) }
  }

  /// Returns where the head ends, and its number of lines.
  private mutating func readHead(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int) -> (Int, Int) {
    let end = min(text.count, longestHead)
    var (start, line, headings) = (0, 0, 0)
    while start < end, line < mostLines, headings < 3, found?.strength != .certain {
      let stop = lineEnd(text, from: start)
      if text[start] == UInt8(ascii: "#") { headings += 1 }
      if stop - start <= longestLine, pending != nil || mayClassify(text, start..<stop) {
        let words = String(decoding: UnsafeBufferPointer(rebasing: text[start..<stop]), as: UTF8.self)
        read(words[...], at: firstLine + line)
      }
      (start, line) = (stop + 1, line + 1)
    }
    return (min(start, text.count), line)
  }

  private mutating func read(_ line: Substring, at number: Int) {
    let span = SourceSpan(file: file, line: number, column: 1, length: max(1, line.unicodeScalars.count))
    if pending != nil {
      readBelow(line)
      if pending != nil { return }
    }
    if line.utf8.contains(UInt8(ascii: "|")) { return readRow(line, span) }
    header = []
    if line.utf8.first == UInt8(ascii: "#") { return readHeading(line, span) }
    if let colon = line.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      return note(line[..<colon], line[line.unicodeScalars.index(after: colon)...], span)
    }
    let text = VisibilityLabel.plain(line.drop { $0.isWhitespace || ">-*+".contains($0) })
    guard !text.isEmpty, text.utf8.count <= 60 else { return }
    if Restriction.isBanner(text) { return note(text, .certain, value: text, span) }
    if RestrictionKind.named(text) != nil { pending = (text, span) }
  }

  private mutating func readRow(_ line: Substring, _ span: SourceSpan) {
    let cells = VisibilityLabel.cells(of: line)
    if cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { return }
    let pairs = (cells.count == 2 ? [(cells[0], cells[1])] : []) + zip(header, cells)
    if header.isEmpty || cells.count != header.count { header = cells }
    for (name, value) in pairs { note(name, value, span) }
  }

  /// `# [CONFIDENTIAL] One queue`, `## Leadership only`, `## Confidentiality` with its value below.
  private mutating func readHeading(_ line: Substring, _ span: SourceSpan) {
    let text = line.drop { $0 == "#" || $0 == " " }
    if text.first == "[", let end = text.firstIndex(of: "]") {
      let word = VisibilityLabel.plain(text[..<end])
      if Restriction.isBanner(word) { note(word, .certain, value: word, span) }
      return
    }
    if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      return note(text[..<colon], text[text.index(after: colon)...], span)
    }
    let name = VisibilityLabel.plain(text)
    if Restriction.isBanner(name) {
      note(name, .certain, value: name, span)
    } else if let kind = RestrictionKind.named(name), kind != .published {
      pending = (name, span)
    }
  }

  /// Headings below the head, of which only those count that are words for it.
  private mutating func readHeadings(_ text: UnsafeBufferPointer<UInt8>, from place: Int, firstLine: Int) {
    var (start, counted, number) = (place, place, firstLine)
    while found?.strength != .certain, let sign = firstHeading(in: text, from: start) {
      start = sign + 1
      guard mayClassify(text, sign..<lineEnd(text, from: sign)) else { continue }
      number += text[counted..<sign].count { $0 == 0x0A }
      counted = sign
      readSection(text, from: sign, at: number)
    }
  }

  /// A heading, and the lines below it up to the first with text.
  private mutating func readSection(_ text: UnsafeBufferPointer<UInt8>, from place: Int, at number: Int) {
    var (start, line) = (place, 0)
    while start < text.count, line == 0 || pending != nil, line < 6 {
      let stop = lineEnd(text, from: start)
      guard stop - start <= longestLine else { break }
      let words = String(decoding: UnsafeBufferPointer(rebasing: text[start..<stop]), as: UTF8.self)[...]
      if line == 0 { read(words, at: number) } else { readBelow(words) }
      (start, line) = (stop + 1, line + 1)
    }
    pending = nil
  }

  private mutating func readBelow(_ line: Substring) {
    let value = VisibilityLabel.plain(line)
    guard let name = pending, !value.isEmpty else { return }
    pending = nil
    if line.first != "#" { note(below: name, value) }
  }

  private mutating func note(_ name: Substring, _ value: Substring, _ span: SourceSpan) {
    let (name, value) = (VisibilityLabel.plain(name), VisibilityLabel.plain(value))
    if value.isEmpty, RestrictionKind.named(name) != nil {
      pending = (name, span)
      return
    }
    guard let strength = Restriction(name, value, labels: labels), strength != .perhaps else { return }
    note("\(name): \(value)", strength, value: value, span)
  }

  /// What stands below a label: any text may follow a heading, so only a name for a few readers counts.
  private mutating func note(below name: (name: String, span: SourceSpan), _ value: String) {
    guard case .few = Readers(value, labels: labels),
      let strength = Restriction(name.name, value, labels: labels), strength != .perhaps
    else { return }
    note("\(name.name): \(value)", strength, value: value, name.span)
  }

  private mutating func note(_ written: String, _ strength: Restriction, value: String, _ span: SourceSpan) {
    guard found == nil || strength == .certain && found?.strength != .certain else { return }
    found = RestrictionStatement(
      strength: strength,
      statement: VisibilityStatement(word: .restriction, written: written, value: value, span: span))
  }
}
