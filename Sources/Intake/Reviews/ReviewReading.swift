import Diagnostics
import Documents
import Record

/// What the tables of reviews say.
struct ReviewReading {
  /// By the day of the request, then as written.
  var rows: [ReviewRow] = []
  var findings: [Finding] = []
  var digests: [(path: String, digest: UInt64)] = []
}

/// What `data/reviews*.csv` says, or the files that `reviews` names.
func readReviews(_ organization: Organization, root: String, plan: ContentPlan) -> ReviewReading {
  var reading = ReviewReading()
  var zones = LocalZones(usual: organization.timeZone)
  var decisions: Set<String>?
  var seen: Set<ContentPath> = []
  for source in organization.reviewSources {
    let search = EventSearch(source, root: root)
    reading.findings += search.findings
    for file in search.files where seen.insert(file.path).inserted {
      let names = decisions ?? decisionNames(in: plan)
      decisions = names
      let reader = ReviewReader(
        source: source, times: zones.times(source.form), teams: plan.teams, decisions: names, file: file)
      read(file, reader, root: root, into: &reading)
    }
  }
  reading.rows = reading.rows.enumerated().sorted { left, right in
    (left.element.days.requestedOn, left.offset) < (right.element.days.requestedOn, right.offset)
  }.map(\.element)
  return reading
}

/// The ids by which a row can name a decision.
private func decisionNames(in plan: ContentPlan) -> Set<String> {
  let keys = plan.readings.lazy.map(\.key).filter { $0.kind == .decision }
  return Set(keys.map(\.id)).union(keys.filter { !$0.group.isEmpty }.map { "\($0.group)/\($0.id)" })
}

private func read(_ file: ContentFile, _ reader: ReviewReader, root: String, into reading: inout ReviewReading) {
  guard let bytes = readData(file, &reading.findings) else { return }
  var reader = reader
  let table = TableFile(bytes, file: file.display, columns: reader.columns, form: TableForm(reader.source.form))
  let refused = table.header.map { header in
    table.withText { refusedColumns(in: $0, file: file.display, header: header) }
  }
  if let refused, !refused.isEmpty {
    // What else could be told of the rows would show who is in them.
    reading.findings += refused
  } else {
    var found = table.read { reader.read($0) }
    if let order = reader.order, table.allDatesFit(order, reader.days) { reader.allDatesFit(order) }
    found.add(reader.end(file.display))
    for finding in reader.columnsLeft(table.header, file: file.display) { found.add(finding) }
    if reader.source.form.syntax == .csv, let finding = cutOff(bytes, file: file.display) { found.add(finding) }
    if found.hasNoRows { found.add(TableRules.noRows(in: file.display)) }
    reading.findings += found.told(in: file.display)
    reading.rows += reader.rows
  }
  reading.digests.append((file.path, bytes.withUnsafeBytes(Digest.xxh64)))
}
