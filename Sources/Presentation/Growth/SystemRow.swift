import Analysis
import Record
import Templating
import Wording

/// A system, with how many people know it: numbers and a team, and nobody.
struct SystemRow: Linked, Sendable {
  let report: SystemReport
  let links: Links

  static func rows(by links: Links) -> [SystemRow] {
    links.directory.report.knowledge.systems.map { SystemRow(report: $0, links: links) }
  }

  private var status: StatusView {
    switch report.knowledge.knownBy {
    case 0: StatusView(.watch, "nobody")
    case 1: StatusView(.watch, "one person only")
    default: StatusView(.good, "shared")
    }
  }

  private var plan: String? {
    report.rotations.first.map {
      "\(rotationWords($0.rotation, in: directory)), \(rotationDays($0.rotation, asOf: asOf))"
    }
  }

  static let names = Names<SystemRow>(
    "system",
    [
      .text("system", "What it is called") { $0.report.knowledge.system },
      .optionalText("team", "The team that answers for it") { row in row.report.team.map { row.directory.teamName($0) }
      },
      .optionalLink("href", "The way to that team") { row in row.report.team.flatMap { row.links.toTeam($0) } },
      .text("known", "How many people know it") { count($0.report.knowledge.knownBy, "person", "people") },
      .optionalText("factor", "How few people have half of what is known of it; nothing where nobody knows it") { row in
        row.report.knowledge.absenceFactor.map { count($0) }
      },
      .object("status", "Whether it is shared", of: StatusView.names) { $0.status },
      .optionalText("plan", "The rotation that is to spread it") { $0.plan },
    ])
}

/// `Two systems are known by one person only`; nil where none is.
func silosClause(_ systems: [SystemReport]) -> String? {
  let silos = systems.filter(\.isSilo)
  switch silos.count {
  case 0: return nil
  case 1: return "\(silos[0].knowledge.system) is known by one person only"
  default: return "\(spelled(silos.count, "system")) are known by one person each"
  }
}
