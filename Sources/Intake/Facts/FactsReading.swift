import Diagnostics
import Documents
import Record

/// Reads the tables of facts that `fairlead.yaml` names, in place of events.
func readFacts(
  at root: String, of organization: Organization, _ settings: DeliverySettings, _ source: EventSource
) -> DeliveryReading {
  let search = EventSearch(source, root: root)
  var reading = DeliveryReading(events: nil, findings: search.findings + besideEvents(settings, root), digests: [])
  var reader = FactsReader(organization)
  for file in search.files { read(file, &reader, &reading) }
  reading.findings += reader.contradictions()
  reader.facts.files = reading.digests.map(\.path)
  guard !reader.facts.files.isEmpty else { return reading }
  let days = reader.facts.tables.keys.sorted()
  let (first, last) = (days.first?.dayNumber ?? 0, days.last?.dayNumber ?? 0)
  // Ten years and a week are told of each day.
  reader.facts.zone = zoneOffsets(
    organization.timeZone, over: max(0, first - 521 * 7) * 86_400...max(0, last + 1) * 86_400)
  reading.facts = reader.facts
  return reading
}

private func read(_ file: ContentFile, _ reader: inout FactsReader, _ reading: inout DeliveryReading) {
  guard let bytes = readData(file, &reading.findings) else { return }
  let table = TableFile(bytes, file: file.display, columns: FactsReader.columns, form: TableForm(TableSettings()))
  reader.begin(file, table)
  var found = table.read { reader.read($0) }
  found.add(reader.findings)
  if let finding = cutOff(bytes, file: file.display) { found.add(finding) }
  if found.hasNoRows { found.add(TableRules.noRows(in: file.display)) }
  reading.findings += found.told(in: file.display)
  reading.digests.append((file.path, bytes.withUnsafeBytes(Digest.xxh64)))
}

/// Files of events that somebody named are an error; what lies at the usual places is told.
private func besideEvents(_ settings: DeliverySettings, _ root: String) -> [Finding] {
  let sources = settings.deployments + settings.incidents + settings.changes
  let named = sources.flatMap { source in source.paths.compactMap { source.places[$0] } }
  if let place = named.first {
    return [
      FactRules.beside.finding(
        "files of events are named beside facts", at: place, hint: "remove them, or 'facts' under 'delivery'")
    ]
  }
  let files = sources.flatMap { EventSearch($0, root: root).files }
  guard let first = files.first else { return [] }
  let subject = files.count > 1 ? "this and other files of events are" : "this file of events is"
  return [
    FactRules.beside.finding(
      "\(subject) not read, because facts are named in fairlead.yaml", at: .wholeFile(first.display),
      hint: "move them out of the content folder, or remove 'facts' under 'delivery'"
    ).atMost(.note)
  ]
}
