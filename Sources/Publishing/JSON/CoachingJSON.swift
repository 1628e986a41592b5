internal import Analysis
internal import Record

let coachingFields = JSONFields<CoachingReport>([
  .text("id", "The file's name without extension") { $0.coaching.id },
  .text("title", "What it is called") { $0.coaching.title },
  .text("practice", "Its letter and number") { $0.coaching.practice.rawValue },
  .text("from_team", "The id of the team that helps") { $0.coaching.fromTeam },
  .text("to_team", "The id of the team that learns") { $0.coaching.toTeam },
  .text("date", "The day on which it was suggested, agreed or begun, YYYY-MM-DD") { $0.coaching.date.iso },
  .optionalText("until", "Its last day, YYYY-MM-DD") { $0.coaching.until?.iso },
  .choice(
    "state", "overrun: its last day has passed, and nobody has said what came of it",
    CoachingReport.State.allCases.map(\.rawValue)
  ) { $0.state.rawValue },
  .optionalText("resources", "The time or money that is granted") { $0.coaching.resources },
])

let pairingFields = JSONFields<SuggestedPairing>([
  .text("practice", "Its letter and number") { $0.practice.rawValue },
  .text("from_team", "The id of the team in which it is alive") { $0.fromTeam },
  .text("to_team", "The id of the team in which it is lapsing") { $0.toTeam },
])
