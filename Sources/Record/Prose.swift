/// The body of a Markdown file: HTML that is safe to show, with places left open for links.
///
/// Whether a linked record is shown depends on the date and the reader, so a link becomes an `<a>` only when the page
/// is made: `slots` says where. Everything else in `html` is final; nothing in it came through unescaped.
package struct Prose: Sendable, Equatable {
  package var html: [UInt8]
  /// In ascending order of `offset`.
  package var slots: [Slot]
  package var headings: [Heading]

  package struct Slot: Sendable, Equatable {
    /// A byte offset in `html`.
    package var offset: Int
    package var kind: Kind

    package enum Kind: Sendable, Equatable {
      case openLink(LinkTarget)
      case closeLink
      case image(LinkTarget, alt: String)
    }

    package init(offset: Int, kind: Kind) {
      self.offset = offset
      self.kind = kind
    }
  }

  package struct Heading: Sendable, Equatable {
    /// 2 to 6.
    package var level: Int
    package var text: String
    package var anchor: String

    package init(level: Int, text: String, anchor: String) {
      self.level = level
      self.text = text
      self.anchor = anchor
    }
  }

  package static let empty = Prose(html: [], slots: [], headings: [])

  package init(html: [UInt8], slots: [Slot], headings: [Heading]) {
    self.html = html
    self.slots = slots
    self.headings = headings
  }
}

/// Where a relative link in a file leads.
package enum LinkTarget: Sendable, Hashable {
  /// A heading of the same file.
  case anchor(String)
  /// A record that has a page of its own, perhaps at a heading.
  case record(RecordKey, anchor: String?)
  /// A file that is copied beside the pages: an image.
  case asset(ContentPath)
  /// Nothing that the report could show: the text stands without a link.
  case nothing
}
