/// A path of names, such as `status.word`, or the value at hand, `.`.
struct Path: Sendable {
  /// Looked up through all contexts, from the innermost; nil for `.`.
  let first: Name?
  /// Looked up one in another.
  let rest: [Name]
  /// As it is written.
  let text: String

  init(_ text: String) {
    self.text = text
    let names = text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map { Name(String($0)) }
    first = names.first
    rest = Array(names.dropFirst())
  }
}

/// A piece of a template. Sections, blocks and parents are opened by one node and closed by another.
struct Node: Sendable {
  enum Kind: Sendable {
    /// The start of a line that shows something, with the white space it starts with: where indentation goes.
    case line(leading: Range<Int>)
    case text(Range<Int>)
    /// `{{name}}`, or without escaping `{{{name}}}`, `{{&name}}`.
    case show(Path, raw: Bool)
    case section(Path)
    case inverted(Path)
    /// `{{>name}}`; the white space before it when it has its line to itself.
    case partial(String, indentation: Range<Int>?)
    /// `{{<name}}`, likewise, up to its `close` node.
    case parent(String, indentation: Range<Int>?)
    /// `{{$name}}`, up to its `close` node.
    case block(String, BlockLayout)
    case close
  }

  var kind: Kind
  /// The tag, with its delimiters; empty for text.
  let tag: Range<Int>
  /// For an opening node, the index of its `close` node.
  var close: Int
}

/// How the lines of a block are indented, where it is defined and where it is expanded.
struct BlockLayout: Sendable {
  /// Whether the opening tag has its line to itself, so that the content starts on a new line.
  var ownLine: Bool
  /// White space before the opening tag, when nothing else is before it on its line.
  var leading: Range<Int>
  /// White space at the start of the first line of content, when the opening tag has its line to itself.
  var bodyLeading: Range<Int>
}
