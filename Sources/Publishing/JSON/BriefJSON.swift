internal import Analysis
internal import Record

let briefFields = JSONFields<BriefReport>([
  .text("audience", "The audience's id") { $0.audience.id },
  .optionalText("last", "The day on which it was told last; left out where it never was") { $0.latest?.date.iso },
  .optionalText("next_due", "The next promised day; left out without a rhythm") { $0.next?.iso },
  .count("on_time", "Promised days of the last 26 weeks on which it was told in time") { $0.onTime },
  .count("n", "Promised days of the last 26 weeks that have passed with their grace") { $0.due.count },
  .list("due", "These days, ascending", of: dueUpdateFields) { $0.due },
])

private let dueUpdateFields = JSONFields<DueUpdate>([
  .text("day", "The promised day, YYYY-MM-DD") { $0.day.iso },
  .choice(
    "state", "late: before half of the time to the next day had gone", DueUpdate.State.allCases.map(\.rawValue)
  ) { $0.state.rawValue },
])
