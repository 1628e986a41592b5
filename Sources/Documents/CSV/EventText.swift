package import Diagnostics

/// The first byte that is NUL or not UTF-8, as a finding; nil in a good text. Text that is all ASCII costs next to nothing.
/// - Parameters:
///   - bytes: whole lines.
///   - line: the number of the first of them, from 1.
package func badByte(in bytes: UnsafeBufferPointer<UInt8>, file: String, line: Int) -> Finding? {
  guard !isPlainASCII(bytes), let offset = firstBadByte(bytes) else { return nil }
  var finding = badByteFinding(bytes, at: offset, file: file)
  finding.span?.line += line - 1
  return finding
}

/// Whether every byte is between 1 and 0x7F.
private func isPlainASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let start = bytes.baseAddress else { return true }
  let ones: UInt64 = 0x0101_0101_0101_0101
  var seen: UInt64 = 0
  var index = 0
  // The sign bit is set by a byte that has it, and by 0 less 1. A borrow comes only from such a 0.
  while index + 32 <= bytes.count {
    let (first, second) = (loadWord(start + index), loadWord(start + index + 8))
    let (third, fourth) = (loadWord(start + index + 16), loadWord(start + index + 24))
    seen |= first | (first &- ones) | second | (second &- ones) | third | (third &- ones) | fourth | (fourth &- ones)
    index += 32
  }
  while index < bytes.count {
    seen |= UInt64(start[index]) | (start[index] == 0 ? 0x80 : 0)
    index += 1
  }
  return seen & 0x8080_8080_8080_8080 == 0
}
