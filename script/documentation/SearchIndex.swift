import Diagnostics
import Templating

/// What the search finds: pages by their titles and headings, and rules by their ids and sentences.
struct SearchIndex {
  static let path = "assets/documentation-index.js"

  private let items: [Item]
  let pages: [DocumentationPage]

  private struct Item {
    let title: String
    let kind: String
    let href: String
    let id: String
    let headings: [DocumentationPage.Heading]
  }

  init(_ pages: [DocumentationPage]) {
    self.pages = pages.sorted { ($0.title.lowercased(), $0.path) < ($1.title.lowercased(), $1.path) }
    items =
      self.pages.map { page in
        Item(
          title: page.title, kind: page.kind, href: page.path, id: "",
          headings: page.headings.filter { !$0.text.isEmpty })
      } + SearchIndex.items(of: documentedFindings, "Finding", on: "findings.html")
      + SearchIndex.items(of: documentedJudgements, "Judgement", on: "judgements.html")
  }

  private static func items(of rules: [Rule], _ kind: String, on page: String) -> [Item] {
    rules.map { Item(title: $0.summary, kind: "\(kind) \($0.id)", href: "\(page)#\($0.id)", id: $0.id, headings: []) }
  }

  /// A script that assigns what `search.js` filters: items with the numbers of their kinds and headings.
  var script: [UInt8] {
    var (kinds, headings) = (Numbers<String>(), Numbers<DocumentationPage.Heading>())
    var writer = JSONWriter(indented: false)
    writer.object { writer in
      writer.key("items")
      writer.array { writer in
        for item in items {
          let (kind, places) = (kinds.number(of: item.kind), item.headings.map { headings.number(of: $0) })
          writer.array { writer in
            writer.string(item.title)
            writer.integer(kind)
            writer.string(item.href)
            writer.string(item.id)
            writer.array { _ in }
            writer.array { writer in places.forEach { writer.integer($0) } }
          }
        }
      }
      writer.member("kinds", strings: kinds.values)
      writer.key("headings")
      writer.array { writer in
        for heading in headings.values {
          writer.array { writer in
            writer.string(heading.text)
            writer.string(heading.anchor)
          }
        }
      }
    }
    return Array("self.fairleadIndex=".utf8) + writer.bytes + ";\n".utf8
  }
}

/// Values with the numbers of their places, each once.
private struct Numbers<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  mutating func number(of value: Value) -> Int {
    if let known = numbers[value] { return known }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}

/// The search, and below it every page by its title, for those who have no script.
func searchPage(_ index: SearchIndex) -> DocumentationPage {
  DocumentationPage(
    path: Part.search.front, title: "Search", summary: "Pages, fields, columns and findings, by their names.",
    part: .search, template: "search", names: searchNames
  ) { frame in index.pages.map { ListedPage(page: $0, href: frame.way(to: $0.path)) } }
}

private let searchNames: Names<Framed<[ListedPage]>> = framed(
  "search",
  [
    .list("pages", "Every page, by its title", of: ListedPage.names) { $0.content },
    .link("script", "The way to the script that searches") { $0.frame.way(to: "assets/search.js") },
    .link("index", "The way to what it searches") { $0.frame.way(to: SearchIndex.path) },
  ])
