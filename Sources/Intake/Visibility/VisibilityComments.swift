import Diagnostics
import Record

/// What comments of YAML say of who may read a file: `# visibility: board` on a line of its own or behind a value.
///
/// What `fairlead new` writes to explain the field is none, and neither is a sentence that begins with the word.
func visibilityComments(in bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) -> [VisibilityStatement] {
  let text = String(decoding: bytes.lazy.filter { $0 != 0 }, as: UTF8.self)
  return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    .flatMap { number, line in
      comments(in: line).compactMap { comment in
        statement(of: comment, in: line, at: SourceSpan(file: file, line: firstLine + number, column: 1))
      }
    }
}

/// What stands behind each `#` that begins a comment, or may.
private func comments(in line: Substring) -> [Substring] {
  line.indices.filter { place in
    line[place] == "#" && (place == line.startIndex || line[line.index(before: place)].isWhitespace)
  }.map { line[$0...].drop { $0 == "#" || $0.isWhitespace } }
}

private func statement(of comment: Substring, in line: Substring, at start: SourceSpan) -> VisibilityStatement? {
  guard let mark = comment.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return nil }
  let written = String(comment[..<mark])
  let value = VisibilityLabel.plain(comment[comment.index(after: mark)...])
  guard let word = VisibilityWord(written), !value.isEmpty, value.split(separator: " ").count <= longestLabel,
    !isExplanation(comment)
  else { return nil }
  var span = start
  span.column = line[..<comment.startIndex].unicodeScalars.count + 1
  span.length = written.unicodeScalars.count
  return VisibilityStatement(word: word, written: written, value: value, span: span, isComment: true)
}

/// More words are a sentence.
private let longestLabel = 8

/// `visibility: a text — 'everyone', or a label that only some audiences see`.
private func isExplanation(_ comment: Substring) -> Bool { comment.contains(" — 'everyone'") }
