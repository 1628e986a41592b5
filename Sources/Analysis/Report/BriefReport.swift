package import Record

/// What there is to say to one audience, and whether it was told when it was promised to be.
package struct BriefReport: Sendable {
  package var audience: Audience
  /// What it was told so far, the latest first.
  package var updates: [Update]
  /// The days on which it was promised an update, in the last 26 weeks, that have passed with their grace; ascending.
  package var due: [DueUpdate]
  /// The next promised day, from the report's day on; nil without a rhythm.
  package var next: CalendarDate?
  /// The day of the last update before the report's day; nil when there is none.
  package var since: CalendarDate?
  /// What differs from then, the most important first; empty without such a day.
  package var changes: [Change]
  /// Decisions that wait, the first to be taken first; those without such a day last.
  package var decisions: [RecordKey] = []
  /// What needs a conversation first, in the order of the whole list; nothing that is accepted. Five at most.
  package var concerns: [AttentionItem] = []
  /// What falls due next, in order of date. Eight at most.
  package var dates: [DueDate] = []

  /// Of the days in `due`, those on which it was told in time.
  package var onTime: Int { due.count { $0.state == .onTime } }

  /// What it was told last; nil when it never was.
  package var latest: Update? { updates.first }
}

/// A day on which an audience was promised an update.
package struct DueUpdate: Sendable, Equatable {
  package var day: CalendarDate
  package var state: State

  package enum State: String, Sendable, CaseIterable {
    /// By the day and its grace.
    case onTime = "on-time"
    /// Later, but before half of the time to the next had gone.
    case late
    case missed
  }
}
