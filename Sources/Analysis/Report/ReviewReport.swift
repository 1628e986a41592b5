package import Record

/// Design reviews: how soon they are decided, and what waits.
package struct ReviewsReport: Sendable {
  /// The first day of the last 13 weeks; their last is the report's day.
  package var windowStart: CalendarDate
  /// From request to decision, of reviews decided in the window. What is still open is not in it, however long it waits.
  package var turnaround: Figure<Turnaround>
  /// The days behind it, in no order that means anything.
  package var decidedDays: [Int]
  /// The same of the 13 weeks before.
  package var turnaroundBefore: Figure<Turnaround>
  /// From request to the first answer, of reviews first answered in the window.
  package var firstResponse: Figure<Turnaround>
  /// How many of those decided in the window were so within what they were promised.
  package var kept: Int
  /// The one whose promise ends, or ended, first comes first.
  package var open: [ReviewCase]
  /// Those with a page, the latest request first.
  package var records: [ReviewReport]
  /// Those that are rows of tables.
  package var rows: [ReviewCase]

  package var isEmpty: Bool { records.isEmpty && rows.isEmpty }
  package var count: Int { records.count + rows.count }
}

/// A review, of a file of its own or a row of a table, on the report's day.
package struct ReviewCase: Sendable {
  /// Nil for a row of a table.
  package var key: RecordKey?
  /// Nil for a row that does not say what it is about.
  package var title: String?
  package var days: ReviewDays
  /// Calendar days from request to decision.
  package var promisedDays: Int
  package var file: ContentPath

  /// The last day on which the promise is kept.
  package var due: CalendarDate { days.requestedOn.adding(days: promisedDays) }

  /// Days from request to decision, or so far.
  package func waited(asOf day: CalendarDate) -> Int { (days.decidedOn ?? day).days(since: days.requestedOn) }

  /// Whether it was or is not decided when the promise ended.
  package func isLate(asOf day: CalendarDate) -> Bool { (days.decidedOn ?? day) > due }
}

/// A review that has a page.
package struct ReviewReport: Sendable {
  package var review: Review
  package var standing: ReviewCase
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  package var key: RecordKey { review.key }
}

extension ReviewReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(key) }
}
