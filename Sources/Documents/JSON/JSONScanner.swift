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
    guard walk.open.count < DocumentLimits.jsonDepth else {
      return Fault(
        "more than \(DocumentLimits.jsonDepth) objects and lists lie in each other here", "export fewer levels")
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
}
