package import Diagnostics

/// A value in a YAML file together with the place it was written.
///
/// Scalars are never resolved: `1.10`, `007`, `no` and `12:30` stay the text they are, and the reader of each field
/// decides what it means. Spans are in the file's lines and Unicode-scalar columns.
package struct YAMLNode: Sendable {
  /// A scalar's extent on its first line, with its quotes; a block mapping's first key; else the opening character.
  package var span: SourceSpan
  package var value: Value

  package init(span: SourceSpan, value: Value) {
    self.span = span
    self.value = value
  }

  package indirect enum Value: Sendable {
    /// Text as written, after quotes, escapes and line folding are undone. `isQuoted` is also true for the block
    /// scalars `|` and `>`: whoever wrote them meant text.
    case scalar(text: String, isQuoted: Bool)
    /// Nothing, `~` or `null`, written without quotes.
    case null
    case sequence([YAMLNode])
    /// The entries in the order of the file. Keys are unique, except that Swift compares them by canonical equivalence.
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package var key: String
    package var keySpan: SourceSpan
    package var value: YAMLNode

    package init(key: String, keySpan: SourceSpan, value: YAMLNode) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
    }
  }
}

/// How much of a YAML file is read before it is refused.
package struct YAMLLimits: Sendable {
  /// In bytes.
  package var size: Int
  /// In nested sequences and mappings; a plain mapping of scalars is 1 deep.
  package var depth: Int

  package init(size: Int = DocumentLimits.yaml, depth: Int = DocumentLimits.yamlDepth) {
    self.size = size
    self.depth = depth
  }
}
