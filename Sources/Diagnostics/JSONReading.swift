/// Why a text is no JSON.
package struct JSONFailure: Error, Hashable, Sendable {
  /// From 1.
  package let line: Int
  /// One sentence fragment without a full stop.
  package let message: String
}

/// Reads JSON (RFC 8259), no deeper than 64 levels and with every name once in its object.
///
/// Our own because Foundation's takes the last of two members of one name and goes 512 levels deep, and says neither line
/// nor reason. Memory is in proportion to the text, and nothing calls itself.
package func readJSON(_ bytes: [UInt8]) throws(JSONFailure) -> JSONValue {
  var reader = JSONReader(bytes)
  return try reader.read()
}

/// A list or an object that has not ended. A class, so that what is inside grows in place.
private final class OpenValue {
  let isList: Bool
  var items: [JSONValue] = []
  var members: [String: JSONValue] = [:]
  /// The name of the member whose value comes next.
  var name = ""

  init(isList: Bool) { self.isList = isList }

  /// - Returns: false for a second member of one name.
  func take(_ value: JSONValue) -> Bool {
    if isList {
      items.append(value)
      return true
    }
    return members.updateValue(value, forKey: name) == nil
  }

  var value: JSONValue { isList ? .list(items) : .object(members) }
}

private struct JSONReader {
  private static let deepest = 64

  private let text: JSONText
  private var open: [OpenValue] = []

  init(_ bytes: [UInt8]) { text = JSONText(bytes) }

  mutating func read() throws(JSONFailure) -> JSONValue {
    while true {
      guard let value = try next(), let whole = try settle(value) else { continue }
      text.skipBlanks()
      guard text.isAtEnd else { throw text.failure("something stands behind the end") }
      return whole
    }
  }

  /// The next value that is complete; nil when it only began.
  private mutating func next() throws(JSONFailure) -> JSONValue? {
    text.skipBlanks()
    switch text.current {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try begin()
    case UInt8(ascii: "\""): return .text(try text.string())
    case UInt8(ascii: "t"): return try text.word("true", .flag(true))
    case UInt8(ascii: "f"): return try text.word("false", .flag(false))
    case UInt8(ascii: "n"): return try text.word("null", .null)
    case nil: throw text.failure("it ends in the middle")
    default: return .number(try text.number())
    }
  }

  private mutating func begin() throws(JSONFailure) -> JSONValue? {
    let value = OpenValue(isList: text.current == UInt8(ascii: "["))
    text.advance()
    text.skipBlanks()
    if text.take(value.isList ? "]" : "}") { return value.value }
    guard open.count < Self.deepest else { throw text.failure("it is nested more than \(Self.deepest) levels deep") }
    if !value.isList { value.name = try text.name() }
    open.append(value)
    return nil
  }

  /// Puts a value where it belongs, and ends what ends with it; the whole when nothing is open any more.
  private mutating func settle(_ value: JSONValue) throws(JSONFailure) -> JSONValue? {
    var value = value
    while let last = open.last {
      guard last.take(value) else {
        throw text.failure("an object has '\(bounded(last.name, head: 60, tail: 0))' twice")
      }
      text.skipBlanks()
      if text.take(",") {
        if !last.isList { last.name = try text.name() }
        return nil
      }
      guard text.take(last.isList ? "]" : "}") else { throw text.unexpected("a comma or the end of what is open") }
      value = last.value
      open.removeLast()
    }
    return value
  }
}
