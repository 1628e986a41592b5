import Analysis
import Charts
import Record
import Templating
import Wording

/// A design review, as a row.
struct ReviewRowView: Linked, Sendable {
  let item: ReviewCase
  let links: Links

  static func open(by links: Links) -> [ReviewRowView] {
    links.directory.report.reviews.open.map { ReviewRowView(item: $0, links: links) }
  }

  private var asOf: CalendarDate { directory.report.asOf }
  private func day(_ date: CalendarDate?) -> String? { date.map { shortWords(for: $0, asOf: asOf) } }

  static let names = Names<ReviewRowView>(
    "design review",
    [
      .text("title", "What it is about; of a row that does not say, where it stands") { row in
        row.item.title ?? "a row of \(row.item.file)"
      },
      .optionalLink("href", "The way to it; nothing for a row of a table") { row in
        row.item.key.flatMap { row.links.to($0) }
      },
      .optionalText("team", "The team that asked") { row in row.item.days.team.map { row.directory.teamName($0) } },
      .text("requested", "The day on which it was asked for") { row in
        shortWords(for: row.item.days.requestedOn, asOf: row.asOf)
      },
      .optionalText("answered", "The day of the first answer") { $0.day($0.item.days.firstResponseOn) },
      .optionalText("decided", "The day of the decision") { $0.day($0.item.days.decidedOn) },
      .text("waited", "Days from the request to the decision, or so far") { row in
        count(row.item.waited(asOf: row.asOf), "day")
      },
      .text("promised", "Days that were promised") { count($0.item.promisedDays, "day") },
      .object("status", "Against the promise", of: StatusView.names) { StatusView($0.item, asOf: $0.asOf) },
    ])
}

/// How soon design reviews are decided.
struct ReviewFigures: Linked, Sendable {
  let report: ReviewsReport
  let links: Links

  private var asOf: CalendarDate { directory.report.asOf }

  private func view(_ figure: Figure<Turnaround>) -> FigureView {
    FigureView(figure, asOf: asOf, words: turnaroundWords)
  }

  /// `9 of 12`, of those decided in the window.
  private var kept: FigureView {
    FigureView(report.turnaround, asOf: asOf) { "\(count(report.kept)) of \(count($0.n))" }
  }

  /// A dot for each; nothing for fewer than three, which words tell as well.
  private var chart: [UInt8] {
    guard report.decidedDays.count > 2, let turnaround = report.turnaround.value,
      let least = report.decidedDays.min(), let most = report.decidedDays.max()
    else { return [] }
    return Distribution(
      ChartWords(
        id: "turnaround", title: "Days from request to decision: a dot for each review",
        description: sentence(turnaroundWords(turnaround))),
      values: report.decidedDays.map(Double.init),
      quantiles: [
        LabelledValue(turnaround.p50, label: "half: \(counted(turnaround.p50, "day"))"),
        LabelledValue(turnaround.p90, label: "nine of ten: \(counted(turnaround.p90, "day"))"),
      ], least: count(least, "day"), greatest: count(most, "day"), width: 320
    ).svg()
  }

  static let names = Names<ReviewFigures>(
    "turnaround of design reviews",
    [
      .text("since", "The first day of the last 13 weeks") { shortWords(for: $0.report.windowStart, asOf: $0.asOf) },
      .object("turnaround", "From request to decision, of those decided in 13 weeks", of: FigureView.names) {
        $0.view($0.report.turnaround)
      },
      .object("before", "The same of the 13 weeks before", of: FigureView.names) {
        $0.view($0.report.turnaroundBefore)
      },
      .object("first_response", "From request to the first answer, of those answered in 13 weeks", of: FigureView.names)
      {
        $0.view($0.report.firstResponse)
      },
      .object("kept", "How many were decided as promised", of: FigureView.names) { $0.kept },
      .text("promised", "What is promised where a review says nothing else") { figures in
        count(figures.directory.report.organization.policies.reviewDays, "day")
      },
      .markup("chart", "A dot for each that was decided; empty for fewer than three") { $0.chart },
      .flag("has_chart", "Whether the dots are drawn") { $0.report.decidedDays.count > 2 },
    ])
}
