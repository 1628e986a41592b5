package import Record

/// A process on the report's day: who works by it, when it is looked at again, and what is open of what was reported.
package struct ProcessReport: Sendable {
  /// With what was known on the day.
  package var process: RepeatableProcess
  /// Which of the expected processes it is, by its field or else its id; nil when it is none of them.
  package var core: String?
  /// The day by which it should be looked at again, in its own interval or that of the policy; nil when neither a review
  /// nor a date is written.
  package var reviewDue: CalendarDate?
  package var isReviewOverdue: Bool
  /// The commit that wrote down the last review; nil when that is not known.
  package var lastReview: ReviewCommit?
  /// What each team works by since when, in configured order.
  package var adoption: [Adoption]
  /// How many teams have not adopted it, and the ids of the first of them in configured order; groups are not asked.
  package var notAdoptedCount: Int
  package var notAdopted: [String]
  /// What is not answered first, then what is not removed, each the oldest first; at last what was removed, the latest first.
  package var friction: [Friction]
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  package var key: RecordKey { process.key }

  package struct Adoption: Sendable, Hashable {
    /// The id of a team.
    package var team: String
    package var on: CalendarDate
    /// As written; nil when it is not.
    package var version: String?
    package var state: State

    package enum State: String, Sendable, CaseIterable {
      case current
      /// It works by another version.
      case other
      /// The version is not written.
      case unknown
    }
  }

  /// What somebody stumbled over, on the report's day.
  package struct Friction: Sendable {
    package var friction: RepeatableProcess.Friction
    package var state: State

    /// Days from the report to the answer or removal, or to the report's day while there is neither.
    package func age(asOf: CalendarDate) -> Int {
      (friction.resolvedOn ?? friction.answeredOn ?? asOf).days(since: friction.date)
    }
  }

  package enum State: String, Sendable, CaseIterable {
    /// Nobody has answered.
    case open
    case answered
    case resolved
  }
}

extension ProcessReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(key) }
}
