internal import Analysis
internal import Diagnostics
internal import Record

/// An action with the report's day, which its age counts to.
struct ActionInput: Sendable {
  let report: ActionReport
  let asOf: CalendarDate

  static func rows(_ actions: [ActionReport], asOf: CalendarDate) -> [ActionInput] {
    actions.map { ActionInput(report: $0, asOf: asOf) }
  }
}

let actionFields = JSONFields<ActionInput>([
  .text("id", "Unique in its team; what is carried over has it again") { $0.report.action.id.value },
  .textOrNull("team", "The id of the team that agreed on it; null where none is named") { $0.report.team },
  .text("source", "The retrospective or learning it stands in, as kind/id") {
    "\($0.report.source.kind.rawValue)/\($0.report.source.id)"
  },
  .text("what", "What will be different once it is done") { $0.report.action.what },
  .optionalText("type", "What it is meant to achieve: prevent, detect, mitigate, learn or other") {
    $0.report.action.purpose?.rawValue
  },
  .optionalText("owner", "A team or a role; left out when nobody is named") { $0.report.action.owner },
  .optionalText("opened", "The day on which it was first agreed; left out where nobody dated it") {
    $0.report.opened?.iso
  },
  .optionalText("due", "The day by which it is done; left out when none is agreed") { $0.report.action.due?.iso },
  .optionalText("done_on", "The day on which it was done; left out while it is open, and where nobody wrote the day") {
    $0.report.state == .done ? $0.report.action.doneOn?.iso : nil
  },
  .count("carried", "How many earlier retrospectives and learnings of the team have it") { $0.report.carried },
  .choice(
    "state",
    "carried: a later file of the team has it, and tells what became of it; let-go: it is not going to be done",
    ActionReport.State.allCases.map(\.rawValue)
  ) { $0.report.state.rawValue },
  .optionalCount(
    "age_days", "Days from when it was first agreed until it was done, or to as_of; left out where not known"
  ) {
    $0.report.age(asOf: $0.asOf)
  },
])

let followThroughFields = JSONFields<FollowThrough>([
  .text("team", "The team's id") { $0.team },
  .text("quarter", "The fiscal quarter in which the actions fell due") { $0.quarter.id },
  .count("due", "Actions that fell due by as_of, without those that were let go") { $0.due },
  .count("done", "Those of them that are done") { $0.done },
  .count("on_time", "Those of them that were done by their day") { $0.onTime },
  .count("let_go", "Actions due in the quarter that it was decided not to do") { $0.letGo },
])

/// A learning with the report's day.
struct LearningInput: Sendable {
  let report: LearningReport
  let asOf: CalendarDate
  var learning: Learning { report.learning }
}

let learningFields = JSONFields<LearningInput>([
  .text("id", "The file's name without extension") { $0.learning.id },
  .text("title", "What it is called") { $0.learning.title },
  .textOrNull("team", "The team's id; null where none is named") { $0.learning.team },
  .optionalText("held_on", "The day on which it was talked over; left out where none is written") {
    $0.learning.heldOn?.iso
  },
  .flag("intelligent", "A bet worth making, small, and made with what was known then") {
    $0.learning.isIntelligent == true
  },
  .optionalText("bet", "What was bet") { $0.learning.bet?.text },
  .optionalText("what_happened", "What happened") { $0.learning.whatHappened?.text },
  .optionalText("what_we_learned", "What was learned") { $0.learning.whatWeLearned?.text },
  .optionalText("incident", "The id of the incident") { $0.learning.incident?.value },
  .optionalCount("repaired_minutes", "From the first sign to the repair; left out where not written") {
    $0.learning.times.repair
  },
  .optionalCount("resolved_minutes", "From the first sign to the end; left out where not written") {
    $0.learning.times.resolution
  },
  .list("actions", "What was agreed, in the order in which it is written", of: actionFields) {
    ActionInput.rows($0.report.actions, asOf: $0.asOf)
  },
])

/// A retrospective with the report's day.
struct RetroInput: Sendable {
  let report: RetroReport
  let asOf: CalendarDate
}

let retroFields = JSONFields<RetroInput>([
  .text("id", "The file's name without extension") { $0.report.retro.id },
  .text("title", "What it is called") { $0.report.retro.title },
  .text("team", "The id of the team that held it") { $0.report.retro.team },
  .text("held_on", "The day on which it was held, YYYY-MM-DD") { $0.report.retro.heldOn.iso },
  .list("actions", "What was agreed, in the order in which it is written", of: actionFields) {
    ActionInput.rows($0.report.actions, asOf: $0.asOf)
  },
])
