package import Diagnostics
import Documents
package import Record

/// What reading an organization's events came to.
package struct DeliveryReading: Sendable {
  /// Nil when there is no file of deployments and none of changes. A tally without files says which of them is missing.
  package var events: DeliveryEvents?
  /// Where facts are read in place of events; then `events` is nil.
  package var facts: DeliveryFacts?
  package var findings: [Finding]
  /// A fingerprint of each file, in the order of their paths.
  package var digests: [(path: String, digest: UInt64)]
}

/// Reads the event files of a content folder: each once, on all cores; every problem reported, none thrown.
///
/// - Parameters:
///   - root: the content folder, as the person named it.
///   - learned: the ids of incidents that learnings name.
///   - stretchLength: how much of a file is read at a time; nothing depends on it but the time that it takes.
package func readDelivery(
  at root: String, of organization: Organization, _ settings: DeliverySettings = DeliverySettings(),
  learned: [Located<String>] = [], stretchLength: Int = 4 << 20
) async -> DeliveryReading {
  if let facts = settings.facts { return readFacts(at: root, of: organization, settings, facts) }
  let services = WordTable(words(for: organization.services))
  var zones = LocalZones(usual: organization.timeZone)
  func inputs(
    _ sources: [EventSource], _ columns: (EventSource, WordTable, DeliverySettings) -> [EventColumn]
  ) -> EventInputs {
    EventInputs(sources, root: root, settings) { source in
      let times = zones.times(source.form)
      return columns(source, services, settings).map { column in
        var column = column
        column.times = times
        return column
      }
    }
  }
  let searches = [
    inputs(settings.deployments, DeploymentConsumer.columns), inputs(settings.incidents, IncidentConsumer.columns),
    inputs(settings.changes, ChangeConsumer.columns),
  ]
  let (deploymentFiles, changeFiles) = (searches[0].inputs, searches[2].inputs)
  // What incidents say is said of deployments.
  let incidentFiles = deploymentFiles.isEmpty ? [] : searches[1].inputs
  let unread = deploymentFiles.isEmpty && !searches[1].inputs.isEmpty ? unreadIncidents(settings.incidents) : []
  let located = searches.flatMap(\.findings) + unread
  guard !deploymentFiles.isEmpty || !changeFiles.isEmpty else {
    return DeliveryReading(events: nil, findings: located, digests: [])
  }
  let incidents = await readIncidents(incidentFiles, stretchLength)
  let unknown = await unknownIncidents(learned, in: incidentFiles, incidents, stretchLength)
  var names = IncidentLinks(incidents.parts)
  let deployments = await readDeployments(
    deploymentFiles, names.table, settings, stretchLength, organization.services.count)
  let changes = await readChanges(changeFiles, stretchLength)
  var events = DeliveryEvents(services: organization.services.map(\.id))
  events.deploymentTally = deployments.tally
  events.incidentTally = incidents.tally
  events.changeTally = changes.tally
  let dangling = names.resolve(deployments.parts)
  events.deployments = names.batches
  events.incidents = names.incidents
  events.changes = changes.parts.flatMap(\.rows.changes)
  events.zone = zoneOffsets(organization.timeZone, over: span(deployments.parts, events))
  let findings =
    told(deployments.findings, deploymentFiles) + told(incidents.findings, incidentFiles)
    + told(changes.findings, changeFiles)
  return DeliveryReading(
    events: events,
    findings: located + retiredFindings(events, organization.services) + tooMany(organization.services) + findings
      + yearLong(deployments.parts, incidents.parts) + dangling + unknown + withoutProduction(deployments, settings),
    digests: deployments.digests + incidents.digests + changes.digests)
}

/// Services by their ids, and by those that they had before.
private func words(for services: [Service]) -> [(String, UInt32)] {
  let services = services.prefix(IntakeLimits.services).enumerated()
  return services.map { ($1.id, UInt32($0)) }
    + services.flatMap { place, service in service.was.map { ($0, UInt32(place)) } }
}

/// A `fairlead.yaml` of the allowed size holds fewer, but nothing is cut without a word.
private func tooMany(_ services: [Service]) -> [Finding] {
  guard services.count > IntakeLimits.services else { return [] }
  return [
    EventRules.service.finding(
      "service \(IntakeLimits.services + 1) of \(services.count): events can name the first \(IntakeLimits.services)",
      at: services[IntakeLimits.services].span, hint: "list only services that are deployed by themselves")
  ]
}

/// Files of incidents that somebody named would be left aside without a word; what a default finds may be anything.
private func unreadIncidents(_ sources: [EventSource]) -> [Finding] {
  sources.flatMap { source in source.paths.compactMap { source.places[$0] } }.prefix(1).map { place in
    EventRules.unread.finding(
      "incidents are not read without deployments", at: place, hint: "name the files of deployments as well")
  }
}

/// What is wrong with rows stops the report, or is told beside it.
private func told(_ findings: [Finding], _ files: [EventInput]) -> [Finding] {
  let reported = Set(files.filter { $0.policy == .report }.map(\.file.display))
  guard !reported.isEmpty else { return findings }
  return findings.map { finding in
    isAboutARow(finding) && finding.span.map { reported.contains($0.file) } ?? true ? finding.atMost(.warning) : finding
  }
}

/// Whether leaving a row out is all that a finding asks for. A file that cannot be read on is another matter.
private func isAboutARow(_ finding: Finding) -> Bool { rowRules.contains(finding.rule) }

private let rowRules: Set<String> = [
  "csv.ragged-row", "csv.stray-quote", "csv.text-after-quote", EventRules.time.id, EventRules.empty.id,
  EventRules.service.id, EventRules.word.id, EventRules.beforeCommit.id, EventRules.resolvedBeforeOpened.id,
  EventRules.reversed.id,
  EventRules.noTime.id, EventRules.duplicate.id, EventRules.leftOut.id, "json.not-a-value",
]

private func readIncidents(_ files: [EventInput], _ stretchLength: Int) async -> EventReading<IncidentRows> {
  await readOnce(files, stretchLength) { _, compares, excluded in
    IncidentConsumer(comparesIdentities: compares, excluded: excluded)
  }
}

private func readDeployments(
  _ files: [EventInput], _ names: WordTable, _ settings: DeliverySettings, _ stretchLength: Int, _ serviceCount: Int
) async -> EventReading<DeploymentRows> {
  let names = IncidentNames(names)
  return await readOnce(files, stretchLength) { _, compares, excluded in
    DeploymentConsumer(
      serviceCount: serviceCount, production: settings.production, names: names, comparesIdentities: compares,
      excluded: excluded)
  }
}

/// Reads files, and looks for ids that stand twice. Only where there are any, and where the report is to be made without
/// them, the files are read again.
func readOnce<Consumer: EventConsumer & Sendable>(
  _ files: [EventInput], _ stretchLength: Int, _ consumer: @escaping @Sendable (Int, Bool, Set<Int>) -> Consumer
) async -> EventReading<Consumer.Rows> {
  let reader = EventReader(stretchLength: stretchLength) { consumer($0, $1, []) }
  var reading = await reader.read(files)
  guard reading.tally.areDuplicatesChecked else { return reading }
  let hashes = await repeatedHashes(in: reading.parts.map(\.rows.identities))
  for index in reading.parts.indices { reading.parts[index].rows.identities = [] }
  guard !hashes.isEmpty else { return reading }
  let second = EventReader(stretchLength: stretchLength) { _, _ in RepeatConsumer<Consumer>(hashes) }
  let found = await second.read(files)
  let repeats = Repeats(found.parts, lines: found.lines, files: found.files)
  guard repeats.count > 0 else { return reading }
  if files.contains(where: { $0.policy == .report }) {
    let places = repeats.places
    let third = EventReader(stretchLength: stretchLength) { file, _ in
      consumer(file, false, places[file])
    }
    reading = await third.read(files)
    reading.tally.areDuplicatesChecked = true
  }
  reading.findings += repeats.findings
  reading.tally.rowsLeftOut += repeats.count
  return reading
}

/// The time over which days and weeks are asked for.
private func span(_ parts: [StretchReading<DeploymentRows>], _ events: DeliveryEvents) -> ClosedRange<Int> {
  var (first, last) = (Int.max, Int.min)
  for part in parts {
    guard let span = part.rows.span else { continue }
    (first, last) = (min(first, Int(span.lowerBound)), max(last, Int(span.upperBound)))
  }
  for incident in events.incidents {
    (first, last) = (min(first, Int(incident.openedAt)), max(last, Int(incident.openedAt)))
  }
  for change in events.changes where change.deployedAt != DeliveryChange.noTime {
    (first, last) = (min(first, Int(change.deployedAt)), max(last, Int(change.deployedAt)))
  }
  return first <= last ? first...last : 0...0
}
