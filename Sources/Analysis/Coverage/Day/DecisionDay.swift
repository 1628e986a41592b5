import Record

/// Decisions this many days old still show how an organization decides today.
let daysOfRecentDecisions = 180

/// The decisions that a day saw, as coverage judges them.
struct DecisionDay {
  private let source: CoveredDecisions
  let day: CalendarDate
  private let proposedDays: Int

  init(_ facts: CoveredDecisions, _ organization: Organization, on day: CalendarDate) {
    (source, self.day) = (facts, day)
    proposedDays = organization.policies.proposedDays
  }

  var facts: [CoveredDecision] { source.facts }

  func decision(_ fact: CoveredDecision) -> Decision { source.record.decisions[fact.place] }

  func isSeen(_ fact: CoveredDecision) -> Bool { fact.date.map { $0 <= day } ?? true }

  /// Whether a decision that is `isSound` lives up to a practice.
  ///
  /// A recent record, which is one dated within half a year or still open, lives up to it or not; an older one shows at
  /// most that it once did. A record without a date that is not open says nothing of when.
  func standing(_ fact: CoveredDecision, _ isSound: Bool) -> PracticeStanding {
    guard isRecent(fact) else { return isSound ? .past : .irrelevant }
    return isSound ? .alive : .unsound
  }

  private func isRecent(_ fact: CoveredDecision) -> Bool {
    if fact.status(on: day).isOpen { return true }
    return fact.date.map { day.days(since: $0) <= daysOfRecentDecisions } ?? false
  }

  /// The last day on which it is recent; nil while it is open.
  func recentUntil(_ fact: CoveredDecision) -> CalendarDate? {
    fact.status(on: day).isOpen ? nil : fact.date?.adding(days: daysOfRecentDecisions)
  }

  /// Its terms have passed: open for too long or past its day, a review overdue, provisional beyond its day.
  func hasLapsed(_ fact: CoveredDecision) -> Bool { term(of: fact).map { $0.last < day } ?? false }

  /// The first of its terms to pass, with the last day within it.
  func term(of fact: CoveredDecision) -> (last: CalendarDate, lack: Lack)? {
    let status = fact.status(on: day)
    var terms: [(last: CalendarDate, lack: Lack)] = []
    if status.isOpen, let by = fact.decideBy { terms.append((by, .decision)) }
    if status == .proposed, let date = fact.date { terms.append((date.adding(days: proposedDays), .decision)) }
    if status.isInForce, let due = fact.reviewDue(on: day) { terms.append((due, .review)) }
    if status.isInForce, let until = fact.provisionalUntil { terms.append((until, .confirmation)) }
    return terms.min { $0.last < $1.last }
  }
}
