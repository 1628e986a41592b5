package import Diagnostics

/// A light design review: somebody asked, somebody answered, something was decided (practice D3).
package struct Review: Recorded {
  package static let kind = RecordKind.review

  /// Dated by the day on which it was asked for, and owned by the team that asked, unless it says otherwise.
  package var header: RecordHeader
  package var days: ReviewDays
  /// The id of the decision that came of it; nil when none is named.
  package var decision: Located<String>?

  package init(header: RecordHeader, days: ReviewDays, decision: Located<String>? = nil) {
    self.header = header
    self.days = days
    self.decision = decision
  }
}

/// When a review was asked for and answered. What `reviews/*.md` and the rows of `data/reviews*.csv` have in common.
package struct ReviewDays: Sendable, Hashable {
  /// The id of the team that asked; nil when it is not written.
  package var team: String?
  package var requestedOn: CalendarDate
  /// The day of the first answer, of whatever kind; nil while there is none, or when nobody wrote it.
  package var firstResponseOn: CalendarDate?
  /// Nil while it is open.
  package var decidedOn: CalendarDate?
  /// Calendar days from the request to the decision that this review was promised; nil: as `policies` say.
  package var promisedDays: Int?

  package init(
    team: String? = nil, requestedOn: CalendarDate, firstResponseOn: CalendarDate? = nil,
    decidedOn: CalendarDate? = nil, promisedDays: Int? = nil
  ) {
    (self.team, self.requestedOn, self.firstResponseOn) = (team, requestedOn, firstResponseOn)
    (self.decidedOn, self.promisedDays) = (decidedOn, promisedDays)
  }

  /// As it stood on a day: what came later is not known.
  package func seen(asOf day: CalendarDate) -> ReviewDays {
    var copy = self
    if let answered = firstResponseOn, answered > day { copy.firstResponseOn = nil }
    if let decided = decidedOn, decided > day { copy.decidedOn = nil }
    return copy
  }
}

/// A review that is a row of a table: it has no page.
package struct ReviewRow: Sendable, Hashable {
  package var days: ReviewDays
  /// What it is about; nil when the table does not say.
  package var title: String?
  /// The id of the decision that came of it; nil when none is named.
  package var decision: String?
  /// The file it stands in.
  package var file: ContentPath

  package init(days: ReviewDays, title: String? = nil, decision: String? = nil, file: ContentPath) {
    (self.days, self.title, self.decision, self.file) = (days, title, decision, file)
  }
}
