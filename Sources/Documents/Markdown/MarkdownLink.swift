package import Diagnostics

/// Where a link leads that stays within the author's files.
package struct LinkTarget: Hashable, Sendable {
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
  package var target: LinkTarget
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

extension MarkdownDocument {
  /// The finished HTML. `destination` gives, for each of `links`, what to write as `href` or `src`, or nil when it leads
  /// nowhere: then the text of the link, or the alternative text of the image, is shown instead.
  package func html(linking destination: (MarkdownLink) -> String?) -> [UInt8] {
    guard !slots.isEmpty else { return html }
    let destinations = links.map(destination)
    var linked: [UInt8] = []
    linked.reserveCapacity(html.count + slots.count * 48)
    var written = 0
    for slot in slots {
      linked += html[written..<slot.offset]
      written = slot.offset
      write(slot, to: &linked, leadingTo: destinations[slot.link])
    }
    linked += html[written...]
    return linked
  }

  private func write(_ slot: LinkSlot, to output: inout [UInt8], leadingTo destination: String?) {
    switch (slot.kind, destination) {
    case (.open, let href?):
      output.write("<a href=\"")
      output.writeDestination(href)
      output.write("\">")
    case (.close, .some):
      output.write("</a>")
    case (.image, let source?):
      output.write("<img src=\"")
      output.writeDestination(source)
      output.write("\" alt=\"")
      output.writeEscaped(links[slot.link].label)
      output.write("\">")
    case (.image, nil):
      output.writeEscaped(links[slot.link].label)
    case (.open, nil), (.close, nil):
      break
    }
  }
}
