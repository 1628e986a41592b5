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
  let raw = UnsafeRawBufferPointer(bytes)
  var seen = SIMD32<UInt8>(repeating: 0)
  var index = 0
  while index + 32 <= raw.count {
    let block = raw.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
    // The sign bit is set by a byte that has it, and by 0 less 1.
    seen |= block | (block &- SIMD32(repeating: 1))
    index += 32
  }
  var rest: UInt8 = 0
  for byte in bytes[index...] { rest |= byte | (byte &- 1) }
  let words = unsafeBitCast(seen, to: SIMD4<UInt64>.self)
  return (words[0] | words[1] | words[2] | words[3]) & 0x8080_8080_8080_8080 == 0 && rest & 0x80 == 0
}
