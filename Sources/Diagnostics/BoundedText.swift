/// A text with its middle left out where it is longer than a person reads. A field of a table can have a hundred
/// megabytes, and what is said of it quotes it.
///
/// The beginning and the end stay, because a sentence around a quotation ends with what is wrong with it.
/// - Parameters:
///   - head: the bytes that are kept of the beginning, and one scalar more or less.
///   - tail: those of the end.
package func bounded(_ text: String, head: Int = 400, tail: Int = 200) -> String {
  guard text.utf8.count > head + tail else { return text }
  let bytes = text.utf8
  // Both places are moved to the beginning of a scalar: one grapheme may be as long as the text.
  var start = bytes.index(bytes.startIndex, offsetBy: head)
  while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80 { bytes.formIndex(before: &start) }
  var end = bytes.index(bytes.endIndex, offsetBy: -tail)
  while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { bytes.formIndex(after: &end) }
  return "\(text[..<start])…\(text[end...])"
}
