import Templating

/// A page of the documentation before it is rendered.
struct DocumentationPage: Sendable {
  /// From the top of the site.
  let path: String
  let title: String
  /// What it tells, in a sentence: the line under its title, and beside it in lists.
  let summary: String
  let part: Part
  /// What the search calls it.
  let kind: String
  let headings: [Heading]
  let template: String
  let shape: Shape
  /// What its template is given, in a frame.
  let value: @Sendable (Frame) -> Value

  struct Heading: Hashable, Sendable {
    let text: String
    let anchor: String
  }

  init<Content: Sendable>(
    path: String, title: String, summary: String, part: Part, kind: String = "Page", headings: [Heading] = [],
    template: String, names: Names<Framed<Content>>, _ content: @escaping @Sendable (Frame) -> Content
  ) {
    (self.path, self.title, self.summary, self.part, self.kind) = (path, title, summary, part, kind)
    (self.headings, self.template, shape) = (headings, template, names.shape)
    value = { names.value(of: Framed(frame: $0, content: content($0))) }
  }
}

/// A part of the site, in the order of the navigation.
enum Part: String, CaseIterable, Sendable {
  case contents = "Contents"
  case begin = "Begin"
  case files = "Files"
  case tables = "Tables"
  case recipes = "Recipes"
  case running = "Running it"
  case findings = "Findings"
  case search = "Search"

  /// The page that the navigation leads to.
  var front: String {
    switch self {
    case .contents: "index.html"
    case .begin: "begin.html"
    case .files: "files/index.html"
    case .tables: "tables/index.html"
    case .recipes: "recipes.html"
    case .running: "nightly.html"
    case .findings: "findings.html"
    case .search: "search.html"
    }
  }
}
