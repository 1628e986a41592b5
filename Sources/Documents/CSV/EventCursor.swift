/// A place in a buffer that moves on by fields. Everything in here is called once a field, or once a line.
struct EventCursor {
  let base: UnsafePointer<UInt8>
  let end: Int
  var position: Int
  var line: Int
  /// A quote was opened and not closed.
  var isUnfinished = false

  init(base: UnsafePointer<UInt8>, end: Int, position: Int, line: Int) {
    self.base = base
    self.end = end
    self.position = position
    self.line = line
  }

  @inline(__always)
  var byte: UInt8 { base[position] }

  @inline(__always)
  var isAtFieldEnd: Bool { byte == 0x2C || byte == 0x0A || byte == 0x0D }

  /// The bytes up to 0x2C, the comma, in a word: among them are all that can end a field. A byte above one of them may
  /// be marked too much, never too little, so whoever looks at a mark looks at the byte as well.
  @inline(__always)
  private func marks(_ word: UInt64) -> UInt64 {
    (word &- 0x2D2D_2D2D_2D2D_2D2D) & ~word & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private func ends(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x0A || byte == 0x0D || byte == 0x22 }

  /// Moves to the end of an unquoted field, or to a stray quote.
  @inline(__always)
  mutating func skipField() {
    var index = position
    while true {
      var marks = marks(loadWord(base + index))
      while marks != 0 {
        let place = index + marks.trailingZeroBitCount >> 3
        if ends(base[place]) {
          position = place
          return
        }
        marks &= marks &- 1
      }
      index += 8
    }
  }

  /// `skipField`, with the hash of the bytes that it passes.
  @inline(__always)
  mutating func hashField() -> UInt64 {
    var hash = FieldHash()
    var index = position
    while true {
      let word = loadWord(base + index)
      var marks = marks(word)
      while marks != 0 {
        let bytes = marks.trailingZeroBitCount >> 3
        if ends(base[index + bytes]) {
          let count = index + bytes - position
          position = index + bytes
          return hash.finished(word, bytes: bytes, of: count)
        }
        marks &= marks &- 1
      }
      hash.add(word)
      index += 8
    }
  }

  /// Moves over the rest of a field with a fault: a quote is a byte as any other.
  mutating func skipPlain() {
    while true {
      skipField()
      guard byte == 0x22 else { return }
      position += 1
    }
  }

  /// Moves over fields that are too many, to the end of the row.
  mutating func skipRow() {
    while byte == 0x2C {
      position += 1
      if byte == 0x22 { _ = quoted() }
      if isUnfinished { return }
      skipPlain()
    }
  }

  /// Moves over a field in quotes. Nil when the quote is not closed in the buffer.
  mutating func quoted() -> (start: Int, count: Int, isDoubled: Bool)? {
    let start = position + 1
    var index = start
    var isDoubled = false
    while true {
      while index < end, base[index] != 0x22 {
        if base[index] == 0x0A || (base[index] == 0x0D && base[index + 1] != 0x0A) { line += 1 }
        index += 1
      }
      guard index < end else {
        isUnfinished = true
        position = end
        return nil
      }
      index += 1
      guard index < end, base[index] == 0x22 else { break }
      isDoubled = true
      index += 1
    }
    position = index
    return (start, index - 1 - start, isDoubled)
  }

  @inline(__always)
  mutating func skipLineEnd() {
    guard position < end else { return }
    position += byte == 0x0D && position + 1 < end && base[position + 1] == 0x0A ? 2 : 1
    line += 1
  }

  @inline(__always)
  mutating func skipEmptyLines(_ limit: Int) {
    while position < limit, byte == 0x0A || byte == 0x0D { skipLineEnd() }
  }

  func isBlank(from start: Int) -> Bool {
    for index in start..<position where base[index] != 0x20 && base[index] != 0x09 { return false }
    return true
  }
}
