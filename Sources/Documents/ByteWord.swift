/// Eight bytes of a text, looked at together: most text has nothing in it that matters, and goes by eight times as fast.
struct ByteWord {
  private let bits: UInt64

  static let size = 8

  /// Nil when fewer than eight bytes are left.
  @inline(__always) init?(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard index + ByteWord.size <= text.count, let base = text.baseAddress else { return nil }
    bits = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
  }

  private init(bits: UInt64) { self.bits = bits }

  @inline(__always) var isASCII: Bool { bits & 0x8080_8080_8080_8080 == 0 }

  /// Whether one of the bytes is `byte`. Subtracting one borrows into the high bit of a byte that is zero, and of no byte
  /// below the first of them.
  @inline(__always) func contains(_ byte: UInt8) -> Bool {
    let difference = bits ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
  }

  /// Whether one of the bytes of an ASCII word may be below the blank, line ends and tabs too. A byte above another
  /// that is may be taken for one, so that each has to be looked at.
  @inline(__always) var mayHoldControls: Bool {
    (bits &- 0x2020_2020_2020_2020) & ~bits & 0x8080_8080_8080_8080 != 0
  }

  /// The word with some bits set in every byte, so that two bytes which differ in them are found at once.
  @inline(__always) func setting(_ bits: UInt8) -> ByteWord {
    ByteWord(bits: self.bits | 0x0101_0101_0101_0101 &* UInt64(bits))
  }
}

/// Whether a text has no byte beyond ASCII.
func isASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while let word = ByteWord(text, at: index) {
    guard word.isASCII else { return false }
    index += ByteWord.size
  }
  return text[index...].allSatisfy { $0 < 0x80 }
}
