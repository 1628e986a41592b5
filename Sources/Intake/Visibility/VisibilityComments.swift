import Diagnostics
import Record

/// What comments of YAML say of who may read a file: `# visibility: board` on a line of its own or behind a value.
///
/// What `fairlead new` writes to explain the field is none, and neither is a sentence that begins with the word.
func visibilityComments(in bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int, labels: Set<String> = [])
  -> [VisibilityStatement]
{
  let text = String(decoding: bytes.lazy.filter { $0 != 0 }, as: UTF8.self)
  return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    .flatMap { number, line in
      comments(in: line).compactMap { comment in
        statement(of: comment, in: line, labels, at: SourceSpan(file: file, line: firstLine + number, column: 1))
      }
    }
}

/// What stands behind each `#` that begins a comment, or may.
private func comments(in line: Substring) -> [Substring] {
  line.indices.filter { place in
    line[place] == "#" && (place == line.startIndex || line[line.index(before: place)].isWhitespace)
  }.map { line[$0...].drop { $0 == "#" || $0.isWhitespace } }
}

private func statement(
  of comment: Substring, in line: Substring, _ labels: Set<String>, at start: SourceSpan
) -> VisibilityStatement? {
  guard let (written, value) = parts(of: comment, labels), let word = VisibilityWord(written), !value.isEmpty,
    value.split(separator: " ").count <= longestLabel, !isExplanation(comment)
  else { return nil }
  var span = start
  span.column = line[..<comment.startIndex].unicodeScalars.count + 1
  span.length = written.unicodeScalars.count
  return VisibilityStatement(word: word, written: written, value: value, span: span, isComment: true)
}

/// `visibility: board`, and `Visibility leadership`, where what follows the word can only be readers.
private func parts(of comment: Substring, _ labels: Set<String>) -> (written: String, value: String)? {
  if let mark = comment.firstIndex(where: { $0 == ":" || $0 == "=" }) {
    return (String(comment[..<mark]), VisibilityLabel.plain(comment[comment.index(after: mark)...]))
  }
  guard let blank = comment.firstIndex(where: \.isWhitespace) else { return nil }
  let value = VisibilityLabel.plain(comment[blank...])
  guard case .few = Readers(value, labels: labels) else { return nil }
  return (String(comment[..<blank]), value)
}

/// More words are a sentence.
private let longestLabel = 8

/// `visibility: a text — 'everyone', or a label that only some audiences see`.
private func isExplanation(_ comment: Substring) -> Bool { comment.contains(" — 'everyone'") }
