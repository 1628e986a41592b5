import Analysis
import Record
import Templating
import Wording

/// So many of the latest sessions stand on the overview.
private let latestShown = 6

/// How people learn from one another.
struct GrowthPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    frame = PageFrame(
      headline: growthHeadline(directory.report), lede: growthLede(directory.report), label: "Growth",
      path: PagePath.growth, directory: directory)
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
      .optionalLink("sessions", "The way to all sessions; nothing where there are none") { page in
        page.report.sessions.sessions.isEmpty ? nil : page.frame.link(to: PagePath.sessions)
      },
      .list("systems", "How many people know each system", of: SystemRow.names) { SystemRow.rows(by: $0.links) },
      .list("rotations", "Rotations that run or come", of: RotationRow.names) {
        rotationRows(by: $0.links) { $0.state != .ended }
      },
      .list("ladders", "The career ladders, by id", of: LadderRow.names) { page in
        page.report.ladders.map { LadderRow(report: $0, links: page.links) }
      },
      .optionalLink("rotations_href", "The way to all rotations") { page in
        page.report.knowledge.plans.first.flatMap { page.links.to($0.key) }
      },
    ])
}
