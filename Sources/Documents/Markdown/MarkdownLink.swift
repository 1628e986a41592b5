package import Diagnostics

/// Where a link leads that stays within the author's files.
package struct LinkAddress: Hashable, Sendable {
  /// The path as written, percent-decoded and without its query; empty for a link within the page.
  package var path: String
  /// What follows `#`, percent-decoded; nil when there is no `#`.
  package var fragment: String?
  /// The destination where it can be found in the text, else the link, else the beginning of its line.
  package var span: SourceSpan

  package init(path: String, fragment: String? = nil, span: SourceSpan) {
    self.path = path
    self.fragment = fragment
    self.span = span
  }
}

/// A link or an image whose target is a file of the author's or a heading of the page.
package struct MarkdownLink: Hashable, Sendable {
  package var target: LinkAddress
  /// The text of the link without markup, or the alternative text of an image.
  package var label: String
  package var isImage: Bool
  /// Which block of the outline it is in.
  package var block: Int
}

/// A place in the HTML where a tag belongs once the target of a link is known.
package struct LinkSlot: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Before the text of a link.
    case open
    /// After the text of a link.
    case close
    /// Where an image stands, or its alternative text when there is none to show.
    case image
  }

  /// In bytes of `MarkdownDocument.html`.
  package var offset: Int
  package var kind: Kind
  /// Which of `MarkdownDocument.links`.
  package var link: Int
}
