/// A web or mail address that stands in a text without brackets, by the rules of GitHub-flavoured Markdown
/// (`www.`, `http://`, `https://`, and mail addresses).
struct BareLink: Equatable {
  enum Kind: Equatable {
    /// Begins with `www.`: its destination is `http://` and the text.
    case www
    /// Its text is its destination.
    case address
    /// Its destination is `mailto:` and the text.
    case mail
  }

  var kind: Kind
  var range: Range<Int>
}

/// Finds bare links in a piece of plain text, from left to right. Every byte is looked at a bounded number of times.
struct BareLinkScanner {
  let text: UnsafeBufferPointer<UInt8>
  /// What stands before the text: the byte, or a space at the beginning of a line.
  let previous: UInt8
  /// Offsets of `:` and `@` that were escaped, ascending.
  let escaped: [Int]
  private var nextEscaped = 0
  private(set) var position = 0
  /// Where a mail address may reach back to: behind the last link.
  private var floor = 0

  init(_ text: UnsafeBufferPointer<UInt8>, after previous: UInt8, escaped: [Int] = []) {
    self.text = text
    self.previous = previous
    self.escaped = escaped
  }

  mutating func next() -> BareLink? {
    while position < text.count {
      let index = position
      position += 1
      let link: BareLink? =
        switch text[index] {
        case UInt8(ascii: "w"), UInt8(ascii: "W"): www(at: index)
        case UInt8(ascii: ":"): address(colon: index)
        case UInt8(ascii: "@"): mail(at: index)
        default: nil
        }
      guard let link else { continue }
      position = link.range.upperBound
      floor = position
      return link
    }
    return nil
  }

  private func www(at index: Int) -> BareLink? {
    guard index + 4 < text.count, text[index + 1] | 0x20 == UInt8(ascii: "w"),
      text[index + 2] | 0x20 == UInt8(ascii: "w"), text[index + 3] == UInt8(ascii: "."), mayBegin(at: index),
      isHostByte(index + 4), let host = hostEnd(from: index + 4)
    else { return nil }
    let end = trimmedEnd(of: index..<end(from: host))
    return end > index + 4 ? BareLink(kind: .www, range: index..<end) : nil
  }

  private func mayBegin(at index: Int) -> Bool {
    let before = index > 0 ? text[index - 1] : previous
    switch before {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("): return true
    default: return before.isBlank
    }
  }

  private mutating func address(colon: Int) -> BareLink? {
    guard colon + 3 < text.count, text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/"),
      !isEscaped(colon), let start = schemeStart(before: colon), isHostByte(colon + 3),
      let host = hostEnd(from: colon + 3)
    else { return nil }
    let end = trimmedEnd(of: start..<end(from: host))
    return end > colon + 3 ? BareLink(kind: .address, range: start..<end) : nil
  }

  /// Where `http` or `https` before a colon begins; nothing but those two letters sequences may stand there.
  private func schemeStart(before colon: Int) -> Int? {
    var start = colon
    while start > floor, colon - start < 6, text[start - 1].isLetterOrDigit { start -= 1 }
    guard start > 0 || !previous.isLetterOrDigit else { return nil }
    let scheme = text[start..<colon].map { $0 | 0x20 }
    return scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8) ? start : nil
  }

  /// The end of the host name, or nil when one of its last two labels has an underscore.
  private func hostEnd(from start: Int) -> Int? {
    var end = start
    var underscores = (before: 0, last: 0)
    // No host name is longer than 253 bytes (RFC 1035); without a bound the search would be quadratic.
    while end < text.count, end - start < 256 {
      switch text[end] {
      case UInt8(ascii: "_"): underscores.last += 1
      case UInt8(ascii: "."): underscores = (underscores.last, 0)
      case _ where !isHostByte(end) && text[end] != UInt8(ascii: "-"):
        return underscores == (0, 0) ? end : nil
      default: break
      }
      end += 1
    }
    return underscores == (0, 0) ? end : nil
  }

  private func isHostByte(_ index: Int) -> Bool {
    let byte = text[index]
    return byte >= 0x80 || byte.isLetterOrDigit
  }

  private func end(from start: Int) -> Int {
    var end = start
    while end < text.count, !text[end].isBlank, text[end] != UInt8(ascii: "<") { end += 1 }
    return end
  }

  /// Without the punctuation that belongs to the sentence and not to the address.
  func trimmedEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    var surplus = 0
    for index in range {
      if text[index] == UInt8(ascii: "(") { surplus -= 1 }
      if text[index] == UInt8(ascii: ")") { surplus += 1 }
    }
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: ")"):
        guard surplus > 0 else { return end }
        surplus -= 1
        end -= 1
      case UInt8(ascii: ";"):
        end = entityStart(endingAt: end, after: range.lowerBound) ?? (end - 1)
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      default: return end
      }
    }
    return end
  }

  /// Where something like `&copy;` begins that ends at `end`.
  private func entityStart(endingAt end: Int, after start: Int) -> Int? {
    var index = end - 2
    while index > start, end - index < 34, text[index].isLetterOrDigit { index -= 1 }
    return index > start && index < end - 2 && text[index] == UInt8(ascii: "&") ? index : nil
  }

  private mutating func mail(at sign: Int) -> BareLink? {
    var start = sign
    while start > floor, isMailByte(text[start - 1]) { start -= 1 }
    guard start < sign, !isEscaped(sign), start == 0 || text[start - 1] != UInt8(ascii: "/") else { return nil }
    guard let end = domainEnd(from: sign + 1) else { return nil }
    return BareLink(kind: .mail, range: start..<end)
  }

  private mutating func isEscaped(_ index: Int) -> Bool {
    while nextEscaped < escaped.count, escaped[nextEscaped] < index { nextEscaped += 1 }
    return nextEscaped < escaped.count && escaped[nextEscaped] == index
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    if byte.isLetterOrDigit { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): return true
    default: return false
    }
  }

  /// The end of a mail domain: it has a dot that is not its last byte, and ends with a letter.
  private func domainEnd(from start: Int) -> Int? {
    var end = start
    var dots = 0
    scan: while end < text.count {
      switch text[end] {
      case UInt8(ascii: "@"): return nil
      case UInt8(ascii: "."):
        guard end + 1 < text.count, text[end + 1].isLetterOrDigit else { break scan }
        dots += 1
      case UInt8(ascii: "-"), UInt8(ascii: "_"): break
      case _ where text[end].isLetterOrDigit: break
      default: break scan
      }
      end += 1
    }
    return dots > 0 && end > start && text[end - 1].isLetter ? end : nil
  }
}
