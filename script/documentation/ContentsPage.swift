import Templating

/// The first page: every other, by the part that it belongs to.
func contentsPage(of pages: [DocumentationPage]) -> DocumentationPage {
  DocumentationPage(
    path: Part.contents.front, title: "Fairlead’s documentation",
    summary: "How to begin, what to write, and what the report makes of it.", part: .contents, template: "contents",
    names: contentsNames
  ) { frame in
    Part.allCases.filter { $0 != .contents && $0 != .search }.map { part in
      let own = pages.filter { $0.part == part }
      return ContentsPart(
        name: part.rawValue, anchor: "part-\(part)",
        pages: own.map { ListedPage(page: $0, href: frame.way(to: $0.path)) })
    }
  }
}

private struct ContentsPart: Sendable {
  let name: String
  let anchor: String
  let pages: [ListedPage]

  static let names = Names<ContentsPart>(
    "part of the contents",
    [
      .text("name", "What the part is called") { $0.name },
      .text("anchor", "The id of its heading") { $0.anchor },
      .list("pages", "Its pages", of: ListedPage.names) { $0.pages },
    ])
}

private let contentsNames: Names<Framed<[ContentsPart]>> = framed(
  "contents",
  [
    .list("parts", "The parts of the site", of: ContentsPart.names) { $0.content },
    .link("sample", "The way to the report of the sample") { $0.frame.way(to: "sample/index.html") },
    .link("decisions", "The way to the report of Fairlead's own decisions") {
      $0.frame.way(to: "decisions/index.html")
    },
  ])
