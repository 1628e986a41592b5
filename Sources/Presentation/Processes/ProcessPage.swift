import Analysis
import Record
import Templating
import Wording

/// One process: its steps, who works by it, and what people stumble over.
struct ProcessPage: FramedPage {
  let report: ProcessReport
  let frame: PageFrame

  init(_ report: ProcessReport, in directory: Directory) {
    self.report = report
    let process = report.process
    frame = PageFrame(
      headline: sentence("\(process.title): \(processClause(of: report, asOf: directory.report.asOf))"),
      lede: sentence(
        "version \(process.version.text), "
          + (report.core.map { "the expected process for \(processWords($0)), " } ?? "")
          + "\(process.steps.isEmpty ? "no steps" : spelled(process.steps.count, "step"))"),
      label: process.title, path: PagePath.record(report.key), directory: directory)
  }

  private var review: ReviewWords { ReviewWords(report: report, asOf: asOf) }

  /// `Not adopted by Payments and Gate.`; nil where all have.
  private var notAdopted: String? {
    guard report.notAdoptedCount > 0 else { return nil }
    let names = report.notAdopted.map { directory.teamName($0) }
    let rest = report.notAdoptedCount - names.count
    return "Not adopted by \(joined(rest > 0 ? names + ["\(count(rest)) more"] : names))."
  }

  static let names = Names<ProcessPage>(
    page: "process",
    [
      .link("up", "The way to all processes") { $0.frame.link(to: PagePath.processes) },
      .attention("What about it needs a conversation") { $0.report.attention },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.report.process.header, by: $0.frame.links)
      },
      .text("version", "Its version, as written") { $0.report.process.version.text },
      .optionalText("reviewed", "The day of the last review") { page in
        page.report.process.header.lastReviewedOn.map { shortWords(for: $0, asOf: page.asOf) }
      },
      .optionalText("due", "The day of the next review") { $0.review.due },
      .optionalText("history", "What git knows of the last review") { $0.review.history },
      .list("adoption", "Who works by it, in configured order", of: AdoptionRow.names) { page in
        page.report.adoption.map { AdoptionRow(adoption: $0, links: page.frame.links) }
      },
      .optionalText("not_adopted", "Who does not") { $0.notAdopted },
      .list("friction", "Friction: what is not answered first", of: FrictionRow.names) {
        FrictionRow.rows(of: $0.report, by: $0.frame.links)
      },
      .texts("steps", "Its steps, where they do not stand in the text") {
        $0.report.process.hasStepsInField ? $0.report.process.steps : []
      },
      .markup("body", "What is written in its file") { page in
        page.report.process.header.body.html(by: page.frame.links)
      },
      .text("file", "The file it stands in") { $0.report.process.header.file },
    ])
}

/// `two points of friction have no answer, and its review is overdue`
private func processClause(of report: ProcessReport, asOf: CalendarDate) -> String {
  let open = report.friction.count { $0.state == .open }
  let clauses = [
    report.process.header.owner == nil ? "no team owns it" : nil,
    open == 0 ? nil : "\(spelled(open, "point of friction has", "points of friction have")) no answer",
    report.isReviewOverdue ? "its review is overdue" : nil,
  ].compactMap(\.self)
  guard clauses.isEmpty else { return joined(clauses) }
  if let reviewed = report.process.header.lastReviewedOn {
    return "looked at again on \(shortWords(for: reviewed, asOf: asOf)), and nothing is open"
  }
  return report.reviewDue.map { "review due on \(shortWords(for: $0, asOf: asOf))" } ?? "nothing is open"
}
