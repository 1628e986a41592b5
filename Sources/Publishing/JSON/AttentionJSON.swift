internal import Analysis
internal import Wording
internal import Record

/// An attention item with its words.
struct AttentionInput: Sendable {
  let lead: ReasonInput
  let others: [ReasonInput]

  init(_ item: AttentionItem, asOf: CalendarDate) {
    lead = ReasonInput(item.lead, asOf: asOf)
    others = item.others.map { ReasonInput($0, asOf: asOf) }
  }
}

/// A reason for attention with its words.
struct ReasonInput: Sendable {
  let reason: AttentionReason
  let wording: AttentionWording

  init(_ reason: AttentionReason, asOf: CalendarDate) {
    (self.reason, wording) = (reason, reason.wording(asOf: asOf))
  }
}

let attentionFields = JSONFields<AttentionInput>(
  [
    .text("subject", "The id of the record, team or tie, or the name of the theme, that it is about") {
      $0.lead.reason.subject.id
    }
  ] + reasonFields.of { $0.lead } + [
    .list("also", "What else is the case with it, the most serious first; empty where nothing is", of: reasonFields) {
      $0.others
    }
  ])

/// Of the item what its most serious reason says.
private let reasonFields = JSONFields<ReasonInput>([
  .text("rule", "The stable id, findable with 'fairlead explain'") { $0.reason.rule },
  .choice("severity", "Bad, to be watched, or good", AttentionItem.Tone.allCases.map(\.name)) { $0.reason.tone.name },
  .optionalText("detail", "What tells it from others of its rule about its subject; left out where nothing has to") {
    $0.reason.matter.detail
  },
  .textFigure("owner", "The team to talk with") { .orNotWritten($0.reason.owner) },
  .text("message", "What is the case, with its evidence") { "\($0.wording.claim) \($0.wording.told)" },
  .text("question", "What to ask") { $0.wording.question },
  .list("evidence", "Where it was seen", of: evidenceFields) { $0.reason.evidence },
  .optionalText("accepted_until", "Somebody accepted it until this day") { $0.reason.accepted?.until.iso },
])

let evidenceFields = JSONFields<Evidence>([
  .textFigure("date", "YYYY-MM-DD") { .orNotWritten($0.date?.iso) },
  .text("file", "From the content folder") { $0.file },
  .text("what", "What the file shows") { $0.what.words },
])

extension AttentionItem.Tone {
  fileprivate var name: String { String(describing: self) }
}
