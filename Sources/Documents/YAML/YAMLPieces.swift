/// The lines of one entry of a mapping in the first column, or of what stands before the first.
struct YAMLPiece {
  /// From 1.
  let line: Int
  var lineCount = 0
  /// The bytes of its lines.
  var all: Range<Int>
  /// Its beginning, where what follows could be another entry, badly indented or without its colon.
  var head: Range<Int>?
  /// Keys of entries below `head`, badly indented.
  var below: [Range<Int>] = []
  /// Whether text stands below its first line.
  var hasText = false
  /// Its key as written; nil where the first line has none.
  var key: Range<Int>?
}

/// Takes a document apart at the lines that look like an entry of a mapping in the first column.
struct YAMLPieces {
  private(set) var all: [YAMLPiece] = []
  private(set) var hasKey = false
  /// A list stands first: then the document is no mapping.
  private(set) var startsWithItem = false
  /// Keys of another document in the same text, with their lines.
  private(set) var keysBehind: [(key: Range<Int>, line: Int)] = []
  private let text: [UInt8]

  init(_ text: [UInt8]) {
    self.text = text
    var start = 0
    var number = 1
    var isEnded = false
    while start < text.count {
      let end = endOfLine(start)
      let isMark = isDocumentMark(start..<end)
      // What follows such a line is another document.
      if isMark, !all.isEmpty { isEnded = true }
      if isEnded {
        if let key = key(of: start..<end) { keysBehind.append((key, number)) }
      } else if !isMark {
        add(start..<end, number)
      }
      number += 1
      start = nextLine(end)
    }
  }

  private mutating func add(_ line: Range<Int>, _ number: Int) {
    let next = nextLine(line.upperBound)
    if let key = key(of: line) {
      all.append(YAMLPiece(line: number, lineCount: 1, all: line.lowerBound..<next, key: key))
      hasKey = true
      return
    }
    guard let last = all.indices.last else {
      guard !isEmpty(line) else { return }
      startsWithItem = text[line].first { !isBlank($0) } == 0x2D
      all.append(YAMLPiece(line: number, lineCount: 1, all: line.lowerBound..<next))
      return
    }
    if !isEmpty(line) {
      if all[last].head == nil, isApart(line, isFirst: !all[last].hasText) { all[last].head = all[last].all }
      if all[last].head != nil, let key = indentedKey(of: line) { all[last].below.append(key) }
      all[last].hasText = true
    }
    all[last].all = all[last].all.lowerBound..<next
    all[last].lineCount += 1
  }

  /// The key of a line that starts an entry: what stands before a colon and a blank, or, for one word, before any colon
  /// but that of an address.
  private func key(of line: Range<Int>) -> Range<Int>? {
    guard let first = text[line].first, !isBlank(first), first != 0x23, first != 0x5B, first != 0x7B else { return nil }
    // A list item, and what closes a bracket.
    if first == 0x2D, line.count == 1 || isBlank(text[line.lowerBound + 1]) { return nil }
    if first == 0x5D || first == 0x7D || first == 0x2C { return nil }
    if first == 0x22 || first == 0x27 {
      guard let close = text[line].dropFirst().firstIndex(of: first), endsKey(close + 1, in: line) else { return nil }
      return line.lowerBound..<(close + 1)
    }
    var isWord = true
    for index in line {
      let byte = text[index]
      if byte == 0x3A {
        if endsKey(index, in: line) { return line.lowerBound..<index }
        let isAddress = index + 1 < line.upperBound && text[index + 1] == 0x2F
        if isWord, !isAddress, index > line.lowerBound { return line.lowerBound..<index }
        isWord = false
      }
      if byte == 0x23, index > line.lowerBound, isBlank(text[index - 1]) { return nil }
      if !(byte.isLetterOrDigit || byte == 0x5F || byte == 0x2D) { isWord = false }
    }
    return nil
  }

  private func endsKey(_ index: Int, in line: Range<Int>) -> Bool {
    guard index < line.upperBound, text[index] == 0x3A else { return false }
    return index + 1 == line.upperBound || isBlank(text[index + 1])
  }

  /// A line that continues nothing: it starts in the first column, or it is the first below a key and looks like an entry
  /// itself.
  private func isApart(_ line: Range<Int>, isFirst: Bool) -> Bool {
    let start = text[line].firstIndex { !isBlank($0) } ?? line.upperBound
    if start == line.lowerBound { return ![0x2D, 0x5D, 0x7D].contains(text[start]) }
    return isFirst && indentedKey(of: line) != nil
  }

  /// The key of an indented line, if it is one word.
  private func indentedKey(of line: Range<Int>) -> Range<Int>? {
    let start = text[line].firstIndex { !isBlank($0) } ?? line.upperBound
    guard start > line.lowerBound, let key = key(of: start..<line.upperBound) else { return nil }
    return text[key].allSatisfy { $0.isLetterOrDigit || $0 == 0x5F || $0 == 0x2D } ? key : nil
  }

  private func isEmpty(_ line: Range<Int>) -> Bool {
    guard let first = text[line].first(where: { !isBlank($0) }) else { return true }
    return first == 0x23
  }

  private func isDocumentMark(_ line: Range<Int>) -> Bool {
    guard line.count >= 3, let first = text[line].first, first == 0x2D || first == 0x2E else { return false }
    let start = line.lowerBound
    return text[start..<start + 3].allSatisfy { $0 == first } && (line.count == 3 || isBlank(text[start + 3]))
  }

  private func endOfLine(_ start: Int) -> Int { text[start...].firstIndex(where: isLineEnd) ?? text.count }

  private func nextLine(_ end: Int) -> Int {
    guard end < text.count else { return text.count }
    return text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? end + 2 : end + 1
  }
}
