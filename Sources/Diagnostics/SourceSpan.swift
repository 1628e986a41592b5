/// A run of characters in a file that somebody wrote.
///
/// Lines and columns start at 1; columns count Unicode scalars, as editors and Yams do. A span of line 0 is about the
/// file as a whole (a missing file, an unreadable one).
package struct SourceSpan: Hashable, Sendable {
  /// The path as the reader knows it: relative to where the command was run, with `/` between folders.
  package var file: String
  package var line: Int
  package var column: Int
  /// In Unicode scalars, at least 1, and never past the end of the line.
  package var length: Int

  package init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  package static func wholeFile(_ file: String) -> SourceSpan {
    SourceSpan(file: file, line: 0, column: 0)
  }
}

extension SourceSpan: Comparable {
  package static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.line != right.line { return left.line < right.line }
    if left.column != right.column { return left.column < right.column }
    return left.length < right.length
  }
}

/// A value together with the place it was written, for findings that come later.
package struct Located<Value> {
  package var value: Value
  package var span: SourceSpan

  package init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
