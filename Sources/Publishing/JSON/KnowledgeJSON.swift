internal import Analysis
internal import Record

let rotationFields = JSONFields<RotationReport>([
  .text("from", "The id of the team that somebody comes from") { $0.rotation.from },
  .text("to", "The id of the team that somebody works in") { $0.rotation.to },
  .text("starts", "Its first day, YYYY-MM-DD") { $0.rotation.starts.iso },
  .optionalText("ends", "Its last day; left out while none is agreed") { $0.rotation.ends?.iso },
  .optionalText("purpose", "What should be different afterwards; left out where it is not written") {
    $0.rotation.purpose
  },
  .texts("systems", "What more people should know afterwards") { $0.rotation.systems },
  .choice("state", "How far it is", RotationReport.State.allCases.map(\.rawValue)) { $0.state.rawValue },
])

/// Numbers of people, and nothing of any of them.
let systemFields = JSONFields<SystemReport>([
  .text("system", "The id of a service, or what people call it") { $0.knowledge.system },
  .count("known_by", "How many people know it") { $0.knowledge.knownBy },
  .countFigure("absence_factor", "The smallest number of people who together have half of what is known of it") {
    $0.knowledge.absenceFactor.map(Figure.measured) ?? .unavailable(.noData)
  },
  .texts("teams", "The ids of the teams that answer for it") { [$0.team].compactMap { $0 } },
])
