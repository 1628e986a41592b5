internal import Analysis
internal import Diagnostics
internal import Record

let guardrailFields = JSONFields<GuardrailReport>([
  .text("id", "The file's name without extension") { $0.guardrail.id },
  .text("title", "What it is called") { $0.guardrail.title },
  .optionalText("owner", "The id of the team that answers for it; left out when nobody does") {
    $0.guardrail.header.owner
  },
  .textFigure("rule", "What holds; unavailable in a list of others that does not say") {
    $0.guardrail.rule.map(Figure.measured) ?? .unavailable(.notWritten)
  },
  .textFigure("check", "How it is checked") { $0.guardrail.check.map(Figure.measured) ?? .unavailable(.notWritten) },
  .flagFigure("automatic", "Whether a machine checks it") {
    $0.guardrail.isAutomatic.map(Figure.measured) ?? .unavailable(.notWritten)
  },
  .optionalText("since", "The day from which it holds; left out when it is not written") { $0.guardrail.since?.iso },
  .list("waivers", "In the order in which they are written", of: waiverFields) { $0.waivers },
  .objectFigure("answers", "Days from the request for an exception to its answer", of: turnaroundFields) {
    $0.answers
  },
])

private let waiverFields = JSONFields<WaiverReport>([
  .textFigure("team", "The id of the team that has it; unavailable where a list of others names none") {
    $0.waiver.team.map(Figure.measured) ?? .unavailable(.notWritten)
  },
  .textFigure("reason", "Why") { $0.waiver.reason.map(Figure.measured) ?? .unavailable(.notWritten) },
  .optionalText("from", "Its first day; left out when it is not written") { $0.waiver.from?.iso },
  .textFigure("expires", "Its last day; unavailable where a list of others names none") {
    $0.waiver.expires.map { .measured($0.iso) } ?? .unavailable(.notWritten)
  },
  .optionalText("ended_on", "The day from which the rule is kept again; left out while it is not") {
    $0.waiver.endedOn?.iso
  },
  .choice(
    "state", "What it is on the report's day", WaiverReport.State.allCases.map(\.rawValue)
  ) { $0.state.rawValue },
  .count("renewals", "How many waivers of the team on this guardrail ended before it") { $0.renewals },
  .optionalText("opened", "The first day without the rule, renewals that follow at once included") { $0.opened?.iso },
  .flag("too_long", "Whether it lasts longer than the policy allows") { $0.isTooLong },
  .optionalObject("request", "What a list of others says of it", of: requestFields) { $0.waiver.request },
])

private let requestFields = JSONFields<Waiver.Request>([
  .text("name", "What it is for") { $0.name },
  .optionalText("part", "The part of the list it stands in") { $0.part },
  .optionalText("reference", "Its ticket") { $0.reference },
  .optionalText("requested_on", "The day on which it was asked for") { $0.requestedOn?.iso },
  .optionalText("answered_on", "The day of the answer") { $0.answeredOn?.iso },
  .optionalText("status", "As written") { $0.status },
  .choice("answer", "What became of it", Waiver.Answer.allCases.map(\.rawValue)) { $0.answer.rawValue },
])

let turnaroundFields = JSONFields<Turnaround>([
  .count("n", "How many ended") { $0.n },
  .number("p50_days", "Calendar days, quantile of type 7") { $0.p50 },
  .number("p75_days", "Calendar days, quantile of type 7") { $0.p75 },
  .number("p90_days", "Calendar days, quantile of type 7") { $0.p90 },
])
