import Diagnostics
import Documents
import Record

/// What the files of capacity say.
struct CapacityReading {
  /// In order of week, team and kind.
  var rows: [CapacityActual] = []
  var findings: [Finding] = []
  var digests: [(path: String, digest: UInt64)] = []
}

/// What `data/capacity.csv` says, or the files that `capacity` names; nothing when there is no such file.
func readCapacity(_ organization: Organization, root: String, plan: ContentPlan) -> CapacityReading {
  var reading = CapacityReading()
  var reader = CapacityReader(teams: plan.teams)
  var zones = LocalZones(usual: organization.timeZone)
  if organization.capacitySources.isEmpty {
    let file = ContentTree.file(Organization.usualCapacityFile, root: root)
    if Disk.isNamed(file.source) { read(file, EventSource(), TimeForm(), root, &reader, &reading) }
  }
  var seen: Set<ContentPath> = []
  for source in organization.capacitySources {
    let search = EventSearch(source, root: root)
    reading.findings += search.findings
    for file in search.files {
      guard seen.insert(file.path).inserted else {
        reading.findings.append(
          EventRules.namedTwice.finding(
            "'\(file.path)' belongs to two sections", at: source.span ?? .wholeFile(file.display),
            hint: "name other files under 'csv' or 'json' in one of them"))
        continue
      }
      read(file, source, zones.times(source.form), root, &reader, &reading)
    }
  }
  reading.rows = reader.rows
  return reading
}

private func read(
  _ file: ContentFile, _ source: EventSource, _ times: TimeForm, _ root: String, _ reader: inout CapacityReader,
  _ reading: inout CapacityReading
) {
  guard let bytes = readData(file, within: root, &reading.findings) else { return }
  reader.begin(source, times)
  let columns = reader.columns
  let table = TableFile(bytes, file: file.display, columns: columns, form: TableForm(source.form))
  let refused = table.header.map { header in
    table.withText { refusedColumns(in: $0, file: file.display, header: header) }
  }
  if let refused, !refused.isEmpty {
    // What else could be told of the rows would show who is in them.
    reading.findings += refused
  } else {
    var found = table.read { reader.read($0) }
    if let order = reader.order, table.allDatesFit(order, reader.days) { reader.allDatesFit(order) }
    found.add(reader.end(file.display, table))
    if source.form.syntax == .csv, let finding = cutOff(bytes, file: file.display) { found.add(finding) }
    if found.hasNoRows { found.add(TableRules.noRows(in: file.display)) }
    reading.findings += found.told(in: file.display)
  }
  reading.digests.append((file.path, bytes.withUnsafeBytes(Digest.xxh64)))
}
