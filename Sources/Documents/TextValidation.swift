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

package func validateText(_ bytes: [UInt8], file: String) -> [Finding] {
  bytes.withUnsafeBufferPointer { validateText($0, file: file) }
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
