import Analysis
import Record
import Templating
import Wording

/// One retrospective: what was agreed and what became of it, and what the team wrote.
struct RetroPage: FramedPage {
  let report: RetroReport
  let frame: PageFrame

  init(_ report: RetroReport, in directory: Directory) {
    self.report = report
    let (retro, asOf) = (report.retro, directory.report.asOf)
    frame = PageFrame(
      headline: sentence("\(retro.title): \(actionsClause(of: report.actions))"),
      lede: sentence("\(directory.teamName(retro.team)), \(shortWords(for: retro.heldOn, asOf: asOf))"),
      label: retro.title, path: PagePath.record(report.key), directory: directory)
  }

  static let names = Names<RetroPage>(
    page: "retrospective",
    [
      .link("up", "The way to what all teams learned") { $0.frame.link(to: PagePath.learnings) },
      .attention("What about it needs a conversation") { $0.report.attention },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.report.retro.header, by: $0.frame.links)
      },
      .list("actions", "What was agreed, in the order in which it is written", of: ActionRow.names) {
        ActionRow.rows(of: $0.report.actions, by: $0.frame.links)
      },
      .markup("body", "What is written in its file") { page in
        page.report.retro.header.body.html(by: page.frame.links)
      },
      .text("file", "The file it stands in") { $0.report.retro.header.file },
    ])
}
