import Record

/// The days of the window, its last day included: 13 weeks.
private let windowDays = 91

/// All reviews on a day; what was asked for later is not seen.
func analyse(
  _ reviews: [Review], rows: [ReviewRow], promisedDays: Int, asOf: CalendarDate
) -> ReviewsReport {
  let records = reviews.filter { $0.days.requestedOn <= asOf }.map { review in
    ReviewReport(review: review, standing: ReviewCase(review, promisedDays, asOf: asOf))
  }
  let tables = rows.filter { $0.days.requestedOn <= asOf }.map { ReviewCase($0, promisedDays, asOf: asOf) }
  let all = records.map(\.standing) + tables
  let start = asOf.adding(days: 1 - windowDays)
  let decided = all.filter { $0.days.decidedOn.map { $0 >= start } ?? false }
  return ReviewsReport(
    windowStart: start, turnaround: turnaround(of: all, in: start...asOf),
    decidedDays: decided.map { $0.waited(asOf: asOf) },
    turnaroundBefore: turnaround(of: all, in: start.adding(days: -windowDays)...start.adding(days: -1)),
    firstResponse: firstResponse(of: all, in: start...asOf), kept: decided.count { !$0.isLate(asOf: asOf) },
    open: all.filter { $0.days.decidedOn == nil }.sorted { $0.precedes($1) },
    records: records.sorted {
      ($1.standing.days.requestedOn, $0.review.id) < ($0.standing.days.requestedOn, $1.review.id)
    }, rows: tables)
}

private func turnaround(of all: [ReviewCase], in window: ClosedRange<CalendarDate>) -> Figure<Turnaround> {
  durations(of: all, until: \.decidedOn, in: window)
}

private func firstResponse(of all: [ReviewCase], in window: ClosedRange<CalendarDate>) -> Figure<Turnaround> {
  durations(of: all, until: \.firstResponseOn, in: window)
}

/// Unavailable where nothing ended in the window; then the reason says when the last did.
private func durations(
  of all: [ReviewCase], until end: KeyPath<ReviewDays, CalendarDate?>, in window: ClosedRange<CalendarDate>
) -> Figure<Turnaround> {
  let ended = all.filter { $0.days[keyPath: end].map { $0 <= window.upperBound } ?? false }
  let days = ended.compactMap { review -> Int? in
    guard let day = review.days[keyPath: end], window.contains(day) else { return nil }
    return day.days(since: review.days.requestedOn)
  }
  guard days.isEmpty, let last = ended.compactMap({ $0.days[keyPath: end] }).max() else { return Turnaround.of(days) }
  return .unavailable(.noDataSince(last))
}

extension ReviewCase {
  fileprivate init(_ review: Review, _ promisedDays: Int, asOf: CalendarDate) {
    self.init(
      key: review.key, title: review.title, days: review.days.seen(asOf: asOf),
      promisedDays: review.days.promisedDays ?? promisedDays, file: review.header.file)
  }

  fileprivate init(_ row: ReviewRow, _ promisedDays: Int, asOf: CalendarDate) {
    self.init(
      key: nil, title: row.title, days: row.days.seen(asOf: asOf), promisedDays: row.days.promisedDays ?? promisedDays,
      file: row.file)
  }

  /// By what is most past its promise, then by request; equal ones by title.
  fileprivate func precedes(_ other: ReviewCase) -> Bool {
    (due, days.requestedOn, title ?? "", file) < (other.due, other.days.requestedOn, other.title ?? "", other.file)
  }
}
