internal import Analysis
internal import Record

let sessionFields = JSONFields<SessionReport>([
  .text("id", "The file's name without extension") { $0.session.id },
  .text("title", "What it is called") { $0.session.title },
  .choice("type", "How people learn in it", Session.Form.allCases.map(\.rawValue)) { $0.session.form.rawValue },
  .choice(
    "state", "passed: its day is over, and nothing says that it was held", SessionReport.State.allCases.map(\.rawValue)
  ) { $0.state.rawValue },
  .optionalText("held_on", "The day on which it was held, YYYY-MM-DD; left out while it is planned") {
    $0.state == .held ? $0.session.heldOn?.iso : nil
  },
  .optionalText("planned_on", "The day for which it is or was planned; left out where none is written") {
    $0.session.plannedOn?.iso
  },
  .texts("teams", "The ids of the teams it is for; empty: for everyone") { $0.session.teams },
  .optionalText("topic", "What it is about; left out where it is not written") { $0.session.topic },
])
