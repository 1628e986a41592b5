package import Diagnostics

package let textNotUTF8 = Rule(
  "text.not-utf8", .error, "Text files are UTF-8",
  explanation: """
    Bytes that are not UTF-8 are shown as a replacement character, so what somebody wrote is lost. Most often the file \
    was saved in an older encoding, such as Windows-1252 or Latin-1.

    Save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 old.md > new.md
    """)

package let textWithNUL = Rule(
  "text.nul", .error, "Text files have no NUL bytes",
  explanation: """
    A NUL byte is not text. A file that has many is not a text file, or it was saved as UTF-16: then every second byte \
    is NUL. Save it as UTF-8; remove a single NUL.
    """)

package let textControl = Rule(
  "text.control", .error, "A text has no control characters",
  explanation: """
    Characters such as BEL (U+0007) and ESC (U+001B) steer terminals and printers. They have no place in a text, no browser \
    shows them, and YAML refuses them, too. They come from copying out of a terminal: delete them. Tabs, line ends and form \
    feeds are none of them.
    """)

package let textTurned = Rule(
  "text.turned", .error, "No character reverses the letters of a text",
  explanation: """
    U+202D and U+202E make what follows appear in another order than it is written: a title that reads `invoice gpj.exe` \
    may be `invoice exe.jpg`. They come from copying, or from somebody who means to mislead. Texts in Arabic or Hebrew do \
    not need them. Names of files, cells of tables and escapes such as `\\u202E` and `&#8238;` count as well. Delete the \
    character; a text to be set apart takes U+2068 before it and U+2069 after it.
    """)

/// The rules of files that are text, whatever their format.
package let textRules: [Rule] = [textNotUTF8, textWithNUL, textControl, textTurned, textMergeConflict]

/// What keeps a file from being text: the first bytes that are not UTF-8, the first NUL and the first character that
/// turns letters around, each with how many more there are. Costs one fast pass when there is nothing.
package func validateText(_ bytes: UnsafeBufferPointer<UInt8>, file: String) -> [Finding] {
  var flaws = TextFlaws()
  flaws.read(bytes)
  var findings: [Finding] = []
  if let first = flaws.invalid.first {
    let byte = String(bytes[first], radix: 16, uppercase: true)
    findings.append(
      textNotUTF8.finding(
        "byte 0x\(byte.count < 2 ? "0" : "")\(byte) is not UTF-8\(more(flaws.invalid.count))",
        at: textSpan(of: first, in: bytes, file: file), hint: "save the file as UTF-8"))
  }
  if let first = flaws.nul.first {
    findings.append(
      textWithNUL.finding(
        "NUL byte in a text\(more(flaws.nul.count))", at: textSpan(of: first, in: bytes, file: file),
        hint: "remove it, or save the file as UTF-8 if it is UTF-16"))
  }
  if let first = flaws.control.first {
    let code = String(bytes[first], radix: 16, uppercase: true)
    findings.append(
      textControl.finding(
        "the control character U+00\(code.count < 2 ? "0" : "")\(code)\(more(flaws.control.count))",
        at: textSpan(of: first, in: bytes, file: file), hint: "delete it"))
  }
  if let first = flaws.turned.first {
    findings.append(turned(bytes, at: first, more(flaws.turned.count), textSpan(of: first, in: bytes, file: file)))
  }
  return findings
}

/// - Parameter index: where the character stands, or a reference to it.
func turned(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ more: String, _ span: SourceSpan) -> Finding {
  let isReference = bytes[index] == ampersand
  let isFirst = isReference ? turningCode(bytes, at: index) == 0x202D : bytes[index + 2] == 0xAD
  return turned(isFirst ? 0x202D : 0x202E, more, span)
}

/// - Parameter scalar: U+202D or U+202E.
func turned(_ scalar: UInt32, _ more: String, _ span: SourceSpan) -> Finding {
  textTurned.finding(
    "the character U+\(hexadecimal(scalar, digits: 4)) reverses the letters after it\(more)", at: span,
    hint: "delete it")
}

/// U+202D and U+202E: what follows appears in another order than it is written.
func turnsLetters(_ scalar: UInt32) -> Bool { scalar == 0x202D || scalar == 0x202E }

/// The finding for a file in whose name a character turns letters around; nil for all others.
package func turnedName(of path: String, file: String) -> Finding? {
  guard path.utf8.contains(0xE2), let scalar = path.unicodeScalars.first(where: { turnsLetters($0.value) }) else {
    return nil
  }
  return textTurned.finding(
    "a character in the name of this file, U+\(hexadecimal(scalar.value, digits: 4)), reverses the letters after it",
    at: .wholeFile(file), hint: "rename the file")
}

private let ampersand = UInt8(ascii: "&")

private func isTurningReference(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  turningCode(bytes, at: index).map(turnsLetters) ?? false
}

/// The number in `&#8238;` or `&#x202E;`, as far as it may be one of five digits.
private func turningCode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
  let text = bytes[index...].prefix(12)
  guard text.starts(with: [ampersand, UInt8(ascii: "#")]), let end = text.firstIndex(of: UInt8(ascii: ";")) else {
    return nil
  }
  let digits = text[(index + 2)..<end]
  let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
  return UInt32(
    String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
}

/// Whether the scalar at `index` makes what follows appear in another order: U+202D or U+202E.
func turnsLetters(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
    && (0xAD...0xAE).contains(bytes[index + 2])
}

package func validateText(_ bytes: [UInt8], file: String) -> [Finding] {
  bytes.withUnsafeBufferPointer { validateText($0, file: file) }
}

/// Below the blank, and no tab, line end, form feed or NUL.
private func isControl(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x01...0x08, 0x0B, 0x0E...0x1F: true
  default: false
  }
}

private func more(_ count: Int) -> String { count > 1 ? ", and \(count - 1) more" : "" }

/// The place of a byte.
func textSpan(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, file: String) -> SourceSpan {
  var line = 1
  var lineStart = 0
  for index in 0..<offset where isLineEnd(bytes, at: index) {
    line += 1
    lineStart = index + 1
  }
  let column = String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1
  return SourceSpan(file: file, line: line, column: column)
}

/// A line feed, or a carriage return that no line feed follows.
private func isLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  if bytes[index] == 0x0A { return true }
  return bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
}

/// Where a text is broken.
private struct TextFlaws {
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
