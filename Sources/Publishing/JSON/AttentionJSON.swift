internal import Analysis
internal import Wording
internal import Record

/// An attention item with its words.
struct AttentionInput: Sendable {
  let item: AttentionItem
  let wording: AttentionWording

  init(_ item: AttentionItem, asOf: CalendarDate) { (self.item, wording) = (item, item.wording(asOf: asOf)) }
}

let attentionFields = JSONFields<AttentionInput>([
  .text("rule", "The stable id, findable with 'fairlead explain'") { $0.item.rule },
  .choice("severity", "Bad, to be watched, or good", AttentionItem.Tone.allCases.map(\.name)) { $0.item.tone.name },
  .text("subject", "The id of the record, team or tie, or the name of the theme, that it is about") {
    $0.item.subject.id
  },
  .optionalText("detail", "What tells it from others of its rule about its subject; left out where nothing has to") {
    $0.item.matter.detail
  },
  .textFigure("owner", "The team to talk with") { .orNotWritten($0.item.owner) },
  .text("message", "What is the case, with its evidence") { "\($0.wording.claim) \($0.wording.told)" },
  .text("question", "What to ask") { $0.wording.question },
  .list("evidence", "Where it was seen", of: evidenceFields) { $0.item.evidence },
  .optionalText("accepted_until", "Somebody accepted it until this day") { $0.item.accepted?.until.iso },
])

let evidenceFields = JSONFields<Evidence>([
  .textFigure("date", "YYYY-MM-DD") { .orNotWritten($0.date?.iso) },
  .text("file", "From the content folder") { $0.file },
  .text("what", "What the file shows") { $0.what.words },
])

extension AttentionItem.Tone {
  fileprivate var name: String { String(describing: self) }
}
