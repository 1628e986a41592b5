import Diagnostics
import Record

/// Puts what was read together, and checks what can only be checked once everything is there.
struct RecordAssembly {
  var record: OrganizationRecord
  var findings: [Finding] = []
  /// Values, histories and images, with those whom they are for.
  private(set) var sources: [InputFiles.Source] = []
  /// Those that capacity was read from.
  var capacityFiles: [ContentPath] = []
  let plan: ContentPlan
  private let audience: String?

  /// - Parameter audience: the id of the only one that will read the record; nil where it is read by more.
  init(organization: Organization, plan: ContentPlan, audience: String? = nil) {
    record = OrganizationRecord(organization: organization)
    (self.plan, self.audience) = (plan, audience)
  }

  /// What all who will read the record may read.
  private var readByAll: (Visibility) -> Bool {
    let only = record.organization.audiences.first { $0.id == audience }
    return { $0.isEveryone || only?.sees.contains($0) ?? false }
  }

  mutating func add(_ records: [ReadRecord]) {
    var assets: Set<Asset> = []
    var contents: [RecordKind: [any Recorded]] = [:]
    // By places: a copy of each record, only to look at a part of it, would cost more than what is done here.
    for place in records.indices {
      if !records[place].assets.isEmpty { assets.formUnion(records[place].assets) }
      let key = plan.readings[place].key
      if let content = records[place].content {
        contents[key.kind, default: []].append(content)
      } else {
        record.undecoded.insert(key)
      }
    }
    for case let type? in Kind.all.map(\.record) { type.store(contents[type.kind] ?? [], &record.records) }
    record.assets = assets.sorted { $0.path < $1.path }
    record.input.total = plan.fileCount
    record.input.unread = plan.unread
  }

  mutating func readSeries(root: String) async {
    let (metrics, plan) = (record[Metric.self], plan)
    let zone = record.organization.timeZone
    let read = await inParallel(metrics) { metric -> (points: [MetricPoint], findings: [Finding], digest: UInt64)? in
      guard case .csv(let columns) = metric.source else { return nil }
      let place = columns.namedAt ?? metric.header.span
      return Intake.readSeries(columns, of: metric, namedAt: place, zone: zone, root: root, plan: plan)
    }
    for (index, series) in read.enumerated() {
      guard let series, case .csv(let columns) = metrics[index].source else { continue }
      record[Metric.self][index].points = series.points
      findings += series.findings
      note(ContentTree.file(columns.path, root: root), series.digest, metrics[index].header.visibility)
    }
  }

  /// No digest is made of answers: who knows all but a few of them could try these out against it.
  mutating func readPulses(root: String) async {
    let (pulses, organization, plan) = (record[Pulse.self], record.organization, plan)
    let read = await inParallel(pulses) { Intake.readPulse($0, in: organization, root: root, plan: plan) }
    for (index, reading) in read.enumerated() {
      record[Pulse.self][index].answers = reading.answers
      record[Pulse.self][index].asked = reading.asked
      findings += reading.findings
      for file in reading.files { note(file, nil, pulses[index].header.visibility) }
    }
    findings += lowMinimums(pulses, organization.policies)
  }

  /// What the repository that the content lies in knows of thresholds, of reviews and of closed waves.
  mutating func readHistory(root: String) async {
    let (experiments, processes) = (record[Experiment.self], record[RepeatableProcess.self])
    let (pulses, organization) = (record[Pulse.self], record.organization)
    async let reviews = ReviewHistories(of: processes, root: root)
    async let waves = WaveHistories(of: pulses, in: organization, root: root)
    take(ThresholdHistories(of: experiments, root: root))
    take(await reviews)
    findings += await waves.findings
  }

  private mutating func take(_ histories: ThresholdHistories) {
    findings += histories.findings
    var experiments = record[Experiment.self]
    for place in experiments.indices {
      guard let history = histories[experiments[place].header.file] else { continue }
      experiments[place].history = history
      note(historyOf: experiments[place].header, history.bytes)
    }
    record[Experiment.self] = experiments
  }

  private mutating func take(_ histories: ReviewHistories) {
    findings += histories.findings
    var processes = record[RepeatableProcess.self]
    for place in processes.indices {
      guard let reviews = histories[processes[place].header.file] else { continue }
      processes[place].reviews = reviews
      note(historyOf: processes[place].header, reviews.bytes)
    }
    record[RepeatableProcess.self] = processes
  }

  private mutating func note(historyOf header: RecordHeader, _ bytes: [UInt8]) {
    let path = "history of \(header.file)"
    let file = ContentFile(path: path, source: path, display: path)
    note(file, bytes.withUnsafeBytes(Digest.xxh64), header.visibility)
  }

  /// Something else than records that was read, and the visibility of the record it belongs to.
  mutating func note(_ file: ContentFile, _ digest: UInt64?, _ visibility: Visibility?) {
    sources.append(
      InputFiles.Source(
        path: file.path, display: file.display, digest: digest, visibility: visibility,
        isCounted: plan.places[file.path] != nil))
  }

  /// Resolves names and checks references.
  mutating func settle(_ records: [ReadRecord], root: String) {
    var decisions = record[DecodedDecision.self]
    findings += settleDateOrders(&decisions)
    let resolved = resolveMentions(decisions, readByAll: readByAll)
    record[Decision.self] = resolved.decisions
    findings += resolved.findings
    findings += unitFindings(record[Objective.self], record[Metric.self])
    checkReferences(records.indices.flatMap { records[$0].references })
    checkAnchors(records)
    noteFiles(records)
    for place in records.indices where !records[place].assets.isEmpty {
      for asset in records[place].assets {
        note(ContentTree.file(asset.path, root: root), nil, records[place].visibility)
      }
    }
  }

  private mutating func checkReferences(_ references: [WrittenReference]) {
    var names = RecordNames(plan.readings, of: Set(references.flatMap(\.target.kinds)))
    for reference in references { findings += [names.finding(for: reference)].compactMap { $0 } }
    findings += settleFeedback(&record[Feedback.self], countedBy: record[Metric.self], names: names, plan: plan)
  }

  /// Links to headings of other records, now that their headings are known.
  private mutating func checkAnchors(_ records: [ReadRecord]) {
    let pending = records.indices.flatMap { place in
      records[place].pending.map { (isForeign: plan.readings[place].isForeign, link: $0) }
    }
    guard !pending.isEmpty else { return }
    var anchors: [RecordKey: Set<String>] = [:]
    for (reading, item) in zip(plan.readings, records) where item.content != nil {
      anchors[reading.key] = Set(
        (item.content?.header.body.headings ?? []).map(\.anchor) + [item.titleAnchor].compactMap { $0 })
    }
    for (isForeign, link) in pending {
      guard let known = anchors[link.record], !known.contains(link.fragment.lowercased()) else { continue }
      let finding = headingFinding(link.fragment, at: link.span, among: known.sorted())
      findings.append(finding.atMost(isForeign ? .warning : .error))
    }
  }

  /// Every file with what it takes to tell whom it is for.
  private mutating func noteFiles(_ records: [ReadRecord]) {
    record.input.files.reserveCapacity(records.count)
    for place in records.indices {
      let visibility = records[place].visibility
      let file = plan.readings[place].file
      record.input.files.append(
        InputFiles.File(
          path: file.path, display: file.display, digest: records[place].digest, visibility: visibility))
      guard let metadata = plan.readings[place].metadata else { continue }
      record.input.files.append(
        InputFiles.File(path: metadata.path, display: metadata.display, digest: nil, visibility: visibility))
    }
  }
}
