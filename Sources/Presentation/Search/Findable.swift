import Analysis
import Diagnostics
package import Record
import Templating
import Wording

/// What can be found: a record or another page, with everything that it is found by.
///
/// A class, because ten thousand are sorted, grouped and written.
package final class Findable: SearchEntry, Sendable {
  package let title: String
  /// What it is, in a word: `Decision`; for what is no record the part of the site that it belongs to, or `Page`.
  package let kind: String
  /// The way from the page of the search.
  package let href: String
  /// As it is known in the content folder, with its period or folder before it; empty for what is no record.
  package let id: String
  package let tags: [String]
  /// Their anchors are empty where they have none.
  package let headings: [Prose.Heading]
  /// The place in an order of titles where case and accents do not count, and neither does what stands before the first letter.
  let order: String

  static let names = Names<Findable>(
    "entry of the index",
    [
      .text("title", "What it is called") { $0.title },
      .text("kind", "What it is, in a word") { $0.kind },
      .link("href", "The way to it") { $0.href },
    ])

  private init(title: String, kind: String, href: String, id: String, tags: [String], headings: [Prose.Heading]) {
    (self.title, self.kind, self.href, self.id) = (title, kind, href, id)
    (self.tags, self.headings, order) = (tags, headings, orderOfTitle(title))
  }

  /// A record; nil where no page shows it.
  convenience init?(_ record: TitledRecord, by links: Links) {
    guard let href = links.to(record.key) else { return nil }
    let key = record.key
    self.init(
      title: record.title, kind: capitalised(key.kind.rawValue), href: href,
      id: key.group.isEmpty ? key.id : "\(key.group)/\(key.id)", tags: record.tags,
      headings: key.kind == .feedback ? nested(record.headings, in: entryAnchor(key)) : record.headings)
  }

  /// A page that is no record.
  convenience init(page path: String, _ words: PageWords, by links: Links) {
    let folder = PagePath.topFolder(of: path)
    let part = links.directory.fronts.first { PagePath.topFolder(of: $0.path) == folder }
    let isFront = folder.isEmpty || part?.path == path
    self.init(
      title: words.title, kind: isFront ? "Page" : part?.name ?? "Page", href: links.to(page: path), id: "", tags: [],
      headings: words.headings)
  }
}

/// What stands on a page with others has names of its own for its headings.
private func nested(_ headings: [Prose.Heading], in anchor: String) -> [Prose.Heading] {
  headings.map { .init(level: $0.level, text: $0.text, anchor: nestedAnchor($0.anchor, in: anchor)) }
}

private func orderOfTitle(_ title: String) -> String {
  let plain = withoutAccents(title.lowercased())
  let start = plain.unicodeScalars.firstIndex { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  return start == nil || start == plain.startIndex ? plain : String(plain[(start ?? plain.startIndex)...])
}
