internal import Analysis
internal import Diagnostics
internal import Record

let processFields = JSONFields<ProcessReport>([
  .text("id", "The file's name without extension") { $0.process.id },
  .text("title", "What it is called") { $0.process.title },
  .text("version", "As written") { $0.process.version.text },
  .optionalText("owner", "The team that answers for it; left out when nobody does") { $0.process.header.owner },
  .optionalText("core", "Which of the expected processes it is") { $0.core },
  .count("steps", "How many steps are written") { $0.process.steps.count },
  .list("adoption", "Who works by it, in configured order", of: adoptionFields) { $0.adoption },
  .list("friction", "What people stumble over: what is not answered first", of: frictionFields) { $0.friction },
  .optionalText("last_reviewed_on", "The day of the last review, YYYY-MM-DD") { $0.process.header.lastReviewedOn?.iso },
  .flagFigure("review_changed_more", "Whether the last review changed more than its date, as git tells") { report in
    report.lastReview.map { .measured(!$0.changesDateAlone) } ?? .unavailable(.noData)
  },
  .optionalText("review_due", "The day of the next review; left out when nothing says from when") { $0.reviewDue?.iso },
  .flag("review_overdue", "Whether that day has passed") { $0.isReviewOverdue },
])

private let adoptionFields = JSONFields<ProcessReport.Adoption>([
  .text("team", "The id of the team") { $0.team },
  .text("on", "The day from which it works by it, YYYY-MM-DD") { $0.on.iso },
  .optionalText("version", "The version it works by, as written") { $0.version },
  .choice(
    "state", "current: the version of today; other: another one; unknown: none is written",
    ProcessReport.Adoption.State.allCases.map(\.rawValue)
  ) { $0.state.rawValue },
])

private let frictionFields = JSONFields<ProcessReport.Friction>([
  .text("id", "Unique in its process") { $0.friction.id.value },
  .text("date", "The day on which it was reported, YYYY-MM-DD") { $0.friction.date.iso },
  .text("what", "What people stumble over") { $0.friction.what },
  .optionalText("team", "The id of the team that reported it") { $0.friction.team },
  .choice("state", "open: nobody has answered", ProcessReport.State.allCases.map(\.rawValue)) { $0.state.rawValue },
  .optionalText("answered_on", "The day of the answer") { $0.friction.answeredOn?.iso },
  .optionalText("resolved_on", "The day on which it was removed") { $0.friction.resolvedOn?.iso },
  .optionalText("answer", "What was said to it") { $0.friction.answer },
])
