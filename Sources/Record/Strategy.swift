package import Diagnostics

/// A problem the organization chose to solve, and how it will know (practice A1).
package struct Strategy: Recorded {
  package static let kind = RecordKind.strategy

  package var header: RecordHeader
  package var problem: String
  /// Who has the problem.
  package var users: String
  package var whyUsers: String
  package var whyBusiness: String
  /// Ids of the metrics that will show it solved.
  package var outcomes: [Located<String>]
  package var notDoing: [String]
  /// Until when it is meant to hold, in the author's words; nil when not written.
  package var horizon: String?

  package init(
    header: RecordHeader, problem: String, users: String, whyUsers: String, whyBusiness: String,
    outcomes: [Located<String>], notDoing: [String], horizon: String?
  ) {
    self.header = header
    self.problem = problem
    self.users = users
    self.whyUsers = whyUsers
    self.whyBusiness = whyBusiness
    self.outcomes = outcomes
    self.notDoing = notDoing
    self.horizon = horizon
  }
}
