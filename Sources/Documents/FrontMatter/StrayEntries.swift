package import Diagnostics

/// So many lines are looked at, and so many entries are told.
private let mostLines = 30
private let mostEntries = 12

/// Keys that stand as `key: value` in the first lines of a text, outside of any front matter.
///
/// - Parameters:
///   - range: the text.
///   - isWhole: the text is all of the file, so that a heading or a broken fence may stand before the keys; else they stand
///     directly below the front matter.
package func strayEntries(
  _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, file: String, firstLine: Int, isWhole: Bool
) -> [Located<String>] {
  guard !range.isEmpty else { return [] }
  var found: [Located<String>] = []
  var line: FrontMatterLine? = FrontMatterLine(bytes, from: range.lowerBound, number: firstLine)
  while let current = line, current.number < firstLine + mostLines, found.count < mostEntries {
    line = current.following(in: bytes)
    if let key = current.key {
      found.append(
        Located(key, at: SourceSpan(file: file, line: current.number, column: 1, length: key.unicodeScalars.count)))
    } else if current.isBlank ? !found.isEmpty : !isWhole || !found.isEmpty {
      break
    }
  }
  return found
}
