import Analysis
import Templating
import Wording

/// The search, and below it everything that it searches from A to Z: that needs no script, and can be printed.
struct SearchPage: FramedPage {
  let frame: PageFrame
  let index: SiteIndex

  init(_ index: SiteIndex) {
    self.index = index
    frame = PageFrame(
      headline: "Everything in this report, from A to Z.",
      lede: "\(count(index.items.count, "page and record", "pages and records")), by title.",
      label: "Search", path: PagePath.search, directory: index.directory)
  }

  static let kind = PageKind(template: "search", names: names)

  static let names = Names<SearchPage>(
    page: "search",
    [
      .link("script", "The way to the script that searches") { $0.frame.link(to: $0.directory.shared.search) },
      .link("index", "The way to the script that holds what is searched") { $0.frame.link(to: $0.index.scriptPath) },
      .list("letters", "What begins with each letter, in order", of: IndexLetter.names) {
        IndexLetter.all(of: $0.index.items)
      },
    ])
}

/// The part of the index that begins with a letter.
struct IndexLetter: Sendable {
  /// As it is shown: `A`, `0–9`, `Other`.
  let name: String
  let anchor: String
  var items: [Findable]

  /// - Parameter items: in the order of titles.
  static func all(of items: [Findable]) -> [IndexLetter] {
    var letters: [IndexLetter] = []
    var places: [String: Int] = [:]
    for item in items {
      let (name, anchor) = letter(of: item)
      if let place = places[anchor] {
        letters[place].items.append(item)
      } else {
        places[anchor] = letters.count
        letters.append(IndexLetter(name: name, anchor: anchor, items: [item]))
      }
    }
    return letters
  }

  /// Greek and Cyrillic letters stand by themselves, too; there are too many of other scripts.
  private static func letter(of item: Findable) -> (name: String, anchor: String) {
    guard let first = item.order.unicodeScalars.first else { return ("Other", "other") }
    switch first {
    case "a"..."z", "\u{370}"..."\u{52F}": return (first.properties.uppercaseMapping, "letter-\(first)")
    case "0"..."9": return ("0–9", "digits")
    default: return ("Other", "other")
    }
  }

  static let names = Names<IndexLetter>(
    "letter of the index",
    [
      .text("name", "The letter") { $0.name },
      .text("anchor", "The id of its heading") { $0.anchor },
      .link("href", "The way to it on this page") { "#\($0.anchor)" },
      .list("items", "What begins with it, by title", of: Findable.names) { $0.items },
    ])
}

/// The search: its page is made when all others are, because it tells what stands on them.
let searchPart = SitePart.pages(
  SearchPage.kind.template, SearchPage.names, front: Front(name: "Search", path: PagePath.search) { _ in true }
) { _, _ in [] }
