import Diagnostics

/// A text that is safe to give to Yams: valid UTF-8, no control characters, with stand-ins; or what is wrong with it.
struct YAMLText {
  private(set) var bytes: [UInt8] = []
  private(set) var hasStandIns = false
  private(set) var findings: [Finding] = []

  init(_ source: UnsafeBufferPointer<UInt8>, at place: YAMLPlace) {
    bytes.reserveCapacity(source.count)
    var index = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lineStart = index
    var line = 1
    while index < source.count {
      let byte = source[index]
      if byte &- 0x20 < 0x5F, byte != 0x2A {
        bytes.append(byte)
        index += 1
      } else if byte == 0x0A || byte == 0x0D {
        bytes.append(byte)
        index += 1
        if byte == 0x0D, index < source.count, source[index] == 0x0A { continue }
        line += 1
        lineStart = index
      } else if let length = append(source, at: index) {
        index += length
      } else {
        let column = ScalarColumn.column(of: index, lineStart: lineStart, in: source)
        let span = place.span(line: line, column: column)
        findings = [
          turnsLetters(source, at: index)
            ? turned(source, at: index, "", span) : YAMLRule.badCharacter(source, at: index, span)
        ]
        return
      }
    }
  }

  /// Takes over one scalar that is neither printable ASCII nor a line end; nil if it is not allowed.
  private mutating func append(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let byte = source[index]
    if byte == 0x2A { return stand(YAMLStandIn.asterisk, for: 1) }
    if byte == 0x09 {
      bytes.append(byte)
      return 1
    }
    guard let (scalar, length) = decodeScalar(source, at: index) else { return nil }
    switch scalar {
    case 0x85: return stand(YAMLStandIn.nextLine, for: length)
    case 0x2028: return stand(YAMLStandIn.lineSeparator, for: length)
    case 0x2029: return stand(YAMLStandIn.paragraphSeparator, for: length)
    case 0x202D, 0x202E: return nil
    case 0...0x9F, 0xFDD0...0xFDEF, 0xFEFF, 0xFFFE, 0xFFFF: return nil
    default: break
    }
    for offset in 0..<length { bytes.append(source[index + offset]) }
    return length
  }

  private mutating func stand(_ last: UInt8, for length: Int) -> Int {
    bytes += YAMLStandIn.bytes(last)
    hasStandIns = true
    return length
  }
}

/// The scalar at `index` of a UTF-8 text and its length in bytes; nil where the bytes are not well-formed UTF-8
/// (Unicode Standard, table 3-7).
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int)? {
  let lead = bytes[index]
  let length: Int
  switch lead {
  case 0..<0x80: return (UInt32(lead), 1)
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF: length = 3
  case 0xF0...0xF4: length = 4
  default: return nil
  }
  guard index + length <= bytes.count else { return nil }
  var scalar = UInt32(lead) & (0x7F >> UInt32(length))
  for offset in 1..<length {
    let next = bytes[index + offset]
    guard next & 0xC0 == 0x80 else { return nil }
    scalar = scalar << 6 | UInt32(next & 0x3F)
  }
  let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
  guard scalar >= smallest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return nil }
  return (scalar, length)
}
