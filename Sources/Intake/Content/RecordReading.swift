import Diagnostics
import Documents
import Record

/// What one file became.
struct ReadRecord: Sendable {
  var content: (any Recorded)?
  var visibility = Visibility.everyone
  var findings: [Finding] = []
  var assets: [Asset] = []
  var pending: [PendingAnchor] = []
  var digest: UInt64 = 0
  /// The name of the title as a heading: a link may lead to it.
  var titleAnchor: String?
  /// Ids of other records that stand in its fields.
  var references: [WrittenReference] = []
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
  let isData = reading.isData
  if let conflict = mergeConflict(bytes, file: reading.file.display, isData: isData) {
    log.add(conflict)
    // Of a foreign record as much as can be is shown; of ours nothing, until somebody chose.
    guard reading.isForeign else { return }
  }
  if isData { return decodeData(bytes, as: reading, plan: plan, log: log, into: &result) }
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
  let source = ProseSource(text, file: reading.file, plan: plan, in: &memory)
  if let original {
    // What a conversion leaves out, such as a comment, may still say who may read it.
    source.visibility.read(text: original, file: reading.file.display, firstLine: 1)
  }
  log.add(source.findings)
  (result.assets, result.pending) = (source.assets, source.pending)
  result.titleAnchor = source.document.title?.anchor
  let visibility = readVisibility(of: reading, source: source, digest: &result.digest, log: log)
  result.visibility = visibility
  take(
    RecordFile(
      reading: reading, plan: plan, log: log, written: WrittenFields(source), visibility: visibility, source: source),
    into: &result)
  if !reading.isForeign { log.add(UnfilledText.findings(in: source.document.outline, of: reading.key.kind)) }
  memory.reclaim(&source.document)
}

extension Reading {
  /// The text as Markdown; nil when it is that already, as it nearly always is.
  fileprivate func markdown(of text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard folder != nil else { return nil }
    guard !file.path.utf8.suffix(3).elementsEqual(".md".utf8) else {
      // Site generators write TOML; our own form is YAML.
      return isForeign ? Documents.markdown(fromTOML: text) : nil
    }
    return MarkupFormat(path: file.path)?.markdown(of: text)
  }
}

/// Who may read a record. Everything that it says of that is told here, once.
///
/// - Parameter digest: takes in the metadata of a proposal, which is as much part of it as its text.
private func readVisibility(
  of reading: Reading, source: ProseSource, digest: inout UInt64, log: FindingLog
) -> Visibility {
  if let metadata = reading.metadata {
    source.metadata = readProposal(metadata, visibility: &source.visibility, digest: &digest, log: log)
  }
  let visibility = source.visibility
  // Keys of all kinds but decisions are known, and an unknown one has its finding.
  let isSaid = reading.folder == nil && visibility.isMisspeltKey
  if !isSaid { visibility.findings(isOurs: !reading.isForeign).forEach(log.add) }
  return visibility.label.map { Visibility($0) } ?? .everyone
}

/// Makes the record, and notes what its fields name.
private func take(_ file: RecordFile, into result: inout ReadRecord) {
  guard let kind = file.reading.kind, let record = kind.record else { return }
  if !file.reading.isForeign, let other = MisplacedFile.kind(of: file.written.entries, in: kind) {
    return file.log.add(MisplacedFile.finding(other, in: kind, at: file.written.span))
  }
  result.content = record.read(file)
  guard !file.reading.isForeign else { return }
  let entries = file.reading.folder == nil ? file.written.entries : file.written.entries.named
  for reference in references(in: entries, by: record.naming) {
    guard let list = file.plan.listed(as: reference.target) else {
      // What a record names that could not be read is told once the record can be.
      if result.content != nil { result.references.append(reference) }
      continue
    }
    if !ReferenceRules.isOpen(reference.id), let finding = list.finding(for: reference.id) { file.log.add(finding) }
  }
}

private func readProposal(
  _ file: ContentFile, visibility: inout VisibilityReading, digest: inout UInt64, log: FindingLog
) -> [YAMLNode.Entry] {
  // A larger one is refused as YAML.
  switch Disk.readStart(file.source, limit: DocumentLimits.yaml) {
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

/// A file that is all YAML.
private func decodeData(
  _ bytes: UnsafeBufferPointer<UInt8>, as reading: Reading, plan: ContentPlan, log: FindingLog,
  into result: inout ReadRecord
) {
  let parsed = parseYAML(bytes, file: reading.file.display)
  log.add(parsed.findings)
  let written = WrittenFields(parsed, file: reading.file)
  var visibility = VisibilityReading(labels: plan.audienceWords)
  visibility.read(written.entries)
  visibility.read(commentsOf: bytes, file: reading.file.display, firstLine: 1)
  result.visibility = visibility.label.map { Visibility($0) } ?? .everyone
  if !visibility.isMisspeltKey { visibility.findings(isOurs: true).forEach(log.add) }
  take(
    RecordFile(
      reading: reading, plan: plan, log: log, written: written,
      visibility: result.visibility),
    into: &result)
}
