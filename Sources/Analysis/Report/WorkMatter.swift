package import Record

/// What the attention rules about work say. Each case belongs to the rule that its comment names.
package enum WorkMatter: Sendable {
  /// `outcome.unjudged`: work that one team finished and whose outcome nobody can tell, the latest first.
  case outcomesUnjudged(team: String?, [UnjudgedWork])

  /// A piece of finished work, and why it is not judged.
  package struct UnjudgedWork: Sendable {
    package var title: String
    package var doneOn: CalendarDate
    package var verdict: OutcomeReport.Verdict
  }
}
