extension MarkupPlace {
  mutating func readInsideTag(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") { return endTag() }
    if state == .beforeValue { return readBeforeValue(byte) }
    switch byte {
    case _ where byte.isWhitespace: if state == .attributeName { state = .afterName }
    case UInt8(ascii: "/"): state = .insideTag
    case UInt8(ascii: "=") where state != .insideTag: state = .beforeValue
    case _ where state == .attributeName: attribute.append(byte.lowercased)
    default:
      state = .attributeName
      attribute.removeAll(keepingCapacity: true)
      attribute.append(byte.lowercased)
    }
  }

  private mutating func readBeforeValue(_ byte: UInt8) {
    guard !byte.isWhitespace else { return }
    let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    state = .value(quote: isQuote ? byte : 0)
    start = isQuote ? .open(WrittenStart()) : .begun
    directive.removeAll(keepingCapacity: true)
    if !isQuote { directive.append(byte.lowercased) }
  }

  mutating func readValue(_ byte: UInt8, _ quote: UInt8) {
    if quote == 0 {
      if byte == UInt8(ascii: ">") || byte.isWhitespace { judgeDirective() } else { directive.append(byte.lowercased) }
      if byte == UInt8(ascii: ">") { endTag() } else if byte.isWhitespace { state = .insideTag }
    } else if byte == quote {
      judgeDirective()
      state = .insideTag
    } else {
      if separatesAddresses(byte) { start = .open(WrittenStart()) } else { start.read(byte) }
      if isDirective, byte > UInt8.space { directive.append(byte.lowercased) }
    }
  }

  mutating func endTag() {
    if tag.contains(0) { tag.removeAll { $0 == 0 } }
    let isRaw = tag.elementsEqual("script".utf8) || tag.elementsEqual("style".utf8)
    state = isRaw ? .raw : .text
    tail.removeAll(keepingCapacity: true)
  }

  /// A section begins or ends here. Inside a name this leaves a mark, because what is read on as one name may be two.
  mutating func meetSection() {
    if state == .tagName { tag.append(0) }
    if state == .attributeName { attribute.append(0) }
    if isDirective { directive.append(0) }
  }

  /// A value is shown here. A link may be empty, so what follows it may still be the start of an address.
  mutating func meetValue(isLink: Bool) {
    if state == .beforeValue { state = .value(quote: 0) }
    if !isLink { start = .begun }
    if isDirective { directive.append(0) }
  }

  /// After a section that may have been left out: what was at the start before it may still be there.
  mutating func merge(_ opening: MarkupPlace) {
    start.merge(opening.start)
  }

  /// Whether a section may begin at one of two places and end at the other.
  func isAlike(_ other: MarkupPlace) -> Bool {
    let hasSameTag = tagText == other.tagText
    return switch (state, other.state) {
    case (.value(let quote), .value(let otherQuote)):
      hasSameTag && quote == otherQuote && attributeText == other.attributeText
    case (.tagName, .tagName): hasSameTag
    case (.tagName, _): false
    case (let state, let other) where state.isBetweenAttributes: other.isBetweenAttributes && hasSameTag
    default: state == other.state
    }
  }
}

extension MarkupPlace.State {
  /// After the name of a tag, or after or in the name of an attribute: what follows is one of those, or the end of the tag.
  var isBetweenAttributes: Bool {
    switch self {
    case .tagName, .insideTag, .attributeName, .afterName: true
    default: false
    }
  }
}
