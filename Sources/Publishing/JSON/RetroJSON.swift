internal import Analysis
internal import Diagnostics
internal import Record

let retroFields = JSONFields<RetroReport>([
  .text("id", "The file's name without extension") { $0.retro.id },
  .text("title", "What it is called") { $0.retro.title },
  .text("team", "The id of the team that held it") { $0.retro.team },
  .text("held_on", "The day on which it was held, YYYY-MM-DD") { $0.retro.heldOn.iso },
  .list("actions", "What was agreed, in the order in which it is written", of: retroActionFields) { $0.actions },
])

private let retroActionFields = JSONFields<RetroReport.Action>([
  .text("id", "Unique in its team; what is carried over has it again") { $0.action.id.value },
  .text("what", "What will be different once it is done") { $0.action.what },
  .optionalText("owner", "A team or a role; left out when nobody is named") { $0.action.owner },
  .text("opened", "The day of the first retrospective that has it") { $0.opened.iso },
  .optionalText("due", "The day by which it is done; left out when none is agreed") { $0.action.due?.iso },
  .optionalText("done_on", "The day on which it was done; left out while it is open") {
    $0.state == .done ? $0.action.doneOn?.iso : nil
  },
  .count("carried", "How many earlier retrospectives of the team have it") { $0.carried },
  .choice(
    "state", "carried: a later retrospective has it, and tells what became of it",
    RetroReport.State.allCases.map(\.rawValue)
  ) { $0.state.rawValue },
])
