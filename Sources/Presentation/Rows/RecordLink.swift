package import Record
package import Templating

/// The title of a record and the way to it.
package struct RecordLink: Sendable {
  package let title: String
  package let href: String

  /// Nil when the record is not seen.
  package init?(_ key: RecordKey, by links: Links) {
    guard let title = links.directory.title(of: key), let href = links.to(key) else { return nil }
    self.title = title
    self.href = href
  }

  package static let names = Names<RecordLink>(
    "link to a record",
    [
      .text("title", "What the record is called") { $0.title },
      .link("href", "The way to it") { $0.href },
    ])
}
