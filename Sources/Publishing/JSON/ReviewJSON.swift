internal import Analysis
internal import Diagnostics
internal import Record

let reviewsFields = JSONFields<Report>([
  .text("from", "The first day of the last 13 weeks, YYYY-MM-DD") { $0.reviews.windowStart.iso },
  .text("to", "Their last day, YYYY-MM-DD") { $0.asOf.iso },
  .figure("p50_days", "Calendar days from request to decision, of reviews decided in these weeks") {
    $0.reviews.turnaround.map(\.p50)
  },
  .figure("p90_days", "The same of nine in ten") { $0.reviews.turnaround.map(\.p90) },
  .count("n", "How many were decided in these weeks") { $0.reviews.decidedDays.count },
  .count("kept", "How many of these within what they were promised") { $0.reviews.kept },
  .objectFigure("before", "The same of the 13 weeks before", of: turnaroundFields) { $0.reviews.turnaroundBefore },
  .objectFigure("first_response", "From request to the first answer", of: turnaroundFields) {
    $0.reviews.firstResponse
  },
  .list("open", "Those that are open, the first due first", of: reviewFields) { report in
    report.reviews.open.map { ReviewInput(item: $0, asOf: report.asOf) }
  },
  .list("records", "Those with a page, the latest request first", of: reviewFields) { report in
    report.reviews.records.map { ReviewInput(item: $0.standing, asOf: report.asOf) }
  },
  .count("rows", "How many are rows of tables") { $0.reviews.rows.count },
])

private struct ReviewInput: Sendable {
  let item: ReviewCase
  let asOf: CalendarDate
}

private let reviewFields = JSONFields<ReviewInput>([
  .optionalText("id", "The file's name without extension; left out for a row of a table") { $0.item.key?.id },
  .optionalText("title", "What it is about; left out for a row that does not say") { $0.item.title },
  .text("file", "The file it stands in") { $0.item.file },
  .optionalText("team", "The id of the team that asked; left out when it is not written") { $0.item.days.team },
  .text("requested_on", "YYYY-MM-DD") { $0.item.days.requestedOn.iso },
  .optionalText("first_response_on", "The day of the first answer; left out while there is none") {
    $0.item.days.firstResponseOn?.iso
  },
  .optionalText("decided_on", "Left out while it is open") { $0.item.days.decidedOn?.iso },
  .count("waited_days", "Calendar days from the request to the decision, or so far") { $0.item.waited(asOf: $0.asOf) },
  .count("promised_days", "Calendar days that were promised") { $0.item.promisedDays },
  .flag("late", "Whether that was, or is, exceeded") { $0.item.isLate(asOf: $0.asOf) },
])
