import Diagnostics
import Documents
import Record

/// The columns of one kind of table, and what stands in them.
struct EventColumnsSpec {
  let kind: String
  let columns: [TableColumn]

  /// What each column takes, with the services and teams that there are.
  func words(_ listed: [String: ListedNames]) -> [String: ColumnWords] {
    Dictionary(
      columns.map { column in
        var words = column.words
        if let names = listed[column.name] { (words.words, words.names) = (names.all, names) }
        return (column.name, words)
      }, uniquingKeysWith: { first, _ in first })
  }

  var specs: [FieldSpec] {
    [
      FieldSpec(
        "bad_rows", .choice(BadRowPolicy.allCases.map(\.rawValue)),
        "what is done with bad rows of these files", absent: "what 'bad_rows' of delivery says"),
      FieldSpec("csv", .texts, "files or patterns such as data/\(kind)*.csv, from the content folder"),
      FieldSpec(
        "columns",
        .group(
          columns.map {
            FieldSpec(
              $0.name, .textOrGroup(constant), "the name of the column in the files: \($0.about)", absent: $0.name)
          }),
        "names of columns that are called otherwise; {is: …} for what every row has"),
    ] + TableFields.specs + [
      TableFields.values(columns.filter { $0.words.words?.isEmpty != true && $0.name != "id" }.map(\.name))
    ]
  }

  private var constant: [FieldSpec] {
    [FieldSpec("is", .text, required: true, "what holds for every row, or 'none' where the files have no such column")]
  }
}

/// Reads the sections of one kind of event; nil where none is written.
func decodeEventSources(
  _ spec: EventColumnsSpec, of fields: FieldReader, usual: EventSource, names: [String: ListedNames],
  also: (FieldReader) -> Void = { _ in }
) -> [EventSource]? {
  guard let sections = fields.sections(spec.kind, as: "\(spec.kind) section") else { return nil }
  return sections.map { section in
    also(section)
    return decodeEventSource(spec, section, usual: usual, names: names)
  }
}

private func decodeEventSource(
  _ spec: EventColumnsSpec, _ section: FieldReader, usual: EventSource, names: [String: ListedNames]
) -> EventSource {
  var source = usual
  source.span = section.span
  let words = spec.words(names)
  source.form = decodeTableSettings(section, words: words)
  let name = source.form.syntax.rawValue
  if section.entry(name) != nil {
    let paths = section.texts(name)
    // A default that is written out is a default all the same.
    source.places = Dictionary(paths.filter { !usual.paths.contains($0.value) }.map { ($0.value, $0.span) }) {
      first, _ in
      first
    }
    // An empty list is an answer: there are none.
    source.paths = paths.map(\.value)
  }
  if let policy = section.choice("bad_rows", of: BadRowPolicy.self) { source.badRows = policy }
  guard let columns = section.group("columns", as: "column") else { return source }
  for entry in columns.entries {
    guard let words = words[entry.key] else { continue }
    if case .mapping = entry.value.value {
      source.form.constants[entry.key] = decodeConstant(entry, words, columns)
    } else if let column = columns.text(entry.key) {
      source.columns[entry.key] = column
    }
  }
  return source
}

/// What `{is: …}` says of every row.
private func decodeConstant(_ entry: YAMLNode.Entry, _ words: ColumnWords, _ columns: FieldReader) -> TableSettings
  .Word?
{
  guard case .textOrGroup(let specs)? = columns.spec(entry.key)?.shape,
    let fields = columns.reader(for: entry.value, of: entry.key, as: "constant", specs: specs),
    let written = fields.scalar("is")
  else { return .unreadable }
  guard words.isConstant || words.mayBeNothing else {
    columns.log.add(
      TableRules.word.finding(
        "'\(entry.key)' cannot be the same in every row", at: entry.value.span,
        hint: "name the column that the files have for it"))
    return .unreadable
  }
  return decodeWord(written.value, at: written.span, words, isConstant: true, columns) ?? .unreadable
}

extension FieldReader {
  /// The sections of a field that takes one or a list of them; nil when it is not written.
  func sections(_ name: String, as noun: String) -> [FieldReader]? {
    guard let node = entry(name)?.value, case .groupOrGroups(let specs)? = spec(name)?.shape else { return nil }
    guard case .sequence(let elements) = node.value else {
      return reader(for: node, of: name, as: noun, specs: specs).map { [$0] }
    }
    if elements.isEmpty {
      log.add(
        FieldRules.empty.finding(
          "'\(name)' is an empty list", at: node.span,
          hint: "write a section for each tool, or 'csv: []' where there are no files"))
    }
    return elements.compactMap { reader(for: $0, of: name, as: noun, specs: specs) }
  }
}
