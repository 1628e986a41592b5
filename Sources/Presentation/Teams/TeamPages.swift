import Analysis
import Diagnostics
import Record

/// The list of teams, and a page for each.
let teamPart: SitePart = {
  let list = PageKind(template: "teams", names: TeamsPage.names)
  let team = PageKind(template: "team", names: TeamPage.names)
  return SitePart(offers: [list.offer, team.offer]) { directory in
    let all = Page(path: PagePath.teams, source: "the list of teams", kind: list) { TeamsPage(directory) }
    return [all]
      + directory.report.teams.map { item in
        let key = RecordKey(.team, id: item.team.id)
        return Page(path: PagePath.record(key), source: item.team.span.file, kind: team) {
          TeamPage(item, in: directory)
        }
      }
  }
}()
