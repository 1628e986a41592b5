internal import CCmark

/// The text with its character references (`&amp;`, `&#8217;`, `&eacute;`) read as what they stand for, by libcmark's table
/// of HTML's names. What is none stays as it is.
func decodingReferences(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
  var decoded: [UInt8] = []
  decoded.reserveCapacity(text.count)
  var index = 0
  while index < text.count {
    guard text[index] == UInt8(ascii: "&"), let end = endOfReference(at: index, in: text) else {
      decoded.append(text[index])
      index += 1
      continue
    }
    // A reference alone in a text is a paragraph with what it stands for.
    let reference = UnsafeBufferPointer(rebasing: text[index..<end])
    let characters = withCmarkTree(reference) { root in root.firstChild?.firstChild.map { Array($0.literal) } ?? nil }
    decoded += characters.flatMap { $0 } ?? Array(reference)
    index = end
  }
  return decoded
}

/// The longest name of HTML has 31 letters and digits.
private func endOfReference(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
  var index = start + 1
  if index < text.count, text[index] == UInt8(ascii: "#") { index += 1 }
  let first = index
  while index < text.count, index - first <= 31, text[index].isLetterOrDigit { index += 1 }
  guard index > first, index < text.count, text[index] == UInt8(ascii: ";") else { return nil }
  return index + 1
}
