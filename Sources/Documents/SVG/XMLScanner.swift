/// Takes XML apart into tags, texts and the rest, as far as it is well-formed. It resolves no entities but the five that
/// XML has, and reads no document type.
struct XMLScanner {
  enum Token {
    /// Attributes with their references resolved.
    case start(name: [UInt8], attributes: [(name: [UInt8], value: [UInt8])], isEmpty: Bool)
    case end(name: [UInt8])
    /// With references resolved, and without those that XML does not have.
    case text([UInt8])
    case comment
    /// `<!DOCTYPE …>`.
    case declaration([UInt8])
    case instruction(target: [UInt8], text: [UInt8])
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  var isAtEnd: Bool { position == bytes.count }

  /// Nil at the end, and where it is not well-formed: `isAtEnd` says which.
  mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    guard bytes[position] == UInt8(ascii: "<") else {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      defer { position = end }
      return resolved(bytes[position..<end]).map(Token.text)
    }
    if take("<!--") { return upTo("-->").map { _ in .comment } }
    if take("<![CDATA[") { return upTo("]]>").map { .text(Array($0)) } }
    if take("<!") { return declaration() }
    if take("<?") { return upTo("?>").map(instruction) }
    if take("</") { return upTo(">").map { .end(name: $0.filter { $0 > 0x20 }) } }
    position += 1
    return startTag()
  }

  private mutating func startTag() -> Token? {
    let before = position
    guard let name = name(), let first = name.first, first > 0x40 else { return fail(before) }
    var attributes: [(name: [UInt8], value: [UInt8])] = []
    while true {
      let gap = skipBlanks()
      if take(">") { return .start(name: name, attributes: attributes, isEmpty: false) }
      if take("/>") { return .start(name: name, attributes: attributes, isEmpty: true) }
      guard gap, let attribute = attribute() else { return fail(before) }
      attributes.append(attribute)
    }
  }

  private mutating func attribute() -> (name: [UInt8], value: [UInt8])? {
    guard let name = name() else { return nil }
    _ = skipBlanks()
    guard take("=") else { return nil }
    _ = skipBlanks()
    guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]) else { return nil }
    let quote = bytes[position]
    let start = position + 1
    guard let end = bytes[start...].firstIndex(of: quote), !bytes[start..<end].contains(UInt8(ascii: "<")),
      let value = resolved(bytes[start..<end])
    else { return nil }
    position = end + 1
    return (name, value)
  }

  private mutating func name() -> [UInt8]? {
    let end = bytes[position...].firstIndex { $0 <= 0x20 || "=/>\"'<&".utf8.contains($0) } ?? bytes.count
    guard end > position else { return nil }
    defer { position = end }
    return Array(bytes[position..<end])
  }

  /// A document type with declarations of its own is handed on up to their beginning, which is enough to refuse it.
  private mutating func declaration() -> Token? {
    guard let end = bytes[position...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") }) else {
      return fail(position)
    }
    defer { position = end + 1 }
    return .declaration(Array(bytes[position...end]))
  }

  private func instruction(_ text: ArraySlice<UInt8>) -> Token {
    let target = text.prefix { $0 > 0x20 }
    return .instruction(
      target: Array(String(decoding: target, as: UTF8.self).lowercased().utf8), text: Array(text[target.endIndex...]))
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let matches = text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if matches { position += text.utf8CodeUnitCount }
    return matches
  }

  private mutating func skipBlanks() -> Bool {
    let start = position
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    return position > start
  }

  private mutating func upTo(_ ending: StaticString) -> ArraySlice<UInt8>? {
    let length = ending.utf8CodeUnitCount
    var end = position
    while end + length <= bytes.count {
      if ending.withUTF8Buffer({ bytes[end...].starts(with: $0) }) {
        defer { position = end + length }
        return bytes[position..<end]
      }
      end += 1
    }
    return nil
  }

  private mutating func fail(_ place: Int) -> Token? {
    position = min(place, bytes.count - 1)
    return nil
  }

  /// Nil when there is an entity that XML does not have.
  private func resolved(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var result: [UInt8] = []
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<start]
      guard let end = rest[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let character = character(String(decoding: rest[(start + 1)..<end], as: UTF8.self))
      else { return nil }
      result += Array(String(character).utf8)
      rest = rest[(end + 1)...]
    }
    return result + rest
  }

  private func character(_ reference: String) -> Unicode.Scalar? {
    switch reference {
    case "lt": "<"
    case "gt": ">"
    case "amp": "&"
    case "quot": "\""
    case "apos": "'"
    case _ where reference.hasPrefix("#x"): UInt32(reference.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where reference.hasPrefix("#"): UInt32(reference.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}
