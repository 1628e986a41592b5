import Analysis
import Record
package import Templating
import Wording

/// Which practices are alive, and on what evidence.
package struct PracticesPage: FramedPage {
  let frame: PageFrame

  package init(_ directory: Directory) {
    frame = PageFrame(
      headline: practicesHeadline(directory.report.practices), lede: practicesLede,
      label: "Practices",
      path: PagePath.practices, directory: directory)
  }

  private var teams: [Team] { directory.report.organization.teams }

  private var groups: [PracticeGroupView] {
    PracticeGroup.allCases.compactMap { group in
      let rows = directory.report.practices.filter { group.contains($0.practice) }
        .map { PracticeRow(item: $0, links: frame.links) }
      return rows.isEmpty ? nil : PracticeGroupView(group: group, rows: rows)
    }
  }

  private var matrix: [TeamMatrixRow] {
    directory.report.practices.filter { !$0.teams.isEmpty }.map { TeamMatrixRow(item: $0, teams: teams, links: links) }
  }

  package static let names = Names<PracticesPage>(
    page: "practices",
    [
      .list("groups", "The practices by family", of: PracticeGroupView.names) { $0.groups },
      .texts("team_names", "The columns of the matrix") { $0.teams.map(\.name) },
      .list("matrix", "Practices by team", of: TeamMatrixRow.names) { $0.matrix },
    ])
}

private let practicesLede =
  "Computed from the record, never by asking; about teams, never about a person. No evidence does not mean not done: "
  + "it means that nobody can see it."

private func practicesHeadline(_ practices: [PracticeReport]) -> String {
  let alive = practices.filter { $0.state == .practised }.count
  let lapsing = practices.filter { $0.state == .lapsing }
  guard alive + lapsing.count > 0 else { return "No practice leaves a trace on the record yet." }
  let start = "\(spelled(alive)) of \(count(practices.count)) practices \(alive == 1 ? "is" : "are") in use"
  switch lapsing.count {
  case 0: return sentence(start)
  case 1: return sentence("\(start); \(quoted(lapsing[0].practice.name)) is lapsing")
  default: return sentence("\(start); \(spelled(lapsing.count)) are lapsing")
  }
}

/// The practices that are a team's, by team.
package struct TeamMatrixRow: Linked, Sendable {
  let item: PracticeReport
  let teams: [Team]
  let links: Links

  private var cells: [StatusView] {
    let states = Dictionary(item.teams.map { ($0.team, $0.state) }) { first, _ in first }
    return teams.map { states[$0.id].map { StatusView($0) } ?? StatusView(.quiet, "not applicable") }
  }

  package static let names = Names<TeamMatrixRow>(
    "practice by team",
    [
      .text("id", "Its letter and number") { $0.item.practice.rawValue },
      .text("name", "What it is called") { $0.item.practice.name },
      .link("href", "The way to its page") { $0.links.to(page: PagePath.practice($0.item.practice)) },
      .list("cells", "Its state in each team, in the order of the columns", of: StatusView.names) { $0.cells },
    ])
}
