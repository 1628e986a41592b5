import Analysis
import Record
import Wording

/// `half within 4 days and nine of ten within 8.5 days (n 12)`.
func turnaroundWords(_ turnaround: Turnaround) -> String {
  guard turnaround.n > 1 else { return "\(counted(turnaround.p50, "day")) (n 1)" }
  return "half within \(counted(turnaround.p50, "day")) and nine of ten within \(counted(turnaround.p90, "day")) "
    + "(n \(count(turnaround.n)))"
}

/// `Decided since 22 August: half within 4 days and nine of ten within 8.5 days (n 12)`.
func reviewsLede(of reviews: ReviewsReport, asOf: CalendarDate) -> String {
  switch reviews.turnaround {
  case .measured(let turnaround):
    "design reviews decided since \(shortWords(for: reviews.windowStart, asOf: asOf)): \(turnaroundWords(turnaround))"
  case .unavailable(let reason):
    "how soon design reviews are decided is unavailable: \(reason.words(asOf: asOf))"
  }
}

/// `Two design reviews wait longer than promised`.
func reviewsHeadline(of reviews: ReviewsReport, asOf: CalendarDate) -> String {
  let late = reviews.open.count { $0.isLate(asOf: asOf) }
  if late > 0 {
    return sentence("\(spelled(late, "design review")) \(late == 1 ? "has" : "have") waited longer than promised")
  }
  guard !reviews.open.isEmpty else { return "No design review is open." }
  let number = reviews.open.count
  return sentence(
    "\(spelled(number, "design review")) \(number == 1 ? "is" : "are") open, \(number == 1 ? "" : "each ")within what was promised"
  )
}

/// `decided after 8 days, 3 more than promised`.
func reviewClause(of review: ReviewCase, asOf: CalendarDate) -> String {
  let waited = review.waited(asOf: asOf)
  let over = waited - review.promisedDays
  let promise = over > 0 ? "\(count(over)) more than promised" : "within what was promised"
  guard review.days.decidedOn != nil else { return "open for \(count(waited, "day")), \(promise)" }
  return waited == 0 ? "decided on the day it was asked for" : "decided after \(count(waited, "day")), \(promise)"
}

extension StatusView {
  init(_ review: ReviewCase, asOf: CalendarDate) {
    let over = review.waited(asOf: asOf) - review.promisedDays
    switch (review.days.decidedOn == nil, over > 0) {
    case (true, true): self.init(.watch, "\(count(over, "day")) past the promise")
    case (true, false): self.init(.plain, over == 0 ? "promised for today" : "\(count(-over, "day")) left")
    case (false, true): self.init(.quiet, "later than promised")
    case (false, false): self.init(.good, "as promised")
    }
  }
}
