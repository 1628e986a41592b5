import Diagnostics
import Documents
import Record

/// What one file became.
struct ReadRecord: Sendable {
  /// Boxed, because a decision has many fields and is handed on several times.
  indirect enum Content: Sendable {
    case strategy(Strategy)
    case metric(Metric)
    case objective(Objective)
    case decision(DecodedDecision)
    case charter(Charter)
    case work(WorkItem)
    case experiment(Experiment)
    case feedback(Feedback)
  }

  var content: Content?
  var findings: [Finding] = []
  var assets: [Asset] = []
  var pending: [PendingAnchor] = []
  var digest: UInt64 = 0
  /// The name of the title as a heading: a link may lead to it.
  var titleAnchor: String?
  /// Of a metric: where its CSV file is named.
  var seriesPlace: SourceSpan?
  /// Of a metric: the metrics that it is a ratio of.
  var ratio: [Located<String>] = []
  /// Of a metric: the theme whose voices it counts.
  var theme: Located<String>?
}

/// Reads and decodes one file. It touches nothing but the file, so any number may be read side by side.
func read(_ reading: Reading, plan: ContentPlan) -> ReadRecord {
  var result = ReadRecord()
  switch Disk.read(reading.file.source) {
  case .failure(let failure):
    result.findings = [unreadable(reading.file, failure)]
  case .success(let bytes):
    bytes.withUnsafeBufferPointer { buffer in
      result.digest = Digest.xxh64(UnsafeRawBufferPointer(buffer))
      let log = FindingLog()
      if let conflict = mergeConflict(buffer, file: reading.file.display) {
        log.add(conflict)
        // Of a foreign record as much as can be is shown; of ours nothing, until somebody chose.
        guard reading.isForeign else { return result.findings = log.findings }
      }
      if case .metric = reading.kind {
        decodeMetricFile(buffer, reading, teams: plan.teams, log: log, into: &result)
      } else {
        // A proposal without a text has no body: its metadata is no prose.
        let isText = reading.file.path != reading.metadata?.path
        let text = isText ? buffer : UnsafeBufferPointer(start: nil, count: 0)
        let source = MarkdownSource(text, file: reading.file, plan: plan)
        log.add(source.findings)
        (result.assets, result.pending) = (source.assets, source.pending)
        result.titleAnchor = source.document.title?.anchor
        result.content = decode(reading, source: source, teams: plan.teams, log: log)
      }
      result.findings = log.findings
    }
  }
  if reading.isForeign { result.findings = result.findings.map { $0.atMost(.warning) } }
  return result
}

private func unreadable(_ file: ContentFile, _ failure: Disk.Failure) -> Finding {
  ContentRules.unreadable.finding("this file cannot be read: \(failure.words)", at: .wholeFile(file.display))
}

private func decode(
  _ reading: Reading, source: MarkdownSource, teams: TeamNames, log: FindingLog
) -> ReadRecord.Content? {
  if case .decision(let folder) = reading.kind {
    let metadata = reading.metadata.map { readProposal($0, log: log) }
    let decoded = decodeDecision(reading, folder: folder, source: source, metadata: metadata, log: log)
    if !folder.isForeign { checkOwner(source.entries, teams, log: log) }
    return .decision(decoded)
  }
  var header = source.header(for: reading)
  let specs = specs(of: reading.kind)
  let fields = FieldReader(source.entries, as: specs.noun, at: source.span, specs: specs.fields, log: log)
  // Fields that are all missing are one finding, and so is a front matter that could not be read.
  if source.entries.isEmpty {
    if !source.isBroken { fields.reportNoFields() }
    return nil
  }
  fields.checkKeys(titledBy: source.document.title)
  fields.readHeader(into: &header)
  checkOwner(source.entries, teams, log: log)
  if case .work = reading.kind { checkOwner(source.entries, teams, in: "team", log: log) }
  switch reading.kind {
  case .strategy: return decodeStrategy(fields, header: header).map(ReadRecord.Content.strategy)
  case .charter: return decodeCharter(fields, header: header).map(ReadRecord.Content.charter)
  case .feedback:
    return decodeFeedback(fields, header: header, excerpt: source.document.summary).map(ReadRecord.Content.feedback)
  case .objective(let period):
    return decodeObjective(fields, header: header, period: period).map(ReadRecord.Content.objective)
  case .work: return decodeWork(fields, header: header).map(ReadRecord.Content.work)
  case .experiment: return decodeExperiment(fields, header: header).map(ReadRecord.Content.experiment)
  case .decision, .metric: return nil
  }
}

private func specs(of kind: ReadingKind) -> (noun: String, fields: [FieldSpec]) {
  switch kind {
  case .strategy: ("strategy", Kind.strategy.specs)
  case .charter: ("team", Kind.charter.specs)
  case .feedback: ("feedback", Kind.feedback.specs)
  case .objective: ("objective", Kind.objective.specs)
  case .metric: ("metric", Kind.metric.specs)
  case .work: ("work item", Kind.work.specs)
  case .experiment: ("experiment", Kind.experiment.specs)
  case .decision: ("decision", Kind.decision.specs)
  }
}

private func readProposal(_ file: ContentFile, log: FindingLog) -> [YAMLNode.Entry] {
  switch Disk.read(file.source, limit: 1 << 20) {
  case .failure(let failure):
    log.add(unreadable(file, failure))
    return []
  case .success(let bytes):
    let parsed = parseYAML(bytes, file: file.display)
    log.add(parsed.findings)
    if case .mapping(let entries)? = parsed.node?.value { return entries }
    if parsed.findings.isEmpty {
      log.add(
        FieldRules.wrongShape.finding(
          "this file is not made of keys and values", at: parsed.node?.span ?? .wholeFile(file.display),
          hint: "write lines such as 'title: …'"))
    }
    return []
  }
}

private func decodeMetricFile(
  _ bytes: UnsafeBufferPointer<UInt8>, _ reading: Reading, teams: TeamNames, log: FindingLog,
  into result: inout ReadRecord
) {
  let parsed = parseYAML(bytes, file: reading.file.display)
  log.add(parsed.findings)
  let start = SourceSpan(file: reading.file.display, line: 1, column: 1)
  let entries = if case .mapping(let entries)? = parsed.node?.value { entries } else { [YAMLNode.Entry]() }
  let fields = FieldReader(entries, as: "metric", at: start, specs: Kind.metric.specs, log: log)
  guard !entries.isEmpty else {
    if parsed.findings.isEmpty { fields.reportNoFields(in: parsed.node) }
    return
  }
  fields.checkKeys()
  var header = RecordHeader(
    key: reading.key, file: reading.file.path, span: start, title: FilePath.stem(of: reading.file.path))
  fields.readHeader(into: &header)
  checkOwner(entries, teams, log: log)
  result.content = decodeMetric(fields, header: header).map(ReadRecord.Content.metric)
  guard case .mapping(let source)? = fields.entry("source")?.value.value else { return }
  result.seriesPlace = source.first { $0.key == "csv" }?.value.span
  if case .metric(let metric)? = result.content, case .feedback(let theme) = metric.source {
    result.theme = Located(theme, at: source.first { $0.key == "feedback" }?.value.span ?? header.span)
  }
  guard case .metric(let metric)? = result.content, case .ratio = metric.source else { return }
  if case .sequence(let parts)? = source.first(where: { $0.key == "ratio" })?.value.value {
    result.ratio = parts.compactMap { part in part.plainText.map { Located($0, at: part.span) } }
  }
}

private func checkOwner(
  _ entries: [YAMLNode.Entry], _ teams: TeamNames, in field: String = "owner", log: FindingLog
) {
  guard let node = entries.first(where: { $0.key == field })?.value, let owner = node.plainText,
    let finding = teams.finding(for: Located(owner, at: node.span))
  else { return }
  log.add(finding)
}
