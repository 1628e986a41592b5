import Diagnostics
import Intake
import Presentation
import Templating

/// What there is to know of a kind of table.
struct TablePage: Sendable {
  let table: DataTable
  let text: WrittenText
  let settings: [FieldTable]
  let section: Example?
  let data: [Example]

  static func path(of table: DataTable) -> String { "tables/\(table.name).html" }

  static let names: Names<Framed<TablePage>> = framed(
    "kind of table",
    [
      .text("files", "Where its files lie when nothing is written") { $0.content.table.files },
      .text("section_path", "The section of fairlead.yaml about it") { $0.content.table.section },
      .markup("text", "What somebody wrote about it") { $0.content.text.html },
      .list("places", "The parts of the page", of: PageWay.names) { $0.content.places },
      .list("columns", "Its columns", of: ColumnRow.names) { $0.content.table.rows },
      .list("settings", "The fields of the section", of: FieldTable.names) { $0.content.settings },
      .optionalObject("section", "A section with every field", of: Example.names) { $0.content.section },
      .list("data", "Files that it reads", of: Example.names) { $0.content.data },
    ])
}

extension TablePage {
  fileprivate var places: [PageWay] {
    text.headings.map { PageWay(name: $0.text, href: "#\($0.anchor)") }
      + [PageWay(name: "Columns", href: "#columns"), PageWay(name: "Called or written otherwise", href: "#section")]
      + settings.map { PageWay(name: $0.title, href: "#\($0.anchor)") }
  }
}

/// A column as a row of a table.
private struct ColumnRow: Sendable {
  let column: TableColumn
  /// Whether words of it may stand for others: a time or a day is written as it is.
  let hasWords: Bool

  static let names = Names<ColumnRow>(
    "column",
    [
      .text("name", "What it is called") { $0.column.name },
      .markup("holds", "What a cell holds") { inlineHTML($0.column.holds) },
      .markup("about", "What it says of the row") { inlineHTML(sentence($0.column.about)) },
      .flag("is_needed", "Whether each file has it") { $0.column.presence != .optional },
      .markup("empty", "What an empty cell means; empty where every row has a value") {
        inlineHTML($0.column.empty ?? "")
      },
      .flag("takes_constant", "Whether fairlead.yaml may say it of every row") {
        $0.column.takesConstant && $0.hasWords
      },
      .flag("takes_none", "Whether fairlead.yaml may say that no row has it") { $0.column.takesNone },
    ])
}

extension DataTable {
  /// The columns, with what the section's field `values` says of them.
  fileprivate var rows: [ColumnRow] {
    let worded = Set(specs.filter { $0.name == "values" }.flatMap(\.shape.fields).map(\.name))
    return columns.map { ColumnRow(column: $0, hasWords: worded.contains($0.name)) }
  }
}

/// The ways to the pages of tables, by the paths of their sections in `fairlead.yaml`.
func tableWays(from page: String) -> [String: PageWay] {
  Dictionary(
    uniqueKeysWithValues: DataTable.all.map { table in
      (
        table.section,
        PageWay(name: table.title, href: PagePath.relative(from: page, to: TablePage.path(of: table)) + "#section")
      )
    })
}

extension DataTable {
  var title: String { name.prefix(1).uppercased() + name.dropFirst() }
}

func tablePages(_ sources: SourceFolder, findings: inout [Finding]) -> [DocumentationPage] {
  var pages: [DocumentationPage] = []
  for table in DataTable.all {
    let path = TablePage.path(of: table)
    guard let text = readText("docs/site/tables/\(table.name).md", on: path, in: sources, findings: &findings) else {
      continue
    }
    let settings = FieldTables([("Fields of the section", table.specs)], on: path, prefix: table.section).tables
    let section = sources.section(table.section)
    let page = TablePage(
      table: table, text: text, settings: settings, section: section,
      data: section.map { sources.data(of: [$0]) + sources.matching($0) } ?? [])
    pages.append(
      DocumentationPage(
        path: path, title: table.title, summary: "A row for \(table.row).", part: .tables, kind: "Table",
        headings: text.headings + table.columns.map { .init(text: $0.name, anchor: $0.name) },
        template: "table", names: TablePage.names
      ) { _ in page })
  }
  return [listPage("tables/index.html", "Tables", tableList, .tables, of: pages)] + pages
}

private let tableList = "What tools write: a file with a row for each event, as CSV or JSON."

extension SourceFolder {
  /// The files that patterns of a section find, such as `data/changes*.csv`.
  fileprivate func matching(_ section: Example) -> [Example] {
    let starts = section.text.matches(of: /"(data\/[\w-]+)\*\.csv"/).map { String($0.1) }
    return examples.keys.filter { path in starts.contains { path.hasPrefix($0) } }.sorted()
      .map { Example(path: $0, text: examples[$0] ?? "") }
  }
}
