import Analysis
import Record
import Wording

/// What is known of a process's last review, in words.
struct ReviewWords {
  let report: ProcessReport
  let asOf: CalendarDate

  /// For a row: what is late, else what is odd; nil where there is nothing to say.
  var status: StatusView? {
    if report.isReviewOverdue, let due = report.reviewDue {
      return StatusView(.watch, "was due on \(shortWords(for: due, asOf: asOf))")
    }
    if report.process.header.lastReviewedOn == nil, report.reviewDue == nil {
      return StatusView(.quiet, "no day is written")
    }
    return report.lastReview?.changesDateAlone == true ? StatusView(.quiet, "only the date changed") : nil
  }

  var due: String? {
    report.reviewDue.map { due in
      let day = shortWords(for: due, asOf: asOf)
      return report.isReviewOverdue ? "\(day), \(count(asOf.days(since: due), "day")) ago" : day
    }
  }

  /// What git knows of the last review: a sentence.
  var history: String? {
    guard report.process.header.lastReviewedOn != nil else { return nil }
    guard report.process.reviews != nil else {
      return "What the last review changed is not known: its file has no history that can be read."
    }
    guard let review = report.lastReview else {
      return "What the last review changed is not known: it is older than the history of its file, or not committed."
    }
    let day = shortWords(for: review.committed, asOf: asOf)
    return review.changesDateAlone
      ? "Committed on \(day); nothing else of the file was changed that day."
      : "Committed on \(day), with other changes of the file."
  }
}
