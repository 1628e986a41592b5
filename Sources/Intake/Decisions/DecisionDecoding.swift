import Diagnostics
import Documents
import Record

/// A decision and the records it names, before it is known which are meant.
struct DecodedDecision: Recorded {
  static let kind = RecordKind.decision

  var decision: Decision
  var mentions: [(DecisionRelation, DecisionMention)]
  /// A date with two readings, which the other records of the folder may settle.
  var undecided: UndecidedDate?
  /// How a date of the record orders day and month, where one shows it.
  var order: DateOrder?

  var header: RecordHeader {
    get { decision.header }
    _modify { yield &decision.header }
  }
}

/// What to say of a text in which nothing stands but headings; nil for any other.
private func emptiness(of outline: MarkdownOutline) -> String? {
  var headings = 0
  for block in outline.blocks {
    guard case .heading = block.kind else { return nil }
    if !block.text.isEmpty { headings += 1 }
  }
  return switch headings {
  case 0: "the file is empty"
  case 1: "the file has a title and nothing else"
  default: "the file has headings and nothing below them"
  }
}

/// Reads the decision of a file, with whatever its authors wrote into it.
func decodeDecision(_ file: RecordFile) -> DecodedDecision? {
  guard let source = file.source, let folder = file.reading.folder else { return nil }
  // What a reader takes a line for that YAML cannot read; in our own form the line has to be mended first.
  if folder.isForeign { source.entries += source.lost.compactMap(\.reading) }
  return decodeDecision(
    file.reading, folder: folder, source: source, metadata: source.metadata, visibility: file.visibility,
    words: file.plan.decisionWords, log: file.log)
}

/// Reads a decision record of whatever dialect. It never fails: what cannot be understood is reported, and the record
/// is shown all the same.
func decodeDecision(
  _ reading: Reading, folder: DecisionFolder, source: ProseSource, metadata: [YAMLNode.Entry]?,
  visibility: Visibility = .everyone, words: DecisionWords = .standard, log: FindingLog
) -> DecodedDecision {
  let document = source.document
  let fileName = DecisionFileName(stem: String(FilePath.name(of: reading.key.id)))
  var decision = Decision(header: source.header(for: reading), folder: folder, dialect: .plain)
  decision.number = fileName.number
  decision.header.visibility = visibility
  let entries = metadata ?? source.entries
  let isOwn =
    !folder.isForeign
    && (entries.indices.contains { DecisionDraft.ownKeys.contains(fieldName(entries[$0].key)) }
      || entries.indices.contains { DecisionKeys.isNearlyOwn(fieldName(entries[$0].key)) })
  if isOwn { decision.dialect = .own }
  if metadata != nil { decision.dialect = .enhancementProposal }

  var draft = DecisionDraft(decision: decision, words: words, log: log)
  draft.isPartlyUnread = source.isPartlyUnread || metadata?.isEmpty == true
  var hasLevels: Bool { if case .reStructuredText? = MarkupFormat(path: reading.file.path) { true } else { false } }
  draft.titleHeading = titleHeading(of: document, fileName: fileName, words: words, hasLevels: hasLevels)
  draft.readFrontMatter(entries, isOwn: isOwn)
  if !folder.isForeign { draft.reportToDo(in: entries) }
  if isOwn {
    // What every dialect has was read already, and more patiently.
    let own = entries.named.filter { !["title", "date", "tags"].contains($0.key) }
    draft.readOwnFields(FieldReader(own, as: "decision", at: source.span, specs: Kind.decision.specs, log: log))
  }
  let recordLog =
    draft.hasStatus ? nil : recordLog(of: document.outline, fileName: fileName, words: words)
  if recordLog == nil { draft.readProse(document) }
  if entries.isEmpty { draft.emptiness = emptiness(of: document.outline) }
  draft.settleHistoryStatus()
  draft.reportNearFields()
  if isOwn { draft.reportMissingOwn(at: source.span) }
  if !draft.saysStatus {
    draft.reportMany(recordLog ?? draft.dated(document.outline, fileName: fileName))
  }
  draft.settleTitle(document, fileName: fileName)
  draft.settleDate(fileName: fileName)
  draft.settleStatus()
  if recordLog == nil { draft.noteTemplate(document.outline) }
  if let finding = draft.leftovers.finding { log.add(finding) }
  return DecodedDecision(
    decision: draft.decision, mentions: draft.mentions, undecided: draft.dates.undecided, order: draft.dates.order)
}
