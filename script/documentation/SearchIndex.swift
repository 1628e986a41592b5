import Diagnostics
import Presentation
import Record
import Templating

/// What the search finds: pages by their titles and headings, and rules by their ids and sentences.
struct SearchIndex {
  static let path = "assets/documentation-index.js"

  private let items: [Item]
  let pages: [DocumentationPage]

  private struct Item: SearchEntry {
    let title: String
    let kind: String
    let href: String
    let id: String
    var tags: [String] { [] }
    let headings: [Prose.Heading]
  }

  init(_ pages: [DocumentationPage]) {
    self.pages = pages.sorted { ($0.title.lowercased(), $0.path) < ($1.title.lowercased(), $1.path) }
    items =
      self.pages.map { page in
        Item(
          title: page.title, kind: page.kind, href: page.path, id: "",
          headings: page.headings.filter { !$0.text.isEmpty }.map { .init(level: 2, text: $0.text, anchor: $0.anchor) })
      } + SearchIndex.items(of: documentedFindings, "Finding", on: "findings.html")
      + SearchIndex.items(of: documentedJudgements, "Judgement", on: "judgements.html")
  }

  private static func items(of rules: [Rule], _ kind: String, on page: String) -> [Item] {
    rules.map { Item(title: $0.summary, kind: "\(kind) \($0.id)", href: "\(page)#\($0.id)", id: $0.id, headings: []) }
  }

  var script: [UInt8] { indexScript(of: items) }
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
