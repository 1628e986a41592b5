import Documents

/// How the text of a record is written.
enum MarkupFormat: Sendable {
  case markdown, asciiDoc, reStructuredText, org
  /// Read as Markdown where it carries a record's metadata.
  case plain

  /// Nil for what is no text that can be read.
  init?(path: String) {
    switch FilePath.fileExtension(of: path) {
    case "md", "markdown", "mkd", "mdown", "mdwn", "mkdn", "mkdown", "mdx": self = .markdown
    case "adoc", "asciidoc", "asc": self = .asciiDoc
    case "rst", "rest": self = .reStructuredText
    case "org": self = .org
    case "txt", "text": self = .plain
    default: return nil
    }
  }

  /// The text as Markdown, line by line, so that a finding names the line of the file; nil when it is Markdown already.
  func markdown(of text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    switch self {
    case .markdown, .plain: nil
    case .asciiDoc: Documents.markdown(fromAsciiDoc: text)
    case .reStructuredText: Documents.markdown(fromReStructuredText: text)
    case .org: Documents.markdown(fromOrg: text)
    }
  }

  /// Documents that people write decisions in, and that cannot be read.
  static let documents: Set<String> = [
    "doc", "docx", "odt", "rtf", "pdf", "html", "htm", "xhtml", "tex", "textile", "wiki", "mediawiki", "creole",
    "pages",
    "ipynb", "xml", "docbook", "tid", "typ", "djot", "rmd", "qmd",
  ]
}
