internal import Analysis
internal import Diagnostics
internal import Record

let radarFields = JSONFields<RadarReport>([
  .list("editions", "The latest first", of: editionFields) { $0.editions },
  .list("entries", "What is on the radar, by quadrant, ring and name", of: radarItemFields) { $0.entries },
  .list("gone", "What the edition before had and the latest has not", of: radarItemFields) { $0.gone },
])

private let editionFields = JSONFields<RadarReport.Edition>([
  .text("name", "Its folder or file") { $0.edition.name },
  .optionalText("day", "The first day that the name means; left out for other names") { $0.edition.day?.iso },
  .count("entries", "How many entries were on the radar") { $0.count },
])

private let radarItemFields = JSONFields<RadarReport.Item>([
  .text("name", "What it is called") { $0.name },
  .optionalText("id", "The file's name without extension; left out for a row of a table") { $0.key?.id },
  .text("quadrant", "As written") { $0.quadrant },
  .choice("ring", "caution is hold", RadarRing.allCases.map(\.rawValue)) { $0.ring.rawValue },
  .choice(
    "move", "Against the edition before; first where there is none",
    ["first", "new", "returned", "inward", "outward", "same", "gone"]
  ) { $0.move.word },
  .optionalText("from", "The ring that it moved from") { $0.move.origin?.rawValue },
  .list("history", "Its rings, the latest first", of: stepFields) { $0.history },
])

private let stepFields = JSONFields<RadarReport.Step>([
  .text("edition", "The edition in which it came there") { $0.edition.name },
  .choice("ring", "Where it was from then on", RadarRing.allCases.map(\.rawValue)) { $0.ring.rawValue },
])

extension RadarReport.Move {
  fileprivate var word: String {
    switch self {
    case .first: "first"
    case .new: "new"
    case .returned: "returned"
    case .inward: "inward"
    case .outward: "outward"
    case .same: "same"
    case .gone: "gone"
    }
  }

  fileprivate var origin: RadarRing? {
    switch self {
    case .inward(let ring), .outward(let ring): ring
    default: nil
    }
  }
}
