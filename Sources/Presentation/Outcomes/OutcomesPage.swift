import Analysis
import Record
import Templating
import Wording

/// Finished work, the latest first, with what its metric did.
struct OutcomesPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    let review = directory.report.outcomes
    frame = PageFrame(
      headline: outcomesHeadline(of: review), lede: outcomesLede(of: review, asOf: directory.report.asOf),
      label: "Outcomes of finished work", path: PagePath.outcomes, directory: directory)
  }

  static let names = Names<OutcomesPage>(
    page: "outcomes",
    [
      .attention("What of it needs a conversation") { $0.attentionHere },
      .flag("is_empty", "Whether nothing is finished") { $0.directory.report.outcomes.items.isEmpty },
      .list("items", "Finished work, the latest first", of: OutcomeRow.names) { page in
        page.directory.report.outcomes.items.map { OutcomeRow($0, by: page.frame.links) }
      },
      .text("days", "How many days a window has") { _ in count(OutcomeReport.window, "day") },
    ])
}

/// A piece of finished work in a list.
struct OutcomeRow: Linked, Sendable {
  let item: OutcomeReport
  let links: Links

  init(_ item: OutcomeReport, by links: Links) {
    self.item = item
    self.links = links
  }

  static let names = Names<OutcomeRow>(
    "finished work",
    [
      .all(of: OutcomeVerdictView.names) { OutcomeVerdictView($0.item, by: $0.links) },
      .text("title", "What it is called") { $0.item.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.item.key) },
      .optionalText("team", "The team that did it") { row in row.item.team.map { row.directory.teamName($0) } },
      .optionalText("done", "The day on which it was done, in words") { row in
        row.item.doneOn.map { shortWords(for: $0, asOf: row.directory.report.asOf) }
      },
      .optionalText("done_iso", "The same day as YYYY-MM-DD") { $0.item.doneOn?.iso },
    ])
}
