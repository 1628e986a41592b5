/// A tag, a comment or the like in HTML that an author wrote.
struct HTMLTag {
  /// In lower case; empty for comments, declarations and processing instructions.
  var name: String
  var isClosing: Bool
  /// Its bytes, from `<` to behind `>`.
  var range: Range<Int>

  /// Neither tag nor text: a comment, a declaration, a processing instruction.
  var isSilent: Bool { name.isEmpty }

  /// Elements whose content is not for readers.
  var isHidden: Bool { name == "script" || name == "style" }

  /// Elements that stand apart from the text around them.
  var isBlock: Bool { HTMLTag.blocks.contains(name) }

  var isCell: Bool { name == "td" || name == "th" }

  var isHeading: Bool { name.utf8.count == 2 && name.utf8.first == 0x68 && name != "hr" }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "section",
    "summary", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
  ]
}

/// Finds the tags in a piece of HTML. Every byte is looked at a bounded number of times.
struct HTMLTagScanner {
  let text: UnsafeBufferPointer<UInt8>
  /// Behind this place no `>` is left.
  private var hasEnds = true

  /// Farther than this a `>` is not looked for behind an open quote: an attribute of that length is a forgotten quote.
  private static let longestTag = 1024

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The tag that begins with the `<` at `start`; nil where that is only a sign.
  mutating func tag(at start: Int) -> HTMLTag? {
    guard text[start] == UInt8(ascii: "<"), start + 1 < text.count else { return nil }
    switch text[start + 1] {
    case UInt8(ascii: "!"): return silent(from: start, to: endOfDeclaration(start))
    case UInt8(ascii: "?"): return silent(from: start, to: endOfSign(from: start))
    default: break
    }
    let isClosing = text[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isClosing ? 2 : 1)
    guard nameStart < text.count, text[nameStart].isLetter, hasEnds else { return nil }
    var nameEnd = nameStart
    while nameEnd < text.count, text[nameEnd].isLetterOrDigit || text[nameEnd] == UInt8(ascii: "-") { nameEnd += 1 }
    guard let end = endOfTag(from: nameEnd) else {
      hasEnds = false
      return nil
    }
    let name = String(decoding: text[nameStart..<nameEnd].map { $0.isLetter ? $0 | 0x20 : $0 }, as: UTF8.self)
    return HTMLTag(name: name, isClosing: isClosing, range: start..<end)
  }

  /// Where the content of an element that begins at `start` ends: before its end tag, or at the end of the text.
  func endOfContent(of name: String, from start: Int) -> Int {
    let sign = Array("</\(name)".utf8)
    var index = start
    while index + sign.count <= text.count {
      if text[index] == sign[0], text[index + 1] == sign[1],
        zip(text[(index + 2)...], sign[2...]).allSatisfy({ $0 | 0x20 == $1 })
      {
        return index
      }
      index += 1
    }
    return text.count
  }

  private func silent(from start: Int, to end: Int) -> HTMLTag {
    HTMLTag(name: "", isClosing: false, range: start..<end)
  }

  private func endOfTag(from start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<min(text.count, start + HTMLTagScanner.longestTag) {
      let byte = text[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return text[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  private func endOfDeclaration(_ start: Int) -> Int {
    if text[start...].starts(with: "<!--".utf8) { return endOfComment(from: start + 2) }
    guard text[start...].starts(with: "<![CDATA[".utf8) else { return endOfSign(from: start) }
    var brackets = 0
    for index in start..<text.count {
      if text[index] == UInt8(ascii: ">"), brackets >= 2 { return index + 1 }
      brackets = text[index] == UInt8(ascii: "]") ? brackets + 1 : 0
    }
    return text.count
  }

  private func endOfSign(from start: Int) -> Int {
    text[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? text.count
  }

  /// Behind the `-->` at or after `start`, or the end.
  private func endOfComment(from start: Int) -> Int {
    var hyphens = 0
    for index in start..<text.count {
      if text[index] == UInt8(ascii: ">"), hyphens >= 2 { return index + 1 }
      hyphens = text[index] == UInt8(ascii: "-") ? hyphens + 1 : 0
    }
    return text.count
  }
}

extension HTMLTag {
  /// The value of an attribute, with its references decoded; nil when it is not there.
  func attribute(_ wanted: StaticString, in text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var index = range.lowerBound + 1 + name.utf8.count
    let end = range.upperBound - 1
    while index < end {
      while index < end, text[index].isBlank || text[index] == UInt8(ascii: "/") { index += 1 }
      let nameStart = index
      while index < end, !text[index].isBlank, text[index] != UInt8(ascii: "=") { index += 1 }
      let isWanted = isName(text[nameStart..<index], wanted)
      while index < end, text[index].isBlank { index += 1 }
      guard index < end, text[index] == UInt8(ascii: "=") else {
        if isWanted { return [] }
        continue
      }
      index += 1
      while index < end, text[index].isBlank { index += 1 }
      let value = valueRange(from: index, to: end, in: text)
      if isWanted { return decodingReferences(UnsafeBufferPointer(rebasing: text[value.inner])) }
      index = max(index + 1, value.end)
    }
    return nil
  }

  private func isName(_ name: Slice<UnsafeBufferPointer<UInt8>>, _ wanted: StaticString) -> Bool {
    guard name.count == wanted.utf8CodeUnitCount else { return false }
    return zip(name, 0..<name.count).allSatisfy { $0 | 0x20 == wanted.utf8Start[$1] }
  }

  private func valueRange(
    from start: Int, to end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (inner: Range<Int>, end: Int) {
    guard start < end else { return (start..<start, start) }
    let quote = text[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let close = text[(start + 1)..<end].firstIndex(of: quote) ?? end
      return ((start + 1)..<close, min(end, close + 1))
    }
    let close = text[start..<end].firstIndex(where: \.isBlank) ?? end
    return (start..<close, close)
  }
}
