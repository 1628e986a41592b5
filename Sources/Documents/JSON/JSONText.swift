/// Whether a word is a number as RFC 8259 writes it.
func isJSONNumber(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
  var rest = word[...]
  if rest.first == 0x2D { rest.removeFirst() }
  guard let first = rest.first, first &- 0x30 < 10 else { return false }
  if first == 0x30, let second = rest.dropFirst().first, second &- 0x30 < 10 { return false }
  return first != 0x2B && DecimalText(rest) != nil
}

/// The four digits of an escape such as `\u00e9`.
func hexUnit(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
  guard start + 4 <= text.count else { return nil }
  var unit: UInt32 = 0
  for byte in text[start..<start + 4] {
    switch byte {
    case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32((byte | 0x20) - 0x61 + 10)
    default: return nil
    }
  }
  return unit
}

/// A string of JSON without its escapes, which the scanner has found to be good.
func unescapedJSON(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    guard bytes[index] == 0x5C, index + 1 < bytes.count else {
      text.append(bytes[index])
      index += 1
      continue
    }
    switch bytes[index + 1] {
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      index += appendUnit(bytes, at: index, to: &text)
      continue
    default: text.append(bytes[index + 1])
    }
    index += 2
  }
  return text
}

/// How many bytes the escape takes.
private func appendUnit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to text: inout [UInt8]) -> Int {
  guard var value = hexUnit(bytes, at: index + 2) else { return 2 }
  var length = 6
  if value & 0xFC00 == 0xD800, let low = hexUnit(bytes, at: index + 8) {
    value = 0x10000 + ((value & 0x3FF) << 10 | low & 0x3FF)
    length = 12
  }
  text.append(contentsOf: Unicode.Scalar(value).flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter)
  return length
}
