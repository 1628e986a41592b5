package import Diagnostics
import Documents
package import Record

/// What reading the content folder came to.
package struct ContentReading: Sendable {
  /// Nil when there is no organization to speak of; then a finding says why.
  package var record: OrganizationRecord?
  package var findings: [Finding]
}

/// Reads a content folder: every file once, on all cores; every problem reported, none thrown.
///
/// - Parameters:
///   - root: the folder, as the person named it; findings name files below it in the same way.
///   - audience: the id of the only audience that will read it, if there is one. Where a record is named in a decision and may
///     not be read by all who will, the name is taken out here.
package func readContent(at root: String, for audience: String? = nil) async -> ContentReading {
  // Made on another core while the folder is listed.
  async let _ = DecisionWords.standard
  let read = readOrganization(at: root)
  let digest = read.digest
  var findings = read.findings
  guard let organization = read.organization else { return ContentReading(record: nil, findings: findings) }
  let plan = ContentPlan(root: root, organization: organization, teams: read.teams, services: read.services)
  findings += plan.findings
  let records = await inParallel(plan.readings, with: ReadingMemory()) { Intake.read($0, plan: plan, in: &$1) }
  findings += records.indices.flatMap { records[$0].findings }
  var assembly = RecordAssembly(organization: organization, plan: plan, audience: audience)
  assembly.add(records)
  await assembly.readSeries(root: root)
  await assembly.readPulses(root: root)
  assembly.readCapacity(root: root)
  assembly.readReviews(root: root)
  assembly.readRadar(root: root)
  assembly.readSkills(root: root)
  await assembly.readHistory(root: root)
  assembly.settle(records, root: root)
  findings += assembly.findings
  let delivery = await readDelivery(
    at: root, of: organization, organization.delivery, learned: assembly.record[Learning.self].compactMap(\.incident))
  findings += delivery.findings
  let used = Set(assembly.sources.map(\.path) + delivery.digests.map(\.path))
  findings += answersReadElsewhere(
    assembly.record, others: Set(assembly.capacityFiles + delivery.digests.map(\.path)))
  // Where a metric or a pulse cannot be read, nobody knows what it names.
  let isCertain = records.indices.allSatisfy {
    ![.metric, .pulse].contains(plan.readings[$0].key.kind) || records[$0].content != nil
  }
  let unused = isCertain ? unusedData(in: plan, root: root, used: used, organization) : []
  findings += unused
  var record = assembly.record
  findings += unseenLabels(in: record)
  record.readAsPresent()
  record.events = delivery.events
  record.facts = delivery.facts
  record.input.organization = digest
  record.input.sources =
    assembly.sources
    + delivery.digests.map { path, digest in
      InputFiles.Source(path: path, display: path, digest: digest, visibility: nil, isCounted: true)
    }
  return ContentReading(record: record, findings: findings)
}

/// What `fairlead.yaml` says.
private struct OrganizationReading {
  /// Nil when there is no organization to speak of.
  var organization: Organization?
  var teams = ListedNames.unknown
  var services = ListedNames.unknown
  var digest: UInt64 = 0
  var findings: [Finding] = []
}

private func readOrganization(at root: String) -> OrganizationReading {
  let file = ContentTree.file("fairlead.yaml", root: root)
  let bytes: [UInt8]
  // A larger one is refused as YAML.
  switch Disk.readStart(file.source, limit: DocumentLimits.yaml) {
  case .success(let read): bytes = read
  case .failure(let failure): return OrganizationReading(findings: [unreadable(file, failure, root: root)])
  }
  if let conflict = mergeConflict(bytes, file: file.display, isData: true) {
    return OrganizationReading(findings: [conflict])
  }
  let log = FindingLog()
  let parsed = parseYAML(bytes, file: file.display)
  log.add(parsed.findings)
  let start = SourceSpan(file: file.display, line: 1, column: 1)
  let entries = if case .mapping(let entries)? = parsed.node?.value { entries } else { [YAMLNode.Entry]() }
  var fields = FieldReader(
    entries, lost: parsed.lost, as: "organization", at: start, specs: Kind.organization.specs, log: log)
  guard !entries.isEmpty else {
    if parsed.findings.isEmpty { fields.reportNoFields(in: parsed.node) }
    return OrganizationReading(findings: log.findings)
  }
  fields.isCut = parsed.isCut
  fields.checkKeys()
  var organization = decodeOrganization(fields)
  organization?.decisionFolders = decodeDecisionFolders(fields, root: root)
  return OrganizationReading(
    organization: organization, teams: ListedNames(fields),
    services: ListedNames(fields, noun: "service"), digest: bytes.withUnsafeBytes(Digest.xxh64),
    findings: log.findings)
}

/// What is not there is to be written; what cannot be read is there, and must not be written anew.
private func unreadable(_ file: ContentFile, _ failure: Disk.Failure, root: String) -> Finding {
  if let folder = Disk.folderFailure(root), !folder.isMissing { return ContentRules.unlistable(root, folder) }
  guard failure.isMissing, !Disk.isNamed(file.source) else { return ContentRules.unreadable(file, failure) }
  return OrganizationRules.missingFile.finding(
    Disk.isFolder(root) ? "there is no fairlead.yaml in '\(root)'" : "there is no folder '\(root)'",
    at: .wholeFile(file.display),
    hint: hint(root: root))
}

private func hint(root: String) -> String {
  let names = ["fairlead.yaml", "fairlead.yml"]
  if let other = Disk.namesForHint(in: root).first(where: { names.contains($0.lowercased()) }) {
    return "rename \(other) to fairlead.yaml"
  }
  // Whoever stands in the content folder has it around them, and not below.
  if !Disk.isFolder(root), Disk.isThere("fairlead.yaml") {
    return "you are in a content folder: go to the folder above, or add '--content .'"
  }
  return "run 'fairlead init' to begin, or name the folder with --content"
}

/// The bytes of a file that a finding is about, to show the line; nil when it can no longer be read.
package func sourceText(of file: String) -> [UInt8]? {
  switch Disk.read(file, limit: 64 << 20) {
  case .success(let bytes): shownText(bytes)
  case .failure: nil
  }
}

/// Maps on all cores, in chunks; the order of the results is that of the input.
func inParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  await inParallel(elements, with: ()) { element, _ in transform(element) }
}

/// The same with some memory that the elements of a chunk share, one after the other.
func inParallel<Element: Sendable, Memory: Sendable, Result: Sendable>(
  _ elements: [Element], with memory: Memory, _ transform: @escaping @Sendable (Element, inout Memory) -> Result
) async -> [Result] {
  let chunk = max(1, min(64, elements.count / 8))
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    for start in stride(from: 0, to: elements.count, by: chunk) {
      let slice = elements[start..<min(start + chunk, elements.count)]
      group.addTask {
        var memory = memory
        return (start, slice.map { transform($0, &memory) })
      }
    }
    var parts: [(Int, [Result])] = []
    for await part in group { parts.append(part) }
    return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }
}
