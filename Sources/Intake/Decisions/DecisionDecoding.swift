import Diagnostics
import Documents
import Record

/// A decision and the records it names, before it is known which are meant.
struct DecodedDecision: Sendable {
  var decision: Decision
  var mentions: [(DecisionRelation, DecisionMention)]
}

/// Reads a decision record of whatever dialect. It never fails: what cannot be understood is reported, and the record
/// is shown all the same.
func decodeDecision(
  _ reading: Reading, folder: DecisionFolder, source: MarkdownSource, metadata: [YAMLNode.Entry]?, log: FindingLog
) -> DecodedDecision {
  let fileName = DecisionFileName(stem: String(FilePath.name(of: reading.key.id)))
  var decision = Decision(header: source.header(for: reading), folder: folder, dialect: .plain)
  decision.number = fileName.number
  let entries = metadata ?? source.entries
  let isOwn =
    !folder.isForeign
    && entries.contains { DecisionDraft.ownKeys.contains(fieldName($0.key)) }
  if isOwn { decision.dialect = .own }
  if metadata != nil { decision.dialect = .enhancementProposal }

  var draft = DecisionDraft(decision: decision, log: log)
  draft.isPartlyUnread = source.isPartlyUnread || metadata?.isEmpty == true
  draft.readFrontMatter(entries, isOwn: isOwn)
  if isOwn {
    // What every dialect has was read already, and more patiently.
    let own = entries.filter { !["title", "date", "tags"].contains($0.key) }
    draft.readOwnFields(FieldReader(own, as: "decision", at: source.span, specs: Kind.decision.specs, log: log))
  }
  draft.readProse(source.document)
  draft.settleDate(fileName: fileName)
  draft.settleStatus()
  draft.decision.header.title = titleWithoutNumber(draft.decision.header.title, number: draft.decision.number)
  return DecodedDecision(decision: draft.decision, mentions: draft.mentions)
}

/// `1. Record decisions` and `ADR-0001: Record decisions` without what the number column says anyway.
private func titleWithoutNumber(_ title: String, number: String?) -> String {
  guard let initial = title.utf8.first, initial | 0x20 == UInt8(ascii: "a") || (48...57).contains(initial) else {
    return title
  }
  var rest = title[...]
  let lowered = title.lowercased()
  if lowered.hasPrefix("adr") { rest = rest.dropFirst(3).drop { "- #".contains($0) } }
  let digits = rest.prefix { $0.isASCII && $0.isNumber }
  guard !digits.isEmpty, number.map({ Int($0) == Int(digits) }) ?? true else { return title }
  let after = rest.dropFirst(digits.count)
  guard let first = after.first, ".:-–— )".contains(first) else { return title }
  let words = after.drop { ".:-–—) ".contains($0) }
  // "3 regions are enough" is a title, "3. Regions" has a number.
  guard !words.isEmpty, first != " " || lowered.hasPrefix("adr") || number != nil else { return title }
  return String(words)
}
