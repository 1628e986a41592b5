import Analysis
import Record
import Templating
import Wording

/// What one team held by quarter, and plans, as a row.
struct TeamSessionsRow: Linked, Sendable {
  let row: TeamSessions
  let quarters: [Period]
  let links: Links

  static func rows(by links: Links) -> [TeamSessionsRow] {
    let sessions = links.directory.report.sessions
    return sessions.teams.map { TeamSessionsRow(row: $0, quarters: sessions.quarters, links: links) }
  }

  private var last: String? { row.last.map { shortWords(for: $0, asOf: asOf) } }

  private var status: StatusView {
    guard row.isQuiet else { return StatusView(.good, "as agreed") }
    return StatusView(.watch, last == nil ? "nothing yet" : "quiet")
  }

  static let names = Names<TeamSessionsRow>(
    "sessions of a team",
    [
      .text("team", "The team's name") { $0.directory.teamName($0.row.team) },
      .optionalLink("href", "The way to its page") { $0.links.toTeam($0.row.team) },
      .list("quarters", "What was held in each quarter, in the order of the columns", of: SessionCell.names) { row in
        zip(row.quarters, row.row.held).map { SessionCell(label: $0.id, counts: $1) }
      },
      .object("planned", "What is planned", of: SessionCell.names) {
        SessionCell(label: "Planned", counts: $0.row.planned)
      },
      .optionalText("last", "The day of the last session held") { $0.last },
      .object("status", "Whether it keeps the rhythm that was agreed", of: StatusView.names) { $0.status },
    ])
}

/// How many sessions of each form.
struct SessionCell: Sendable {
  let label: String
  let counts: SessionCounts

  static let names = Names<SessionCell>(
    "number of sessions",
    [
      .text("label", "What the column is called") { $0.label },
      .optionalText("words", "How many of each form; nothing where there is none") { $0.counts.words },
    ])
}
