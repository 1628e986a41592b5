package import Diagnostics

/// A process that is written down, so that it can be repeated, and looked at again (practices H1 and H3).
///
/// Foundation has a `Process` already.
package struct RepeatableProcess: Recorded {
  package static let kind = RecordKind.process

  /// Without an owner where its file says that there is none.
  package var header: RecordHeader
  package var version: ProcessVersion
  /// In their order: those of the field, else those of the first list in the text. Empty when neither is there.
  package var steps: [String]
  /// Whether the steps are in a field of their own, and not in the text.
  package var hasStepsInField = false
  /// Which of the processes that are expected it is, as written; nil where only its id may say so.
  package var core: Located<String>?
  /// In the order in which they are written.
  package var adoptions: [Adoption]
  /// In the order in which it is written.
  package var friction: [Friction]
  /// What the version control of the content knows of its reviews, in the order of the history; nil when that is not known.
  package var reviews: [ReviewCommit]?

  package init(header: RecordHeader, version: ProcessVersion) {
    (self.header, self.version) = (header, version)
    (steps, adoptions, friction) = ([], [], [])
  }

  /// A team works by it from a day on.
  package struct Adoption: Sendable {
    /// The id of a team.
    package var team: String
    package var on: CalendarDate
    /// Nil when it is not written.
    package var version: Located<ProcessVersion>?
    /// Where the day is written.
    package var span: SourceSpan

    package init(team: String, on: CalendarDate, version: Located<ProcessVersion>? = nil, span: SourceSpan) {
      (self.team, self.on, self.version, self.span) = (team, on, version, span)
    }
  }

  /// What somebody stumbles over.
  package struct Friction: Sendable {
    /// Unique in its process.
    package var id: Located<String>
    /// The day on which it was reported.
    package var date: CalendarDate
    package var what: String
    /// The id of the team that reported it; nil when none is written.
    package var team: String?
    /// What was said to it; nil while nothing is written.
    package var answer: String?
    package var answeredOn: CalendarDate?
    package var resolvedOn: CalendarDate?

    package init(id: Located<String>, date: CalendarDate, what: String) {
      (self.id, self.date, self.what) = (id, date, what)
    }
  }
}

/// A commit after which the file of a record says another day of its last review.
///
/// Nothing is known of who made it.
package struct ReviewCommit: Sendable, Hashable {
  /// The day on which it was written, on its author's clock.
  package var committed: CalendarDate
  /// Equal for the files that one commit changed.
  package var commit: Int
  /// The day of the review that the file says since.
  package var reviewedOn: CalendarDate
  /// Nothing else of the file was changed.
  package var changesDateAlone: Bool

  package init(committed: CalendarDate, commit: Int, reviewedOn: CalendarDate, changesDateAlone: Bool) {
    (self.committed, self.commit) = (committed, commit)
    (self.reviewedOn, self.changesDateAlone) = (reviewedOn, changesDateAlone)
  }
}
