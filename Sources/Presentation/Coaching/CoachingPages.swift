import Analysis
import Diagnostics
import Record
import Templating
import Wording

extension PagePath {
  package static let coaching = "coaching/index.html"
}

/// Who practises what, who could teach it, and one page for each coaching; none where nothing is written or suggested.
let coachingPart =
  SitePart.page(
    "coachings", CoachingsPage.names, at: PagePath.coaching, "the coaching", called: "Coaching",
    where: { !$0.coachings.isEmpty || !$0.pairings.isEmpty }
  ) { CoachingsPage($0) }
  + .pages("coaching", CoachingPage.names) { kind, directory in
    directory.report.coachings.map { item in
      Page(item.coaching.header, kind) { CoachingPage(item, in: directory) }
    }
  }

/// One coaching, as it was written.
struct CoachingPage: FramedPage {
  let row: CoachingRow
  let frame: PageFrame

  init(_ report: CoachingReport, in directory: Directory) {
    let coaching = report.coaching
    frame = PageFrame(
      headline: sentence(
        "\(directory.teamName(coaching.toTeam)) learns \(quoted(coaching.practice.name)) from "
          + directory.teamName(coaching.fromTeam)),
      lede: sentence(CoachingRow.standing(of: report, asOf: directory.report.asOf)), label: coaching.title,
      path: PagePath.record(report.key), directory: directory)
    row = CoachingRow(report: report, links: frame.links)
  }

  static let names = Names<CoachingPage>(
    page: "coaching",
    [
      .link("up", "The way to all coaching") { $0.frame.link(to: PagePath.coaching) },
      .attention("What about it needs a conversation") { $0.row.report.attention },
      .all(of: CoachingRow.names) { $0.row },
      .markup("body", "What is written in its file") { page in
        page.row.report.coaching.header.body.html(by: page.frame.links)
      },
      .text("file", "The file it stands in") { $0.row.report.coaching.header.file },
    ])
}
