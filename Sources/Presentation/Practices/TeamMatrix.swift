import Analysis
import Record
package import Templating

/// The practices that are a team's, by team.
package struct TeamMatrixRow: Sendable {
  let item: PracticeReport
  let teams: [Team]

  private var cells: [StatusView] {
    let states = Dictionary(item.teams.map { ($0.team, $0.state) }) { first, _ in first }
    return teams.map { states[$0.id].map { StatusView($0) } ?? StatusView(.quiet, "not applicable") }
  }

  package static let names = Names<TeamMatrixRow>(
    "practice by team",
    [
      .text("id", "Its letter and number") { $0.item.practice.rawValue },
      .text("name", "What it is called") { $0.item.practice.name },
      .list("cells", "Its state in each team, in the order of the columns", of: StatusView.names) { $0.cells },
    ])
}
