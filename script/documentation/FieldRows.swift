import Intake
import Presentation
import Templating

/// A field as a row of a table.
struct FieldRow: Sendable {
  /// From the top of the file, such as `key_results.check_ins.date`: also the id of its row.
  let path: String
  /// From the group that the table is about.
  let name: String
  let spec: FieldSpec
  /// Whether a heading may stand in its place.
  let isHeading: Bool
  /// Ways to the kinds whose ids may stand there.
  let targets: [PageWay]
  /// The way to what stands in it; nil where that is told here.
  let more: PageWay?

  func with(more: PageWay) -> FieldRow {
    FieldRow(path: path, name: name, spec: spec, isHeading: isHeading, targets: targets, more: more)
  }

  private var isRequired: Bool { spec.isRequired && !isHeading }

  static let names = Names<FieldRow>(
    "field",
    [
      .text("path", "Its path from the top of the file, by dots") { $0.path },
      .text("name", "Its path from the group") { $0.name },
      .flag("is_required", "Whether it has to be written") { $0.isRequired },
      .markup("holds", "What may stand there") { inlineHTML($0.holds) },
      .texts("words", "The words that may stand there") { row in
        if case .choice(let words) = row.spec.shape { words } else { [] }
      },
      .optionalText("unit", "What it is counted in") { $0.spec.unit.inWords },
      .list("targets", "What its ids name", of: PageWay.names) { $0.targets },
      .optionalObject("more", "Where its own fields are told", of: PageWay.names) { $0.more },
      .markup("about", "What it is") { inlineHTML(sentence($0.spec.about)) },
      .markup("absent", "What holds without it; empty where nothing is claimed then") { row in
        row.isRequired ? [] : row.isHeading ? inlineHTML("the first heading") : inlineHTML(row.spec.absent ?? "")
      },
    ])

  private var holds: String {
    switch spec.shape {
    case .choice: "one of"
    case .group, .groupOrGroups, .groups, .textsOrGroups, .textOrGroup:
      grouped(spec.shapeInWords)
        .replacing("mappings", with: "groups of fields").replacing(
          "a mapping of keys to values", with: "a group of fields")
    default: grouped(spec.shapeInWords)
    }
  }
}

/// The fields of a file or of a group in it.
struct FieldTable: Sendable {
  /// The path of the group by dots; empty for the fields at the top.
  let path: String
  let title: String
  let rows: [FieldRow]

  static let names = Names<FieldTable>(
    "table of fields",
    [
      .text("anchor", "The id of its heading") { $0.anchor },
      .text("title", "What its fields are fields of") { $0.title },
      .flag("is_group", "Whether its title is the name of a group") { !$0.path.isEmpty },
      .list("rows", "Its fields", of: FieldRow.names) { $0.rows },
    ])

  var anchor: String { path.isEmpty ? title.lowercased().replacing(" ", with: "-") : "in-\(path)" }
}

/// The tables of a kind's fields: those at the top, then those of each group, in the order in which they are met.
struct FieldTables {
  private(set) var tables: [FieldTable] = []
  /// What a page of its own tells, by its path.
  private let elsewhere: [String: PageWay]
  private let page: String
  private let hasHeadings: Bool
  private var open: [(path: String, specs: [FieldSpec])] = []

  /// - Parameters:
  ///   - page: the path of the page that shows them.
  ///   - hasHeadings: a heading of the text may stand in the place of the title.
  ///   - elsewhere: what other pages tell, by the path of the field.
  ///   - prefix: the path of the group whose fields are told.
  init(
    _ groups: [(title: String, specs: [FieldSpec])], on page: String, hasHeadings: Bool = false,
    elsewhere: [String: PageWay] = [:], prefix: String = ""
  ) {
    (self.page, self.elsewhere, self.hasHeadings) = (page, elsewhere, hasHeadings)
    for group in groups where !group.specs.isEmpty {
      tables.append(FieldTable(path: "", title: group.title, rows: rows(of: group.specs, below: prefix, under: "")))
    }
    while !open.isEmpty {
      let group = open.removeFirst()
      let rows = rows(of: group.specs, below: group.path, under: "")
      tables.append(FieldTable(path: group.path, title: group.path, rows: rows))
    }
  }

  /// Groups that stand once within a group are told in its table; the others get tables of their own. Recursion as deep as
  /// our own lists of fields.
  private mutating func rows(of specs: [FieldSpec], below path: String, under name: String) -> [FieldRow] {
    specs.flatMap { spec -> [FieldRow] in
      let (path, name) = (joined(path, spec.name), joined(name, spec.name))
      let row = row(of: spec, path, name)
      if case .textOrGroup = spec.shape { return [row] }
      if spec.shape.fields.isEmpty || row.more != nil { return [row] }
      if case .group = spec.shape, path.contains(".") {
        return [row] + rows(of: spec.shape.fields, below: path, under: name)
      }
      open.append((path, spec.shape.fields))
      return [row.with(more: PageWay(name: path, href: "#in-\(path)"))]
    }
  }

  private func row(of spec: FieldSpec, _ path: String, _ name: String) -> FieldRow {
    let kinds = spec.shape.target?.kindNames ?? []
    return FieldRow(
      path: path, name: name, spec: spec, isHeading: hasHeadings && path == "title",
      targets: kinds.map {
        PageWay(name: kindTitle($0), href: PagePath.relative(from: page, to: KindPage.path(of: $0)))
      },
      more: elsewhere[path])
  }

  private func joined(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
