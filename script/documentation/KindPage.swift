import Diagnostics
import Intake
import Presentation
import Record
import Templating
import Wording

/// What there is to know of a kind of file.
struct KindPage: Sendable {
  let kind: Kind
  let text: WrittenText
  let tables: [FieldTable]
  let examples: [Example]
  let data: [Example]

  static func path(of name: String) -> String { "files/\(name).html" }

  var path: String { KindPage.path(of: kind.name) }

  /// The practices that its files are evidence of.
  private var practices: [Practice] {
    (text.remarks["practices"] ?? "").split { !$0.isLetter && !$0.isNumber }.compactMap {
      Practice(rawValue: String($0))
    }
  }

  static let names: Names<Framed<KindPage>> = framed(
    "kind of file",
    [
      .text("place", "Where its files lie in the content folder") { $0.content.kind.place },
      .optionalText("command", "What begins one") { $0.content.command },
      .text("schema", "What prints its schema") { "fairlead schema \($0.content.kind.name)" },
      .markup("text", "What somebody wrote about it") { $0.content.text.html },
      .list("places", "The parts of the page", of: PageWay.names) { $0.content.places },
      .list("practices", "The practices that it is evidence of", of: practiceNames) { $0.content.practices },
      .list("tables", "Its fields", of: FieldTable.names) { $0.content.tables },
      .flag("is_markdown", "Whether its fields stand above a text") { $0.content.kind.hasHeadings },
      .list("examples", "Files that have every field between them", of: Example.names) { $0.content.examples },
      .list("data", "Files of data that they name", of: Example.names) { $0.content.data },
      .list("rules", "What is found wrong in its files alone", of: RuleRow.names) { page in
        page.content.kind.ownRules.sorted { $0.id < $1.id }.map { RuleRow($0, from: page.frame) }
      },
    ])

  private var command: String? {
    switch kind.name {
    case "organization": "fairlead init \"Your organization\""
    case "update": "fairlead new update \"…\" --audience executives"
    default: "fairlead new \(kind.name) \"…\""
    }
  }
}

private let practiceNames = Names<Practice>(
  "practice",
  [
    .text("id", "Its id") { $0.rawValue },
    .text("name", "What it is called") { $0.name },
    .text("sentence", "What it is to practise it") { $0.sentence },
  ])

/// What the page of a kind is called: `Work item`, `fairlead.yaml`.
func kindTitle(_ name: String) -> String {
  guard name != "organization" else { return "fairlead.yaml" }
  let words = name.replacing("-", with: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}

extension KindPage {
  fileprivate var places: [PageWay] {
    let fields = tables.map { PageWay(name: $0.title, href: "#\($0.anchor)") }
    let last = [PageWay(name: "With every field", href: "#example")]
    return text.headings.map { PageWay(name: $0.text, href: "#\($0.anchor)") } + fields + last
      + (kind.ownRules.isEmpty ? [] : [PageWay(name: "What is checked", href: "#findings")])
  }
}

extension Kind {

  /// The fields that it alone has, and those that others have, too.
  fileprivate var groups: [(title: String, specs: [FieldSpec])] {
    guard name != "organization" else { return [("Fields", specs)] }
    let shared = Set(HeaderFields.names)
    let own = specs.filter { !shared.contains($0.name) || $0.isRequired }
    return [
      ("Fields", own),
      ("Fields that other kinds have too", specs.filter { spec in !own.contains { $0.name == spec.name } }),
    ]
  }
}

func kindPages(_ sources: SourceFolder, findings: inout [Finding]) -> [DocumentationPage] {
  var pages: [DocumentationPage] = []
  for kind in Kind.all {
    let path = KindPage.path(of: kind.name)
    guard let text = readText("docs/site/files/\(kind.name).md", on: path, in: sources, findings: &findings) else {
      continue
    }
    let elsewhere = kind.name == "organization" ? tableWays(from: path) : [:]
    let tables = FieldTables(kind.groups, on: path, hasHeadings: kind.hasHeadings, elsewhere: elsewhere).tables
    let examples = sources.examples { kind.holds($0) }
    let data = kind.name == "organization" ? [] : sources.data(of: examples)
    let page = KindPage(kind: kind, text: text, tables: tables, examples: examples, data: data)
    pages.append(
      DocumentationPage(
        path: path, title: kindTitle(kind.name), summary: kind.purpose, part: .files, kind: "Kind of file",
        headings: text.headings + tables.flatMap(\.rows).map { .init(text: $0.path, anchor: $0.path) },
        template: "kind", names: KindPage.names
      ) { _ in page })
  }
  return [listPage("files/index.html", "Kinds of file", kindList, .files, of: pages)] + pages
}

private let kindList = "What you write: a file for each thing, in a folder for each kind."

/// A page that lists others.
func listPage(
  _ path: String, _ title: String, _ summary: String, _ part: Part, of pages: [DocumentationPage]
) -> DocumentationPage {
  DocumentationPage(path: path, title: title, summary: summary, part: part, template: "list", names: listNames) { _ in
    pages
  }
}

private let listNames: Names<Framed<[DocumentationPage]>> = framed(
  "list of pages",
  [
    .list("pages", "The pages", of: ListedPage.names) { list in
      list.content.map { ListedPage(page: $0, href: list.frame.way(to: $0.path)) }
    }
  ])

/// A page in a list.
struct ListedPage: Sendable {
  let page: DocumentationPage
  let href: String

  static let names = Names<ListedPage>(
    "page of a list",
    [
      .text("title", "What it is called") { $0.page.title },
      .link("href", "The way to it") { $0.href },
      .markup("summary", "What it tells, in a sentence") { inlineHTML($0.page.summary) },
    ])
}
