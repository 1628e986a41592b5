import Diagnostics
import Documents
import Record

/// What the tables of a radar say.
struct RadarReading {
  /// In the order of their files, then as written.
  var rows: [RadarRow] = []
  var findings: [Finding] = []
  var digests: [(path: String, digest: UInt64)] = []
}

/// What `radar/<edition>.csv` and `.json` say, or such files in the folder of an edition.
func readRadar(root: String, plan: ContentPlan) -> RadarReading {
  var reading = RadarReading()
  for file in plan.radarFiles {
    switch Disk.read(file.source, limit: IntakeLimits.radar) {
    case .success(let bytes): read(bytes, of: file, into: &reading)
    case .failure(let failure): reading.findings.append(ContentRules.unreadable(file, failure))
    }
  }
  return reading
}

private func read(_ bytes: [UInt8], of file: ContentFile, into reading: inout RadarReading) {
  if let conflict = mergeConflict(bytes, file: file.display, isData: true) {
    return reading.findings.append(conflict)
  }
  let isJSON = FilePath.fileExtension(of: file.path) == "json"
  var reader = RadarReader(edition: RadarEdition(edition(of: file.path)), file: file.path)
  let text = isJSON ? withoutWrapper(bytes) : bytes
  let table = TableFile(
    text, file: file.display, columns: RadarReader.columns,
    form: TableForm(isJSON ? .json : .csv))
  let refused = table.header.map { header in
    table.withText { visibilityColumns(in: $0, file: file.display, header: header) }
  }
  if let refused, !refused.isEmpty { return reading.findings += refused }
  var found = table.read { reader.read($0) }
  found.add(reader.findings.bounded)
  if let finding = reader.columnsLeft(table.header, text, file: file.display) { found.add(finding) }
  if !isJSON, let finding = cutOff(bytes, file: file.display) { found.add(finding) }
  if found.hasNoRows { found.add(TableRules.noRows(in: file.display)) }
  reading.findings += found.told(in: file.display)
  reading.rows += reader.rows
  reading.digests.append((file.path, bytes.withUnsafeBytes(Digest.xxh64)))
}

/// The folder in `radar/`, or the name of a file that lies there.
private func edition(of path: ContentPath) -> String {
  let parts = path.pathParts
  return parts.count > 2 ? String(parts[1]) : FilePath.stem(of: path)
}
