import Analysis
import Record
import Templating

/// So many of the latest sessions stand on the overview.
private let latestShown = 6

/// How people learn from one another.
struct GrowthPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    let sessions = directory.report.sessions.sessions
    let planned = sessions.count { $0.state == .planned }
    frame = PageFrame(
      headline: sentence(sessionsClause(directory.report)),
      lede: sentence(
        "\(count(sessions.count, "session")) in all, \(planned == 0 ? "none" : count(planned)) of them still planned"),
      label: "Growth", path: PagePath.growth, directory: directory)
  }

  static let names = Names<GrowthPage>(
    page: "growth",
    [
      .attention("What about growth needs a conversation") { $0.attentionHere },
      .texts("quarters", "The quarters, the earliest first") { $0.report.sessions.quarters.map(\.id) },
      .text("every", "How often each team is to learn together") {
        words(for: $0.report.organization.policies.sessionEvery)
      },
      .list("teams", "What each team held by quarter", of: TeamSessionsRow.names) {
        TeamSessionsRow.rows(by: $0.links)
      },
      .list("open", "Sessions that are planned, the next first", of: SessionRow.names) { plannedRows(by: $0.links) },
      .list("held", "The latest sessions that were held", of: SessionRow.names) {
        heldRows(by: $0.links, most: latestShown)
      },
      .link("sessions", "The way to all sessions") { $0.frame.link(to: PagePath.sessions) },
    ])
}
