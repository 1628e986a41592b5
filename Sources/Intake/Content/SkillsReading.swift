import Diagnostics
import Documents
import Record

/// What the files of skills say, without who is in them.
struct SkillsReading {
  /// By name.
  var systems: [SystemKnowledge] = []
  var findings: [Finding] = []
  var files: [ContentPath] = []

  /// Of what was counted. The bytes of the files have aliases in them, and a digest of those could be tested for one: with
  /// everything else at hand, for a name after the other until the digest fits.
  var digest: UInt64 {
    let text = systems.map { "\($0.system)\0\($0.knownBy)\0\($0.absenceFactor ?? 0)\n" }.joined()
    return Array(text.utf8).withUnsafeBytes(Digest.xxh64)
  }
}

/// What `data/skills.csv` says, or the files that `skills` names; nothing when there is no such file.
func readSkills(_ organization: Organization, root: String, plan: ContentPlan) -> SkillsReading {
  var reading = SkillsReading()
  var reader = SkillsReader(services: organization.services, names: plan.services)
  if organization.skillSources.isEmpty {
    let file = ContentTree.file(Organization.usualSkillsFile, root: root)
    if Disk.isNamed(file.source) { read(file, EventSource(), root, &reader, &reading) }
  }
  var seen: Set<ContentPath> = []
  for source in organization.skillSources {
    let search = EventSearch(source, root: root)
    reading.findings += search.findings
    for file in search.files where seen.insert(file.path).inserted { read(file, source, root, &reader, &reading) }
  }
  reading.systems = reader.counted
  return reading
}

private func read(
  _ file: ContentFile, _ source: EventSource, _ root: String, _ reader: inout SkillsReader,
  _ reading: inout SkillsReading
) {
  if Disk.leads(file.source, outOf: root) {
    reading.findings.append(
      ContentRules.unreadable.finding(
        "this link leads out of the content folder, so it is not followed", at: .wholeFile(file.display),
        hint: "put the file itself here"))
    return
  }
  switch Disk.read(file.source) {
  case .failure(let failure): reading.findings.append(ContentRules.unreadable(file, failure))
  case .success(let bytes):
    reading.files.append(file.path)
    if let conflict = mergeConflict(bytes, file: file.display, isData: true) {
      reading.findings.append(conflict.withoutLine)
    } else {
      reading.findings += findings(in: bytes, of: file, source, &reader).map(\.withoutLine)
    }
  }
}

private func findings(
  in bytes: [UInt8], of file: ContentFile, _ source: EventSource, _ reader: inout SkillsReader
) -> [Finding] {
  let columns = ["system", "person_alias", "level"].map { CSVColumn($0, header: source.columns[$0]) }
  let table = TableFile(bytes, file: file.display, columns: columns, form: TableForm(source.form))
  let refused = refusals(in: table, file.display, columns)
  guard refused.isEmpty else { return refused }
  reader.begin(source.form)
  var found = table.read { reader.read($0) }
  found.add(reader.findings.bounded)
  if let finding = cutOff(bytes, file: file.display) { found.add(finding) }
  if found.hasNoRows { found.add(TableRules.noRows(in: file.display)) }
  return found.told(in: file.display).map { $0.withoutNames(of: columns) } + leftAlone(table, file.display, columns)
}

/// Columns of persons that are named as those of systems or levels: they would be published.
private func refusals(in table: TableFile, _ file: String, _ columns: [CSVColumn]) -> [Finding] {
  guard let header = table.header else { return [] }
  return table.withText { columnFindings($0, file: file, header: header, mapped: [columns[0], columns[2]]) }
    .filter { $0.severity == .error }
}

/// Columns that nobody asked for. They are named only where the first line has the names of the columns.
private func leftAlone(_ table: TableFile, _ file: String, _ columns: [CSVColumn]) -> [Finding] {
  guard let header = table.header, header.names.count > columns.count else { return [] }
  let count = header.names.count - columns.count
  return [
    SkillsRules.leftAlone.finding(
      "\(count) other \(count == 1 ? "column is" : "columns are") not read", at: .wholeFile(file),
      hint: "leave \(count == 1 ? "it" : "them") out of the export if you can")
  ]
}

extension Finding {
  /// The same, without what might be a row where the names of the columns were looked for.
  fileprivate func withoutNames(of columns: [CSVColumn]) -> Finding {
    var copy = self
    if rule == missingColumnRule {
      let names = columns.map { "'\($0.header)'" }
      copy.hint =
        "begin with a line of the names \(names[0]), \(names[1]) and \(names[2]), or name the columns under 'skills'"
        + " in fairlead.yaml"
    } else if rule == duplicateColumnRule {
      copy.message = "two columns have one name"
    } else if rule == raggedRowRule {
      copy.message = "this row has not as many fields as the first line has names"
    }
    return copy
  }
}
