internal import Analysis
internal import Diagnostics
internal import Record

/// A team with the day, which says what is past.
struct TeamInput: Sendable {
  let report: TeamReport
  let asOf: CalendarDate
}

let teamFields = JSONFields<TeamInput>([
  .text("id", "As fairlead.yaml lists it") { $0.report.team.id },
  .text("name", "What it is called") { $0.report.team.name },
  .optionalText("parent", "The id of the team it belongs to; left out for none") { $0.report.team.parent },
  .objectFigure("charter", "What it is for and what it may decide", of: charterFields) { input in
    input.report.charter.map { .measured(CharterInput(charter: $0, asOf: input.asOf)) } ?? .unavailable(.notWritten)
  },
  .texts("services", "Ids of the services it answers for") { $0.report.services.map(\.id) },
  .texts("metrics", "Ids of the metrics it owns") { $0.report.metrics.map(\.id) },
  .texts("work", "Ids of its open work, in the order of the ranking; what is not ranked last") {
    $0.report.work.map(\.id)
  },
  .texts("debts", "Ids of its open debts") { $0.report.debts.map(\.id) },
  .texts(
    "actions", "Open actions that it agreed on or is to see to, as source#id of actions[]; overdue ones first"
  ) {
    $0.report.actions.map { "\($0.source.kind.rawValue)/\($0.source.id)#\($0.action.id.value)" }
  },
  .texts("themes", "Themes of the feedback that explain a metric it owns") { $0.report.themes },
])

struct CharterInput: Sendable {
  let charter: Charter
  let asOf: CalendarDate
}

private let charterFields = JSONFields<CharterInput>([
  .text("file", "From the content folder") { $0.charter.header.file },
  .texts("goals", "What it is there to achieve") { $0.charter.goals },
  .texts("guardrails", "What it keeps to") { $0.charter.guardrails },
  .list("delegation", "Who decides what", of: delegationFields) { $0.charter.delegation },
  .texts("owns", "What it answers for: ids of services, or words") { $0.charter.owns.map(\.value) },
  .optionalText("reach", "How others reach it; left out where it is not written") { $0.charter.reach },
  .list("works_with", "How it works with other teams", of: interactionFields) { input in
    input.charter.worksWith.map { InteractionInput(interaction: $0, asOf: input.asOf) }
  },
  .optionalText("review_due", "The day by which it is looked at again; left out where none is agreed") {
    $0.charter.header.reviewDue?.iso
  },
])

private let delegationFields = JSONFields<Charter.Delegation>([
  .text("decision", "The kind of decision") { $0.decision },
  .choice("level", "From the lead's decision to the team's", Charter.Level.allCases.map(\.rawValue)) {
    $0.level.rawValue
  },
])

struct InteractionInput: Sendable {
  let interaction: Charter.Interaction
  let asOf: CalendarDate
}

private let interactionFields = JSONFields<InteractionInput>([
  .text("team", "The other team's id; of a file read by its text perhaps a name that is none") {
    $0.interaction.team.value
  },
  .choiceFigure("mode", "How the two work together", Charter.Mode.allCases.map(\.rawValue)) {
    .orNotWritten($0.interaction.mode?.rawValue)
  },
  .optionalText("for", "What for; left out where it is not written") { $0.interaction.purpose },
  .optionalText("until", "The last day; left out where there is none") { $0.interaction.until?.iso },
  .optionalText("duration", "How long, as written, where that is no day") { $0.interaction.duration },
  .flag("past", "Whether its last day has passed") { input in input.interaction.until.map { $0 < input.asOf } ?? false
  },
])
