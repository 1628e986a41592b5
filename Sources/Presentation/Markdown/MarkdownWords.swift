/// Words on their way into Markdown, where they mean nothing but themselves.
struct MarkdownWords {
  private(set) var bytes: [UInt8] = []
  /// Within the cell of a table: a bar would end it, and so would the end of a line.
  var isInCell = false
  /// The next words stand on a line of their own.
  private var isBreakWanted = false

  var isEmpty: Bool { bytes.isEmpty }
  var count: Int { bytes.count }

  /// Marks, which stand as they are.
  mutating func add(mark: String) {
    endLine()
    bytes += mark.utf8
  }

  /// Lets what follows begin a line, if anything stands before it and anything follows.
  mutating func addBreak() { isBreakWanted = !bytes.isEmpty }

  /// A blank, unless there is one.
  mutating func addBlank() {
    if !isBreakWanted, let last = bytes.last, last != MarkdownWords.blank { bytes.append(MarkdownWords.blank) }
  }

  private static let blank = UInt8(ascii: " ")

  /// Ends the line where that is wanted: whatever is enclosed begins on the new one.
  mutating func endLine() {
    guard isBreakWanted else { return }
    isBreakWanted = false
    while bytes.last == MarkdownWords.blank { bytes.removeLast() }
    bytes += (isInCell ? "<br>" : "\\\n").utf8
  }

  /// Text of HTML, whose references are read.
  mutating func add(html: ArraySlice<UInt8>) { add(text: unescaped(html)) }

  mutating func add(text: String) { add(text: Array(text.utf8)[...]) }

  /// White space is a blank, and what has a meaning stands behind a backslash.
  private mutating func add(text: ArraySlice<UInt8>) {
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      place += 1
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        addBlank()
        continue
      case _ where isSpecial(byte, at: place - 1, in: text):
        endLine()
        bytes.append(UInt8(ascii: "\\"))
      default: endLine()
      }
      bytes.append(byte)
    }
  }

  private func isSpecial(_ byte: UInt8, at place: Int, in text: ArraySlice<UInt8>) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: "~"):
      true
    case UInt8(ascii: "|"): isInCell
    // Within a word it means nothing.
    case UInt8(ascii: "_"):
      !(place > text.startIndex && isWord(text[place - 1]) && place + 1 < text.endIndex && isWord(text[place + 1]))
    // It may begin a reference.
    case UInt8(ascii: "&"):
      text[(place + 1)...].first { !isWord($0) && $0 != UInt8(ascii: "#") } == UInt8(ascii: ";")
    default: false
    }
  }

  /// Code as it is, between more backticks than are in it.
  mutating func add(code: ArraySlice<UInt8>) {
    var fence = "`"
    let text = String(decoding: isInCell ? escapingBars(code) : code, as: UTF8.self)
    guard !text.isEmpty else { return }
    while text.firstRange(of: fence) != nil { fence += "`" }
    let edge = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    add(mark: "\(fence)\(edge)\(text)\(edge)\(fence)")
  }

  private func escapingBars(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let bar = UInt8(ascii: "|")
    return text.contains(bar) ? text.flatMap { $0 == bar ? [UInt8(ascii: "\\"), bar] : [$0] }[...] : text
  }

  /// Puts marks around everything from a place on, if there is anything; blanks at the ends stay outside.
  mutating func enclose(from start: Int, _ before: String, _ after: String) {
    var (first, end) = (start <= bytes.count ? start : 0, bytes.count)
    while first < end, bytes[first] == MarkdownWords.blank { first += 1 }
    while end > first, bytes[end - 1] == MarkdownWords.blank { end -= 1 }
    guard first < end else { return }
    bytes.insert(contentsOf: after.utf8, at: end)
    bytes.insert(contentsOf: before.utf8, at: first)
  }

  /// Whether a mark of emphasis can stand at a place: behind a blank, a bracket, or at the beginning.
  func mayBeginEmphasis(at start: Int) -> Bool {
    guard start > 0, start <= bytes.count else { return start == 0 }
    return [UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: "\n"), UInt8(ascii: ">")].contains(bytes[start - 1])
  }

  /// All words, without blanks at the ends; afterwards there are none.
  mutating func take() -> [UInt8] {
    defer {
      bytes.removeAll(keepingCapacity: true)
      isBreakWanted = false
    }
    guard let first = bytes.firstIndex(where: { $0 != MarkdownWords.blank }),
      let last = bytes.lastIndex(where: { $0 != MarkdownWords.blank })
    else { return [] }
    return Array(bytes[first...last])
  }
}

/// Text that means nothing in Markdown but itself, on one line.
package func markdownEscaped(_ text: String) -> String {
  var words = MarkdownWords()
  words.add(text: text.replacing("\u{A0}", with: " "))
  return String(decoding: words.take(), as: UTF8.self)
}
