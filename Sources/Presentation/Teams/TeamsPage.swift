import Analysis
import Record
package import Templating
import Wording

/// All teams, in configured order.
package struct TeamsPage: FramedPage {
  let frame: PageFrame

  package init(_ directory: Directory) {
    frame = PageFrame(
      headline: teamsHeadline(directory.report.teams), lede: teamsLede(directory), label: "Teams",
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

private func teamsHeadline(_ teams: [TeamReport]) -> String {
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
  return [words, overload(directory)].compactMap { $0 }.joined(separator: " ")
}

/// Who has begun more than can be finished; nil where no team's capacity is written.
private func overload(_ directory: Directory) -> String? {
  let judged = directory.report.capacity.teams.count { $0.pace.value != nil }
  guard judged > 0 else { return nil }
  let overloaded = directory.report.attention.filter(\.tellsOverload)
  guard !overloaded.isEmpty else {
    return judged == 1
      ? "The one team whose capacity is written has begun no more than it can finish."
      : "None of the \(spelled(judged, "team")) whose capacity is written has begun more than it can finish."
  }
  return "\(joined(overloaded.map(\.name))) \(overloaded.count == 1 ? "has" : "have") begun more than can be finished."
}

extension AttentionItem {
  /// Whether a team has begun more than it can finish.
  var tellsOverload: Bool { reasons.contains { $0.matter is TeamOverloaded } }
}
