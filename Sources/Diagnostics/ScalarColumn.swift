/// Turns byte positions into the columns that findings use.
package enum ScalarColumn {
  /// The 1-based column, in Unicode scalars, of the byte at `offset` in a line that starts at `lineStart`.
  ///
  /// Continuation bytes are not counted, so a position inside a scalar is the column of that scalar.
  package static func column(of offset: Int, lineStart: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard lineStart < offset else { return 1 }
    var count = 0
    for index in lineStart..<min(offset, bytes.count) where bytes[index] & 0xC0 != 0x80 { count += 1 }
    if offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { count -= 1 }
    return max(0, count) + 1
  }

  /// The number of Unicode scalars in a range of bytes.
  package static func count(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for index in range.clamped(to: 0..<bytes.count) where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
