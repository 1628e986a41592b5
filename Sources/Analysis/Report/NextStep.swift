package import Record

/// The smallest step by which a practice would be more alive, for the organization or for one team.
package enum NextStep: Sendable, Hashable {
  /// Nothing need be done: it stays practised until this day, its last, if nothing else is written.
  case keep(until: CalendarDate)
  /// A file lacks something.
  case mend(file: ContentPath, Lack)
  /// A file is to be begun by `fairlead new`.
  case begin(NewRecord)
}

/// What `fairlead new` is given.
package struct NewRecord: Sendable, Hashable {
  /// A name that `fairlead new` knows.
  package var kind: String
  /// Nil where the author chooses one.
  package var title: String?
  /// For an update, the id of who is told.
  package var audience: String?

  package init(_ kind: String, title: String? = nil, audience: String? = nil) {
    (self.kind, self.title, self.audience) = (kind, title, audience)
  }
}

/// What a file does not say. Presentation has the words.
package enum Lack: Sendable, Hashable {
  /// A strategy names no outcome.
  case outcomes
  /// It was to be looked at again.
  case review
  /// A metric gives no values, or none any more since a day.
  case values(since: CalendarDate?)
  /// A metric serves no question.
  case question
  /// Words stand beside no metric.
  case metric
  /// Finished work names no metric that it should move.
  case outcome
  /// A test has ended without a result.
  case result
  /// An objective has no key result, or only tasks.
  case measures
  /// Nobody has checked in on an objective.
  case checkIn
  /// A wave of a pulse has too few answers, or is old.
  case answers
  /// A decision that waits weighs no second option and records no dissent.
  case alternatives
  /// A decision that waits does not say what it means for the business, or what is recommended.
  case recommendation
  /// A decision has no status that is known, or no text.
  case documentation
  /// A decision waits for too long.
  case decision
  /// A decision was to hold until a day.
  case confirmation
  /// A charter has no goal.
  case goals
  /// A retrospective agreed on nothing.
  case actions
  /// A debt has no price or no effort, in the order of the method.
  case estimates([WorkInput])
  /// No share of capacity is promised.
  case promise
  /// No rows say what capacity went to, or none since a day.
  case capacity(since: CalendarDate?)
  /// Debt, reliability and tooling get less, or more, than was promised; shares from 0 to 1.
  case share(Double, promised: Double, team: String?)
  /// A guardrail does not say how it is checked.
  case check
  /// A team's waiver ran out on a day.
  case waiver(ended: CalendarDate)
  /// A review waits for longer than was promised.
  case verdict
  /// The radar is old.
  case edition
  /// The planned day of a session has passed.
  case held
  /// Levels of a ladder have no criteria.
  case criteria
  /// A system is known to one person, or to nobody.
  case secondPerson(system: String)
  /// Nobody is to learn a system from another.
  case rotation
  /// A service gives no deployments, or none any more since a day.
  case deployments(service: String, since: CalendarDate?)
  /// Nobody is promised an update.
  case cadence
  /// A process has no owner, or no steps.
  case owner, steps
  /// A team works by another version of a process.
  case version(team: String)
  /// Friction was not answered.
  case answer
  /// A coaching was suggested or agreed long ago, and has not begun.
  case beginning
  /// A coaching is past its last day.
  case ending
}
