/// What one look over the bytes tells before the parser sees them: where lines begin, what occurs at all, and whether
/// parsing would take a time out of proportion.
struct MarkdownSurvey {
  /// Why a text is not parsed.
  struct Excess: Equatable {
    var what: String
    /// From 1, in the text.
    var line: Int
  }

  private(set) var lineStarts: [Int] = [0]
  /// Lines (from 1) that could be the second row of a table, ascending.
  private(set) var delimiterLines: [Int] = []
  private(set) var hasTilde = false
  private(set) var mayHaveBareLinks = false
  private(set) var mayHaveDefinitions = false
  var hasEmphasis: Bool { cost.delimiters > 1 }
  /// A tilde, colon or at sign behind a backslash: cmark's text no longer tells it from a plain one.
  private(set) var hasEscapedMark = false
  private(set) var excess: Excess?

  private var cost = MarkdownCost()

  init(_ text: UnsafeBufferPointer<UInt8>) {
    lineStarts.reserveCapacity(text.count / 32 + 8)
    var lineStart = 0
    interest.withUnsafeBufferPointer { interest in
      var index = 0
      while index < text.count {
        // Four at a time, while there is nothing to see.
        if index + 4 <= text.count,
          interest[Int(text[index])] | interest[Int(text[index + 1])] | interest[Int(text[index + 2])]
            | interest[Int(text[index + 3])] == 0
        {
          index += 4
          continue
        }
        let byte = text[index]
        index += 1
        guard interest[Int(byte)] != 0 else { continue }
        guard byte == 0x0A || byte == 0x0D else {
          note(byte, before: index < text.count ? text[index] : 0x20, at: index - 1, in: text)
          continue
        }
        endLine(lineStart..<(index - 1), in: text)
        if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
        lineStart = index
        lineStarts.append(index)
      }
    }
    endLine(lineStart..<text.count, in: text)
    excess = cost.excess(lines: lineStarts.count)
  }

  private mutating func note(_ byte: UInt8, before next: UInt8, at index: Int, in text: UnsafeBufferPointer<UInt8>) {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"): cost.delimiters += 1
    case UInt8(ascii: "~"): hasTilde = true
    case UInt8(ascii: "@"): mayHaveBareLinks = true
    case UInt8(ascii: ":"): if next == UInt8(ascii: "/") { mayHaveBareLinks = true }
    case UInt8(ascii: "."):
      // `www.`, found by its rarest byte. The one before it may have been escaped.
      if index >= 3, text[index - 3] | 0x20 == UInt8(ascii: "w"), text[index - 2] | 0x20 == UInt8(ascii: "w") {
        mayHaveBareLinks = true
      }
    case UInt8(ascii: "!"): if next == UInt8(ascii: "[") { cost.images += 1 }
    case UInt8(ascii: "<"): if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { cost.declarations += 1 }
    case UInt8(ascii: "\""): cost.quotes += 1
    case UInt8(ascii: "]"):
      cost.brackets += 1
      if next == UInt8(ascii: "(") { cost.links += 1 }
      if next == UInt8(ascii: ":") {
        cost.hasDefinition = true
        mayHaveDefinitions = true
      }
    default:
      if next == UInt8(ascii: "~") || next == UInt8(ascii: ":") || next == UInt8(ascii: "@") { hasEscapedMark = true }
    }
  }

  private mutating func endLine(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    let number = lineStarts.count
    var end = line.upperBound
    while end > line.lowerBound, text[end - 1].isBlank { end -= 1 }
    cost.endLine(line.lowerBound..<end, number: number, in: text)
    if isDelimiterCandidate(line.lowerBound..<end, in: text) { delimiterLines.append(number) }
  }

  /// Whether a line ends in what could be the delimiter row of a table: hyphens, and a pipe or a colon.
  private func isDelimiterCandidate(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasHyphen = false
    var hasMark = false
    for index in line.reversed() {
      switch text[index] {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case 0x20, 0x09: break
      case UInt8(ascii: ">"): return hasHyphen && hasMark
      default: return false
      }
    }
    return hasHyphen && hasMark
  }
}

/// The bytes that `MarkdownSurvey` looks at. (A table, because most bytes are none of them.)
private let interest: [UInt8] = {
  var table = [UInt8](repeating: 0, count: 256)
  for byte in "\n\r~@:.!<\"]\\*_".utf8 { table[Int(byte)] = 1 }
  return table
}()
