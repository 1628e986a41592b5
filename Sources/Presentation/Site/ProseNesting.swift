import Record

/// The id of an entry of feedback on the page of its theme: its own for every name that a file can have.
func entryAnchor(_ key: RecordKey) -> String {
  var anchor = "said-"
  for byte in key.id.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      anchor.unicodeScalars.append(Unicode.Scalar(byte))
    default: anchor += "_\(String(byte, radix: 16))"
    }
  }
  return anchor
}

/// The id of a heading in a body that stands on one page with others.
func nestedAnchor(_ heading: String, in anchor: String) -> String { "\(anchor).\(heading)" }

extension Prose {
  /// The body as part of a page with several: its headings stand two levels deeper, and their ids and the links to them
  /// carry the name of the part, so that no id is there twice.
  func nested(in anchor: String) -> Prose {
    var nesting = Nesting(html: html, prefix: Array("\(anchor).".utf8))
    var slots: [Slot] = []
    for slot in self.slots {
      nesting.copy(upTo: slot.offset)
      slots.append(Slot(offset: nesting.result.count, kind: slot.kind.nested(in: anchor)))
    }
    nesting.copy(upTo: html.count)
    return Prose(html: nesting.result, slots: slots, headings: headings)
  }
}

extension Prose.Slot.Kind {
  fileprivate func nested(in anchor: String) -> Self {
    guard case .openLink(.anchor(let heading)) = self else { return self }
    return .openLink(.anchor(nestedAnchor(heading, in: anchor)))
  }
}

/// Copies HTML of the renderer's with its headings and its ids changed. What an author wrote holds no `<` and no quote, so
/// that a tag is one, and so is an attribute.
private struct Nesting {
  let html: [UInt8]
  let prefix: [UInt8]
  var result: [UInt8] = []
  private var place = 0

  init(html: [UInt8], prefix: [UInt8]) {
    self.html = html
    self.prefix = prefix
    result.reserveCapacity(html.count + 256)
  }

  private static let opening = Array("<h".utf8)
  private static let closing = Array("</h".utf8)
  private static let id = Array(" id=\"".utf8)
  /// Of a footnote; every other link within the page is a slot.
  private static let reference = Array(" href=\"#".utf8)

  mutating func copy(upTo end: Int) {
    while place < end {
      if html[place] == UInt8(ascii: "<"), takeHeading() { continue }
      if html[place] == 0x20, takeAttribute(Nesting.id) || takeAttribute(Nesting.reference) { continue }
      result.append(html[place])
      place += 1
    }
  }

  /// A heading's tag: `<h2 id="`, `</h2>`.
  private mutating func takeHeading() -> Bool {
    for start in [Nesting.opening, Nesting.closing] where html[place...].starts(with: start) {
      let level = place + start.count
      guard level < html.count, (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(html[level]) else { continue }
      result += start
      result.append(min(UInt8(ascii: "6"), html[level] + 2))
      place = level + 1
      return true
    }
    return false
  }

  private mutating func takeAttribute(_ start: [UInt8]) -> Bool {
    guard html[place...].starts(with: start) else { return false }
    result += start + prefix
    place += start.count
    return true
  }
}
