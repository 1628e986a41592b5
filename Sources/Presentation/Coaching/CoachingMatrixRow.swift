import Analysis
import Record
import Templating
import Wording

/// A practice by team: where it is alive, who could teach it, and who learns it from whom.
struct CoachingMatrixRow: Linked, Sendable {
  let item: PracticeReport
  let teams: [Team]
  /// Open coachings of the practice.
  let open: [Coaching]
  let links: Links

  /// So many of the teams that could teach it are named.
  private static let teachersNamed = 4

  /// Nil where no team needs it.
  private var teachers: String? {
    let needed = item.teams.contains { $0.state == .lapsing || $0.state == .notEvidenced }
    let alive = item.teams.filter { $0.state == .practised }.map { directory.teamName($0.team) }
    guard needed, !alive.isEmpty else { return nil }
    let rest = alive.count - CoachingMatrixRow.teachersNamed
    return joined(alive.prefix(CoachingMatrixRow.teachersNamed) + (rest > 0 ? ["\(spelled(rest)) more"] : []))
  }

  private var cells: [CoachingCell] {
    let states = Dictionary(item.teams.map { ($0.team, $0.state) }) { first, _ in first }
    let learning = Dictionary(open.map { ($0.toTeam, $0.fromTeam) }) { first, _ in first }
    let teaching = Set(open.map(\.fromTeam))
    return teams.map { team in
      let note =
        learning[team.id].map { "learns from \(directory.teamName($0))" }
        ?? (teaching.contains(team.id) ? "teaches" : nil)
      return CoachingCell(
        status: states[team.id].map { StatusView($0) } ?? StatusView(.quiet, "not applicable"), note: note)
    }
  }

  static let names = Names<CoachingMatrixRow>(
    "practice by team",
    [
      .text("id", "Its letter and number") { $0.item.practice.rawValue },
      .text("name", "What it is called") { $0.item.practice.name },
      .list("cells", "Each team, in the order of the columns", of: CoachingCell.names) { $0.cells },
      .optionalText("teachers", "The teams that could teach it, where one needs it") { $0.teachers },
    ])
}

struct CoachingCell: Sendable {
  let status: StatusView
  let note: String?

  static let names = Names<CoachingCell>(
    "practice of a team",
    [
      .all(of: StatusView.names) { $0.status },
      .optionalText("note", "Whether the team teaches or learns it") { $0.note },
    ])
}
