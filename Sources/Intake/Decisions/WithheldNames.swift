import Diagnostics
import Record

/// The names of a record that is not for everyone, as another record may write them where it refers to it: its title, its
/// id, its file. What its authors say of it in prose of their own is theirs to say; a reference is not.
struct WithheldNames {
  private let names: [String]

  static let replacement = "a record that is not for everyone"

  /// - Parameter mention: as the other record names it.
  init(_ mention: DecisionMention, of hidden: Decision) {
    let file = String(FilePath.name(of: hidden.header.file))
    let own = [hidden.header.title, hidden.header.key.id, file, FilePath.stem(of: file)].filter { name in
      name.utf8.count > 3 && name.contains(where: \.isLetter)
    }
    let word = foldedWords(hidden.header.title).split(separator: " ").max { $0.utf8.count < $1.utf8.count }
    // "[here](0007-sale.md)" is no name; "[the sale of 2026](0007-sale.md)" may be one.
    let isName = word.map { $0.utf8.count > 3 && foldedWords(mention.text).contains($0) } ?? false
    // The longest first, so that no name is left in half.
    names = Set(isName ? own + [mention.text] : own).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  func removed(from text: String) -> String {
    names.reduce(text) { text, name in
      text.replacing(name, with: WithheldNames.replacement)
    }
  }

  func remove(from decision: inout Decision) {
    if let raw = decision.rawStatus?.value { decision.rawStatus?.value = removed(from: raw) }
    for index in decision.otherFields.indices {
      decision.otherFields[index].value = removed(from: decision.otherFields[index].value)
    }
    for name in names { decision.header.body.replace(name, with: WithheldNames.replacement) }
  }
}

/// The files of records that are not for everyone, where a field that nobody understands names them.
struct WithheldFileNames {
  private let names: Set<String>

  init(_ hidden: some Collection<Decision>) {
    names = Set(
      hidden.flatMap { decision -> [String] in
        let file = String(FilePath.name(of: decision.header.file)).lowercased()
        return [file, FilePath.stem(of: file)]
      }.filter { $0.contains(where: \.isLetter) })
  }

  func remove(from decision: inout Decision) {
    guard !names.isEmpty else { return }
    if let raw = decision.rawStatus?.value { decision.rawStatus?.value = removed(from: raw) }
    for index in decision.otherFields.indices {
      decision.otherFields[index].value = removed(from: decision.otherFields[index].value)
    }
  }

  private func removed(from text: String) -> String {
    let words = text.split { !$0.isLetter && !$0.isNumber && !"-_.".contains($0) }
    let found = Set(words.filter { names.contains($0.lowercased()) })
    return found.reduce(text) { $0.replacing($1, with: WithheldNames.replacement) }
  }
}

extension Prose {
  /// Replaces a text wherever it stands by itself between tags. Links keep their places.
  mutating func replace(_ name: String, with other: String) {
    for index in headings.indices { headings[index].text = headings[index].text.replacing(name, with: other) }
    let name = Array(escapedForHTML(name).utf8)
    let other = Array(other.utf8)
    var (start, from, shift, slot) = (html.startIndex, html.startIndex, 0, 0)
    var result: [UInt8] = []
    while let found = html[from...].firstRange(of: name) {
      from = found.upperBound
      guard stands(found, after: start) else { continue }
      while slot < slots.count, slots[slot].offset <= found.lowerBound {
        slots[slot].offset += shift
        slot += 1
      }
      // A link within the name ends with it.
      while slot < slots.count, slots[slot].offset < found.upperBound {
        slots[slot].offset = found.lowerBound + shift + other.count
        slot += 1
      }
      result += html[start..<found.lowerBound]
      result += other
      shift += other.count - name.count
      start = found.upperBound
    }
    guard start > html.startIndex else { return }
    for index in slot..<slots.count { slots[index].offset += shift }
    result += html[start...]
    html = result
  }

  /// Whether a piece of the HTML is no part of a longer word, and in no tag: a record may be called "code".
  private func stands(_ range: Range<Int>, after start: Int) -> Bool {
    if range.lowerBound > 0, html[range.lowerBound - 1].isWordByte { return false }
    if range.upperBound < html.count, html[range.upperBound].isWordByte { return false }
    let sign = html[start..<range.lowerBound].last { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    return sign != UInt8(ascii: "<")
  }
}

extension UInt8 {
  /// An ASCII letter or digit.
  fileprivate var isWordByte: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}

/// A text as it stands in HTML.
func escapedForHTML(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    .replacing("\"", with: "&quot;")
}
