/// Text in lines of at most 76 characters of ASCII, ended by CRLF (RFC 2045, section 6.7).
///
/// A dot and `From ` at the beginning of a line are encoded too: a server may double the one, a mailbox put `>` before the other.
func quotedPrintable(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(quotedLine).joined(separator: "\r\n")
}

private let longestLine = 76

private func quotedLine(_ line: Substring) -> String {
  var rest = Array(line.utf8)[...]
  var (result, column) = ("", 0)
  while let byte = rest.first {
    var piece = isPlain(byte, isLast: rest.count == 1) ? String(Unicode.Scalar(byte)) : escaped(byte)
    // A line that goes on ends in `=`, which takes a place of its own.
    if column + piece.utf8.count > longestLine - (rest.count == 1 ? 0 : 1) {
      result += "=\r\n"
      column = 0
    }
    if column == 0, byte == UInt8(ascii: ".") || rest.starts(with: "From ".utf8) { piece = escaped(byte) }
    result += piece
    column += piece.utf8.count
    rest = rest.dropFirst()
  }
  return result
}

/// A blank is not kept at the end of a line.
private func isPlain(_ byte: UInt8, isLast: Bool) -> Bool {
  switch byte {
  case 0x20, 0x09: !isLast
  case UInt8(ascii: "="): false
  default: (0x21...0x7E).contains(byte)
  }
}
