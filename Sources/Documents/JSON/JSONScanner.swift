/// Where a walk through one object is.
struct JSONWalk {
  enum Found {
    case value(CSVFieldRange)
    case container
  }

  /// What the last step came to; nil where it only moved on.
  var found: Found?
  /// The names and numbers that lead to it, with points between them.
  var path: [UInt8] = []
  var isOver = false
  /// What is open: for each object or list where its own path ends, and how many elements a list has had.
  fileprivate var open: [(isList: Bool, pathEnd: Int, count: Int)] = []
  fileprivate var isAfterValue = false
}

/// Moves over JSON byte by byte (RFC 8259).
struct JSONScanner {
  struct Fault {
    var message: String
    var hint: String
    /// Nil: where the scanner is.
    var offset: Int?

    init(_ message: String, _ hint: String, at offset: Int? = nil) {
      (self.message, self.hint, self.offset) = (message, hint, offset)
    }
  }

  let text: UnsafeBufferPointer<UInt8>
  var position: Int
  private(set) var line: Int
  private(set) var lineStart: Int

  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int, line: Int) {
    self.text = text
    position = start
    self.line = line
    lineStart = start
  }

  var byte: UInt8? { position < text.count ? text[position] : nil }

  /// A return that no line feed follows ends a line too.
  mutating func skipBlanks() {
    while position < text.count {
      switch text[position] {
      case 0x20, 0x09: position += 1
      case 0x0A: endLine()
      case 0x0D:
        if position + 1 < text.count, text[position + 1] == 0x0A { position += 1 }
        endLine()
      default: return
      }
    }
  }

  private mutating func endLine() {
    position += 1
    line += 1
    lineStart = position
  }

  /// One step through an object: into it, over a member's name, over a value, or out again.
  mutating func step(_ walk: inout JSONWalk) -> Fault? {
    walk.found = nil
    skipBlanks()
    guard let byte else {
      return Fault("the file ends in the middle of an object", "it may be cut off; export it again")
    }
    guard let top = walk.open.last else { return enter(&walk) }
    let isEnd = byte == (top.isList ? UInt8(ascii: "]") : UInt8(ascii: "}"))
    if isEnd, walk.isAfterValue || top.count == 0 { return leave(&walk) }
    if walk.isAfterValue {
      guard byte == UInt8(ascii: ",") else {
        return Fault("a comma or the end is expected here", "add the comma before this, or close what is open")
      }
      position += 1
      walk.isAfterValue = false
      skipBlanks()
    }
    return top.isList ? element(&walk) : member(&walk)
  }

  private mutating func enter(_ walk: inout JSONWalk) -> Fault? {
    let isList = byte == UInt8(ascii: "[")
    guard walk.open.count < JSONRules.depth else {
      return Fault("more than \(JSONRules.depth) objects and lists lie in each other here", "export fewer levels")
    }
    position += 1
    if !walk.open.isEmpty { walk.found = .container }
    walk.open.append((isList, walk.path.count, 0))
    walk.isAfterValue = false
    return nil
  }

  private mutating func leave(_ walk: inout JSONWalk) -> Fault? {
    position += 1
    walk.open.removeLast()
    walk.isAfterValue = true
    walk.isOver = walk.open.isEmpty
    return nil
  }

  private mutating func element(_ walk: inout JSONWalk) -> Fault? {
    let last = walk.open.count - 1
    walk.path.removeSubrange(walk.open[last].pathEnd...)
    if !walk.path.isEmpty { walk.path.append(UInt8(ascii: ".")) }
    walk.path.append(contentsOf: String(walk.open[last].count).utf8)
    walk.open[last].count += 1
    return value(&walk)
  }

  private mutating func member(_ walk: inout JSONWalk) -> Fault? {
    let last = walk.open.count - 1
    guard byte == 0x22 else { return Fault("a name in double quotes is expected here", "write \"name\": value") }
    let name: CSVFieldRange
    switch string() {
    case .failure(let fault): return fault.fault
    case .success(let field): name = field
    }
    walk.path.removeSubrange(walk.open[last].pathEnd...)
    if !walk.path.isEmpty { walk.path.append(UInt8(ascii: ".")) }
    let bytes = UnsafeBufferPointer(rebasing: text[name.start + 1..<name.end - 1])
    walk.path.append(contentsOf: name.hasEscape ? unescapedJSON(bytes) : Array(bytes))
    walk.open[last].count += 1
    skipBlanks()
    guard byte == UInt8(ascii: ":") else { return Fault("a colon is expected here", "write \"name\": value") }
    position += 1
    skipBlanks()
    return value(&walk)
  }

  private mutating func value(_ walk: inout JSONWalk) -> Fault? {
    guard let byte else {
      return Fault("the file ends where a value is expected", "it may be cut off; export it again")
    }
    if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { return enter(&walk) }
    switch byte == 0x22 ? string() : literal() {
    case .failure(let fault): return fault.fault
    case .success(let field):
      walk.found = .value(field)
      walk.isAfterValue = true
      return nil
    }
  }

  private struct Failure: Error { var fault: Fault }

  private func failure(_ message: String, _ hint: String, at offset: Int? = nil) -> Result<CSVFieldRange, Failure> {
    .failure(Failure(fault: Fault(message, hint, at: offset)))
  }

  private mutating func string() -> Result<CSVFieldRange, Failure> {
    var field = CSVFieldRange(start: position, isQuoted: true)
    position += 1
    while position < text.count {
      switch text[position] {
      case 0x22:
        position += 1
        field.end = position
        return .success(field)
      case 0x5C:
        field.hasEscape = true
        if text[position...].dropFirst().first == 0x75, let unit = hexUnit(text, at: position + 2), turnsLetters(unit) {
          return failure("an escape for a character that reverses the letters after it", "delete it")
        }
        guard skipEscape() else { return failure("no escape of JSON", "write a backslash in a text as \\\\") }
      case 0..<0x20: return failure("a line end or control character in a text", "write it as \\n, \\t or \\u00…")
      default: position += 1
      }
    }
    return failure(
      "this text is never closed", "export it again if it was cut off; if nothing is missing, add the closing quote",
      at: field.start)
  }

  /// False where the escape is none, or half of a pair that stands for one character.
  private mutating func skipEscape() -> Bool {
    guard position + 1 < text.count else { return false }
    switch text[position + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74:
      position += 2
      return true
    case 0x75:
      guard let unit = hexUnit(text, at: position + 2) else { return false }
      if unit & 0xFC00 == 0xDC00 { return false }
      guard unit & 0xFC00 == 0xD800 else {
        position += 6
        return true
      }
      guard position + 7 < text.count, text[position + 6] == 0x5C, text[position + 7] == 0x75,
        let low = hexUnit(text, at: position + 8), low & 0xFC00 == 0xDC00
      else { return false }
      position += 12
      return true
    default: return false
    }
  }

  /// A number, true, false or null; null is an empty field.
  private mutating func literal() -> Result<CSVFieldRange, Failure> {
    let start = position
    while position < text.count, isWordByte(text[position]) { position += 1 }
    let word = UnsafeBufferPointer(rebasing: text[start..<position])
    if word.elementsEqual("null".utf8) { return .success(CSVFieldRange(start: position, end: position)) }
    if word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) || isJSONNumber(word) {
      return .success(CSVFieldRange(start: start, end: position))
    }
    return failure(
      word.isEmpty
        ? "a value is expected here" : "'\(String(decoding: word.prefix(40), as: UTF8.self))' is no value of JSON",
      "write a number, true, false, null, or a text in double quotes", at: start)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }
}
