package import Diagnostics

/// What one Markdown text became: HTML whose links still have to be resolved, and what was learnt on the way.
package struct MarkdownDocument: Sendable {
  /// The first heading, if it is written as level 1 outside quotes and lists. It is not part of `html`.
  package var title: MarkdownHeading?
  /// The body. Every byte of the author's text is escaped, and no HTML of the author's is in it. Without what belongs
  /// into `slots`, links to other files are plain text and their images are missing.
  package var html: [UInt8] = []
  /// Where links and images of `links` begin and end in `html`, ascending by offset.
  package var slots: [LinkSlot] = []
  /// Links and images that lead to files of the author's, or to a heading of the same page, in the order of the text.
  /// Those in the title are here too, though they have no slot.
  package var links: [MarkdownLink] = []
  /// Images of other sites, each with its whole address for its path. They are shown as links, and some are badges that say
  /// something.
  package var externalImages: [MarkdownLink] = []
  /// Comments that stand by themselves and hold a colon, with their marks: some people keep metadata in them. At most
  /// sixteen short ones.
  package var comments: [Located<String>] = []
  /// The headings in `html`, in order: what a table of contents shows.
  package var headings: [MarkdownHeading] = []
  /// What the text says, block by block, for reading metadata out of prose.
  package var outline = MarkdownOutline()
  package var findings: [Finding] = []

  package init() {}

  /// The plain text of the first paragraph outside quotes and lists, on one line, cut at a word to at most 300 scalars.
  /// Empty when there is none.
  package var summary: String {
    let paragraph = outline.blocks.first {
      $0.kind == .paragraph && $0.quoteDepth == 0 && $0.listDepth == 0 && !$0.text.isEmpty
    }
    guard let paragraph else { return "" }
    return shortened(outline.text(of: paragraph), to: 300)
  }

  /// The `id` that a fragment leads to, or nil when no heading (and not the title) has it. Case is forgiven, as by
  /// code hosts.
  package func anchor(for fragment: String) -> String? {
    if title?.anchor == fragment || headings.contains(where: { $0.anchor == fragment }) { return fragment }
    let folded = fragment.lowercased()
    if title?.anchor == folded { return folded }
    return headings.first { $0.anchor == folded }?.anchor
  }
}

/// A heading, as it is shown.
package struct MarkdownHeading: Hashable, Sendable {
  /// As rendered: the title has 1, a body heading 2...6, and no level is skipped on the way down.
  package var level: Int
  /// As written, 1...6.
  package var writtenLevel: Int
  /// Without markup.
  package var text: String
  /// The `id` in the page, unique in the document and never empty: the slug that code hosts give it.
  package var anchor: String
  package var span: SourceSpan
  /// Where the heading begins in `html`; 0 for the title.
  package var offset: Int
}

/// A text on one line, cut after a whole word when it is longer than `limit` scalars, with an ellipsis.
func shortened(_ text: String, to limit: Int) -> String {
  var scalars = String.UnicodeScalarView()
  var lastSpace: String.UnicodeScalarView.Index?
  var count = 0
  for scalar in text.unicodeScalars {
    let isSpace = scalar == " " || scalar == "\n"
    if isSpace { lastSpace = scalars.endIndex }
    guard count < limit - 1 else {
      return String(scalars[..<(lastSpace ?? scalars.endIndex)]) + "…"
    }
    scalars.append(isSpace ? " " : scalar)
    count += 1
  }
  return String(scalars)
}
