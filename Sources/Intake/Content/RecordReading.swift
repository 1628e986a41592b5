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
  /// It is not for everyone.
  var isHidden = false
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

/// What is needed only while a file is read, used for one file after the other.
struct ReadingMemory: Sendable {
  fileprivate var file: [UInt8] = []
  fileprivate var markdown = MarkdownMemory()

  /// The largest file whose memory is kept for the next: nearly all are smaller.
  fileprivate static let largestKept = 256 << 10
}

/// Reads and decodes one file. It touches nothing but the file and its own memory, so any number may be read side by
/// side.
func read(_ reading: Reading, plan: ContentPlan, in memory: inout ReadingMemory) -> ReadRecord {
  var result = ReadRecord()
  switch Disk.read(reading.file.source, into: &memory.file) {
  case .failure(let failure):
    result.findings = [ContentRules.unreadable(reading.file, failure)]
  case .success(let count):
    memory.file.withUnsafeBufferPointer { file in
      let bytes = UnsafeBufferPointer(rebasing: file[..<count])
      decode(bytes, as: reading, plan: plan, in: &memory.markdown, into: &result)
    }
  }
  if memory.file.count > ReadingMemory.largestKept { memory.file = [] }
  if reading.isForeign { result.findings = result.findings.map(ContentRules.ofForeign) }
  return result
}

private func decode(
  _ bytes: UnsafeBufferPointer<UInt8>, as reading: Reading, plan: ContentPlan, in memory: inout MarkdownMemory,
  into result: inout ReadRecord
) {
  result.digest = Digest.xxh64(UnsafeRawBufferPointer(bytes))
  let log = FindingLog()
  defer { result.findings = log.findings }
  let isData = if case .metric = reading.kind { true } else { false }
  if let conflict = mergeConflict(bytes, file: reading.file.display, isData: isData) {
    log.add(conflict)
    // Of a foreign record as much as can be is shown; of ours nothing, until somebody chose.
    guard reading.isForeign else { return }
  }
  if case .metric = reading.kind {
    return decodeMetricFile(bytes, reading, plan: plan, log: log, into: &result)
  }
  // A proposal without a text has no body: its metadata is no prose.
  let isText = reading.file.path != reading.metadata?.path
  let text = isText ? bytes : UnsafeBufferPointer(start: nil, count: 0)
  guard let converted = reading.markdown(of: text) else {
    return decodeText(text, as: reading, plan: plan, log: log, in: &memory, into: &result)
  }
  converted.withUnsafeBufferPointer {
    decodeText($0, original: text, as: reading, plan: plan, log: log, in: &memory, into: &result)
  }
}

/// - Parameter original: what was made into Markdown; nil when the text is Markdown as it stands.
private func decodeText(
  _ text: UnsafeBufferPointer<UInt8>, original: UnsafeBufferPointer<UInt8>? = nil, as reading: Reading,
  plan: ContentPlan,
  log: FindingLog, in memory: inout MarkdownMemory, into result: inout ReadRecord
) {
  var source = MarkdownSource(text, file: reading.file, plan: plan, in: &memory)
  if let original {
    // What a conversion leaves out, such as a comment, may still say who may read it.
    source.visibility.read(text: original, file: reading.file.display, firstLine: 1)
  }
  log.add(source.findings)
  (result.assets, result.pending) = (source.assets, source.pending)
  result.titleAnchor = source.document.title?.anchor
  let visibility = readVisibility(of: reading, source: &source, digest: &result.digest, log: log)
  result.isHidden = visibility != RecordHeader.everyone
  result.content = decode(reading, source: source, visibility: visibility, plan: plan, log: log)
  if !reading.isForeign { log.add(UnfilledText.findings(in: source.document.outline, of: reading.key.kind)) }
  memory.reclaim(&source.document)
}

extension Reading {
  /// The text as Markdown; nil when it is that already, as it nearly always is.
  fileprivate func markdown(of text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard case .decision = kind, !file.path.utf8.suffix(3).elementsEqual(".md".utf8) else { return nil }
    return TextFormat(path: file.path)?.markdown(of: text)
  }
}

/// Who may read a record. Everything that it says of that is told here, once.
///
/// - Parameter digest: takes in the metadata of a proposal, which is as much part of it as its text.
private func readVisibility(
  of reading: Reading, source: inout MarkdownSource, digest: inout UInt64, log: FindingLog
) -> String {
  if let metadata = reading.metadata {
    source.metadata = readProposal(metadata, visibility: &source.visibility, digest: &digest, log: log)
  }
  let visibility = source.visibility
  // Keys of all kinds but decisions are known, and an unknown one has its finding.
  let isSaid = if case .decision = reading.kind { false } else { visibility.isMisspeltKey }
  if !isSaid { visibility.findings(isOurs: !reading.isForeign).forEach(log.add) }
  return visibility.label ?? RecordHeader.everyone
}

private func decode(
  _ reading: Reading, source: MarkdownSource, visibility: String, plan: ContentPlan, log: FindingLog
) -> ReadRecord.Content? {
  let teams = plan.teams
  if case .decision(let folder) = reading.kind {
    var source = source
    // What a reader takes a line for that YAML cannot read; in our own form the line has to be mended first.
    if folder.isForeign { source.entries += source.lost.compactMap(\.reading) }
    var decoded = decodeDecision(
      reading, folder: folder, source: source, metadata: source.metadata, words: plan.decisionWords, log: log)
    decoded.decision.header.visibility = visibility
    if !folder.isForeign { checkOwner(source.entries.named, teams, log: log) }
    return .decision(decoded)
  }
  var header = source.header(for: reading)
  let specs = specs(of: reading.kind)
  var fields = FieldReader(
    source.entries, lost: source.lost, as: specs.noun, at: source.span, specs: specs.fields, log: log)
  fields.conventions = plan.conventions
  // Fields that are all missing are one finding, and so is a front matter that could not be read.
  if source.entries.isEmpty {
    if !source.isBroken { fields.reportNoFields() }
    return nil
  }
  fields.checkKeys(titledBy: source.document.title)
  fields.readHeader(into: &header)
  header.visibility = visibility
  checkOwner(source.entries, teams, log: log)
  if case .work = reading.kind { checkReference("team", source.entries, teams, log: log) }
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

private func readProposal(
  _ file: ContentFile, visibility: inout VisibilityReading, digest: inout UInt64, log: FindingLog
) -> [YAMLNode.Entry] {
  // A larger one is refused as YAML.
  switch Disk.readStart(file.source, limit: 1 << 20) {
  case .failure(let failure):
    log.add(ContentRules.unreadable(file, failure))
    return []
  case .success(let bytes):
    digest = (digest << 1 | digest >> 63) ^ bytes.withUnsafeBytes(Digest.xxh64)
    let conflict = mergeConflict(bytes, file: file.display, isData: true)
    let parsed = parseYAML(bytes, file: file.display)
    // What else is wrong follows from the conflict; what can be read is still asked who may read it.
    log.add(conflict.map { [$0] } ?? parsed.findings)
    if !parsed.findings.isEmpty || parsed.node.map({ !$0.isMapping }) ?? false {
      bytes.withUnsafeBufferPointer {
        visibility.read(text: $0, file: file.display, firstLine: 1, leavingOutComments: true)
      }
    }
    if case .mapping(let entries)? = parsed.node?.value {
      visibility.read(entries)
      return entries
    }
    if parsed.findings.isEmpty, conflict == nil {
      log.add(
        FieldRules.wrongShape.finding(
          "this file is not made of keys and values", at: parsed.node?.span ?? .wholeFile(file.display),
          hint: "write lines such as 'title: …'"))
    }
    return []
  }
}

private func decodeMetricFile(
  _ bytes: UnsafeBufferPointer<UInt8>, _ reading: Reading, plan: ContentPlan, log: FindingLog,
  into result: inout ReadRecord
) {
  let parsed = parseYAML(bytes, file: reading.file.display)
  log.add(parsed.findings)
  let start = SourceSpan(file: reading.file.display, line: 1, column: 1)
  let entries = if case .mapping(let entries)? = parsed.node?.value { entries } else { [YAMLNode.Entry]() }
  let fields = FieldReader(entries, lost: parsed.lost, as: "metric", at: start, specs: Kind.metric.specs, log: log)
  guard !entries.isEmpty else {
    if parsed.findings.isEmpty { fields.reportNoFields(in: parsed.node) }
    return
  }
  fields.checkKeys()
  var header = RecordHeader(
    key: reading.key, file: reading.file.path, span: start, title: FilePath.stem(of: reading.file.path))
  fields.readHeader(into: &header)
  var visibility = VisibilityReading()
  visibility.read(entries)
  header.visibility = visibility.label ?? RecordHeader.everyone
  result.isHidden = visibility.label != nil
  if !visibility.isMisspeltKey { visibility.findings(isOurs: true).forEach(log.add) }
  checkOwner(entries, plan.teams, log: log)
  result.content = decodeMetric(fields, header: header).map(ReadRecord.Content.metric)
  guard case .mapping(let source)? = fields.entry("source")?.value.value else { return }
  result.seriesPlace = source.first { $0.key == "csv" }?.value.span
  guard case .metric(let metric)? = result.content else { return }
  switch metric.source {
  case .ratio(let above, let below): result.ratio = [above, below]
  case .delivery:
    checkReference("team", source, plan.teams, log: log)
    checkReference("service", source, plan.services, log: log)
  case .feedback(let theme):
    result.theme = Located(theme, at: source.first { $0.key == "feedback" }?.value.span ?? header.span)
  case .csv: break
  }
}

private func checkOwner(_ entries: [YAMLNode.Entry], _ teams: TeamNames, log: FindingLog) {
  checkReference("owner", entries, teams, log: log)
}

private func checkReference(_ key: String, _ entries: [YAMLNode.Entry], _ names: ListedNames, log: FindingLog) {
  guard let node = entries.first(where: { $0.key == key })?.value, let name = node.plainText,
    let finding = names.finding(for: Located(name, at: node.span))
  else { return }
  log.add(finding)
}
