package import Record

/// Whether a practice is alive: computed from the record, never self-assessed, never about a person.
package struct PracticeReport: Sendable {
  package var practice: Practice
  /// For the organization as a whole.
  package var state: State
  /// By team, in configured order, where the practice is a team's; else empty.
  package var teams: [TeamState]
  /// The most recent first, at most a handful.
  package var evidence: [Evidence]
  /// What the state rests on.
  package var basis: Basis
  /// Nil where it is practised and no day ends that, and where it does not apply.
  package var nextStep: NextStep?
  package var history = PracticeHistory.untold

  package enum State: String, Sendable, CaseIterable {
    case practised, lapsing
    case notEvidenced = "not evidenced"
    case notApplicable = "not applicable"
  }

  package struct TeamState: Sendable {
    package var team: String
    package var state: State
    package var evidence: [Evidence]
    package var nextStep: NextStep?
    package var history = PracticeHistory.untold
  }

  package enum Basis: Sendable, Equatable {
    /// How many records of the kind there are, how many of them are about today (recent, or still open), and how many of
    /// these live up to the practice. The state is that of the last two.
    case records(found: Int, current: Int, sound: Int)
    /// The folder that would show it is absent or empty.
    case nothingWritten(folder: String)
  }
}

/// The state at the ends of the last twelve months, as the report of each of these days would tell it from what is written
/// today, in ascending order. Unavailable where what it rests on has no dates.
package typealias PracticeHistory = Figure<[PastState]>

package struct PastState: Sendable, Equatable {
  package var day: CalendarDate
  package var state: PracticeReport.State
}

extension PracticeHistory {
  static let untold = PracticeHistory.unavailable(.notDated)
}
