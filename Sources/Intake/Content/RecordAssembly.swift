import Diagnostics
import Record

/// Puts what was read together, and checks what can only be checked once everything is there.
struct RecordAssembly {
  private(set) var record: OrganizationRecord
  private(set) var findings: [Finding] = []
  private(set) var seriesDigests: [(String, UInt64)] = []
  private let plan: ContentPlan
  private var decisions: [DecodedDecision] = []
  /// Where a metric names its CSV file.
  private var seriesPlaces: [RecordKey: SourceSpan] = [:]
  private var ratios: [Located<String>] = []
  /// The themes that metrics count the voices of.
  private var countedThemes: [Located<String>] = []

  init(organization: Organization, plan: ContentPlan) {
    record = OrganizationRecord(organization: organization)
    self.plan = plan
  }

  mutating func add(_ records: [ReadRecord]) {
    var assets: Set<Asset> = []
    decisions.reserveCapacity(records.count)
    // By places: a copy of each record, only to look at a part of it, would cost more than what is done here.
    for place in records.indices {
      if !records[place].assets.isEmpty { assets.formUnion(records[place].assets) }
      switch records[place].content {
      case .strategy(let strategy): record.strategies.append(strategy)
      case .metric(let metric):
        record.metrics.append(metric)
        seriesPlaces[metric.key] = records[place].seriesPlace
        ratios += records[place].ratio
        countedThemes += [records[place].theme].compactMap { $0 }
      case .objective(let objective): record.objectives.append(objective)
      case .decision(let decision): decisions.append(decision)
      case .charter(let charter): record.charters.append(charter)
      case .work(let item): record.work.append(item)
      case .experiment(let experiment): record.experiments.append(experiment)
      case .feedback(let feedback): record.feedback.append(feedback)
      case nil: break
      }
    }
    record.assets = assets.sorted { $0.path < $1.path }
    record.fileCount = plan.fileCount
  }

  mutating func readSeries(root: String) async {
    let (metrics, places, plan) = (record.metrics, seriesPlaces, plan)
    let zone = record.organization.timeZone
    let read = await inParallel(metrics) { metric -> (points: [MetricPoint], findings: [Finding], digest: UInt64)? in
      guard case .csv(let columns) = metric.source else { return nil }
      let place = places[metric.key] ?? metric.header.span
      return Intake.readSeries(columns, of: metric, namedAt: place, zone: zone, root: root, plan: plan)
    }
    for (index, series) in read.enumerated() {
      guard let series, case .csv(let columns) = metrics[index].source else { continue }
      record.metrics[index].points = series.points
      findings += series.findings
      seriesDigests.append((columns.path, series.digest))
    }
  }

  /// What the repository that the content lies in knows of thresholds.
  mutating func readHistory(root: String) {
    let histories = ThresholdHistories(of: record.experiments, root: root)
    findings += histories.findings
    for place in record.experiments.indices {
      let file = record.experiments[place].header.file
      guard let history = histories[file] else { continue }
      record.experiments[place].history = history
      seriesDigests.append(("history of \(file)", history.bytes.withUnsafeBytes(Digest.xxh64)))
    }
  }

  /// Resolves names and checks references.
  mutating func settle(_ records: [ReadRecord]) {
    findings += settleDateOrders(&decisions)
    let resolved = resolveMentions(decisions)
    record.decisions = resolved.decisions
    findings += resolved.findings
    decisions = []
    checkReferences()
    checkAnchors(records)
    withhold(records)
  }

  private mutating func checkReferences() {
    // Ids are known from the files' names, so a record that could not be read is not reported a second time.
    let metrics = plan.readings.filter { $0.key.kind == .metric }.map(\.key.id)
    let named =
      record.strategies.flatMap(\.outcomes)
      + record.objectives.flatMap(\.keyResults).compactMap { keyResult in
        if case .metric(let id) = keyResult.measure { id } else { nil }
      }
      + ratios + record.feedback.compactMap(\.metric) + record.work.compactMap(\.outcome)
      + record.experiments.map(\.metric)
    for id in named where !metrics.contains(id.value) && !ReferenceRules.isOpen(id) {
      findings.append(ReferenceRules.unknownFinding(id, kind: "metric", among: metrics))
    }
    check(record.work.flatMap(\.after), name: "work item", of: .work)
    check(record.experiments.compactMap(\.decision), name: "decision", of: .decision)
    for charter in record.charters {
      let name = Located(charter.id, at: SourceSpan.wholeFile(charter.header.span.file))
      if let finding = plan.teams.finding(for: name) { findings.append(finding) }
    }
    findings += settleFeedback(&record.feedback, countedThemes: countedThemes, plan: plan)
  }

  private mutating func check(_ references: [Located<String>], name: String, of kind: RecordKind) {
    guard !references.isEmpty else { return }
    let known = Set(plan.readings.filter { $0.key.kind == kind }.map(\.key.id))
    for reference in references where !known.contains(reference.value) && !ReferenceRules.isOpen(reference) {
      findings.append(ReferenceRules.unknownFinding(reference, kind: name, among: known.sorted()))
    }
  }

  mutating func readCapacity(root: String) {
    let read = Intake.readCapacity(record.organization, root: root, plan: plan)
    record.capacity = read.rows
    findings += read.findings
    seriesDigests += read.digests
  }

  /// Links to headings of other records, now that their headings are known.
  private mutating func checkAnchors(_ records: [ReadRecord]) {
    let pending = records.indices.flatMap { place in
      records[place].pending.map { (isForeign: plan.readings[place].isForeign, link: $0) }
    }
    guard !pending.isEmpty else { return }
    var anchors: [RecordKey: Set<String>] = [:]
    for (reading, item) in zip(plan.readings, records) where item.content != nil {
      anchors[reading.key] = Set(item.headings.map(\.anchor) + [item.titleAnchor].compactMap { $0 })
    }
    for (isForeign, link) in pending {
      guard let known = anchors[link.record], !known.contains(link.fragment.lowercased()) else { continue }
      let finding = headingFinding(link.fragment, at: link.span, among: known.sorted())
      findings.append(finding.atMost(isForeign ? .warning : .error))
    }
  }

  /// Files that nothing published may name, nor count.
  private mutating func withhold(_ records: [ReadRecord]) {
    for (reading, item) in zip(plan.readings, records) where item.isHidden {
      for file in [reading.file, reading.metadata].compactMap({ $0 }) {
        record.fileCount -= record.withheldFiles.insert(file.path).inserted ? 1 : 0
        record.withheldFiles.insert(file.display)
      }
    }
  }
}

extension ReadRecord {
  var headings: [Prose.Heading] {
    switch content {
    case .strategy(let record): record.header.body.headings
    case .objective(let record): record.header.body.headings
    case .decision(let record): record.decision.header.body.headings
    case .charter(let record): record.header.body.headings
    case .work(let record): record.header.body.headings
    case .experiment(let record): record.header.body.headings
    case .feedback(let record): record.header.body.headings
    case .metric, nil: []
    }
  }
}
