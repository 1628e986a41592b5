/// Where a text is broken.
struct TextFlaws {
  var invalid: (first: Int?, count: Int) = (nil, 0)
  var nul: (first: Int?, count: Int) = (nil, 0)
  var turned: (first: Int?, count: Int) = (nil, 0)
  var control: (first: Int?, count: Int) = (nil, 0)

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      if let word = ByteWord(bytes, at: index), word.isASCII, !word.mayHoldControls, !word.contains(ampersand) {
        index += ByteWord.size
        continue
      }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 { nul = (nul.first ?? index, nul.count + 1) }
        if isControl(byte) { control = (control.first ?? index, control.count + 1) }
        if byte == ampersand, isTurningReference(bytes, at: index) {
          turned = (turned.first ?? index, turned.count + 1)
        }
        index += 1
        continue
      }
      let length = scalarLength(bytes, at: index)
      if turnsLetters(bytes, at: index) { turned = (turned.first ?? index, turned.count + 1) }
      if length == 0 { invalid = (invalid.first ?? index, invalid.count + 1) }
      index += max(1, length)
    }
  }
}

/// The length of the well-formed scalar at `index`, or 0 (Unicode, table 3-7).
private func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let lead = bytes[index]
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF:
    length = 3
    if lead == 0xE0 { second = 0xA0...0xBF }
    if lead == 0xED { second = 0x80...0x9F }
  case 0xF0...0xF4:
    length = 4
    if lead == 0xF0 { second = 0x90...0xBF }
    if lead == 0xF4 { second = 0x80...0x8F }
  default: return 0
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
  for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
  return length
}

/// Below the blank, and no tab, line end, form feed or NUL.
private func isControl(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x01...0x08, 0x0B, 0x0E...0x1F: true
  default: false
  }
}
