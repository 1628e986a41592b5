import Analysis
import Record
package import Templating
import Wording

/// All teams, in configured order.
package struct TeamsPage: FramedPage {
  let frame: PageFrame

  package init(_ directory: Directory) {
    frame = PageFrame(
      headline: overloadWords(of: directory) ?? charterWords(directory.report.teams), lede: teamsLede(directory),
      label: "Teams",
      path: PagePath.teams, directory: directory)
  }

  package static let names = Names<TeamsPage>(
    page: "teams",
    [
      .list("teams", "The teams in configured order", of: TeamRow.names) { page in
        page.directory.report.teams.map { TeamRow($0, by: page.frame.links) }
      }
    ])
}

/// How many have a charter.
private func charterWords(_ teams: [TeamReport]) -> String {
  let with = teams.filter { $0.charter != nil }.count
  guard !teams.isEmpty else { return "No team is named yet." }
  if with == teams.count {
    return with == 1 ? "The one team has a charter." : "All \(spelled(with, "team")) have a charter."
  }
  if with == 0 { return sentence("\(spelled(teams.count, "team")), and no charter yet") }
  return sentence("\(spelled(with)) of \(spelled(teams.count, "team")) \(with == 1 ? "has" : "have") a charter")
}

private func teamsLede(_ directory: Directory) -> String {
  guard !directory.report.teams.isEmpty else { return "" }
  let words =
    "A charter says what a team is for, what it keeps to and what it decides by itself. "
    + "Teams stand in their own order, never by value."
  let charters = charterWords(directory.report.teams)
  return overloadWords(of: directory) == nil ? words : "\(charters) \(words)"
}

extension AttentionItem {
  /// Whether a team has begun more than it can finish.
  var tellsOverload: Bool { reasons.contains { $0.matter is TeamOverloaded } }
}
