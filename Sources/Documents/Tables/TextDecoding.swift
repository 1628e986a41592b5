package import Diagnostics

/// Whether a file begins with the byte-order mark of UTF-16.
package func hasWideMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
}

/// A text as UTF-8, and what is wrong where it is none. Line ends stay line ends and a character stays one, so that a line
/// and a column of the result are those of the file.
package func decodedText(
  _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TableForm.Encoding?, file: String
) -> (text: [UInt8], finding: Finding?) {
  if hasWideMark(bytes), encoding != .windows1252 { return decodedWide(bytes, isBig: bytes[0] == 0xFE, from: 2, file) }
  switch encoding {
  case .utf16: return decodedWide(bytes, isBig: seemsBig(bytes), from: 0, file)
  case .windows1252: return decodedWindows(bytes, file)
  case .utf8, nil:
    let finding = firstBadByte(bytes).map { badByteFinding(bytes, at: $0, file: file) }
    return (finding == nil ? Array(bytes) : [], finding)
  }
}

/// The bytes of a file as they can be shown: whatever its encoding is.
package func shownText(_ bytes: [UInt8]) -> [UInt8] {
  bytes.withUnsafeBufferPointer { buffer in
    if hasWideMark(buffer) { return decodedText(buffer, .utf16, file: "").text }
    guard let bad = firstBadByte(buffer), !turnsLetters(buffer, at: bad) else { return bytes }
    let windows = decodedText(buffer, .windows1252, file: "")
    return windows.finding == nil ? windows.text : bytes
  }
}

/// Without a mark, the byte of an ASCII character that is zero says which half comes first.
private func seemsBig(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  bytes.count >= 2 && bytes[0] == 0 && bytes[1] != 0
}

private func decodedWide(
  _ bytes: UnsafeBufferPointer<UInt8>, isBig: Bool, from start: Int, _ file: String
) -> (text: [UInt8], finding: Finding?) {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
  func unit(_ index: Int) -> UInt32 {
    let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
    return isBig ? first << 8 | second : second << 8 | first
  }
  var index = start
  while index + 1 < bytes.count {
    var value = unit(index)
    index += 2
    if value & 0xFC00 == 0xD800, index + 1 < bytes.count, unit(index) & 0xFC00 == 0xDC00 {
      value = 0x10000 + ((value & 0x3FF) << 10 | unit(index) & 0x3FF)
      index += 2
    }
    guard value != 0, let scalar = Unicode.Scalar(value) else {
      return ([], broken(text, file, "half a character, which is not UTF-16"))
    }
    if turnsLetters(value) {
      var finding = turned(value, "", .wholeFile(file))
      finding.span = broken(text, file, "").span
      return ([], finding)
    }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
  return index == bytes.count ? (text, nil) : ([], broken(text, file, "the file ends in the middle of a character"))
}

private func decodedWindows(_ bytes: UnsafeBufferPointer<UInt8>, _ file: String) -> (text: [UInt8], finding: Finding?) {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count + bytes.count / 8)
  for byte in bytes {
    if byte < 0x80, byte != 0 {
      text.append(byte)
      continue
    }
    let value = (0x80..<0xA0).contains(byte) ? windowsLetters[Int(byte) - 0x80] : UInt32(byte)
    guard value != 0, let scalar = Unicode.Scalar(value) else {
      return ([], broken(text, file, "byte 0x\(hexadecimal(UInt32(byte), digits: 2)) is no character of Windows-1252"))
    }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
  return (text, nil)
}

/// What the bytes from 0x80 to 0x9F stand for (Unicode's CP1252.TXT); zero for the five that stand for nothing.
private let windowsLetters: [UInt32] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
]

/// A finding at the end of what could be read.
private func broken(_ text: [UInt8], _ file: String, _ message: String) -> Finding {
  let end = text.count
  let span = (text + [0x20]).withUnsafeBufferPointer { buffer in
    var place = CSVPlace(source: buffer, file: file, lineStart: 0, line: 1)
    return place.span(end..<end + 1)
  }
  return CSVRule.character.finding(message, at: span, hint: "correct 'encoding', or save the file as UTF-8")
}
