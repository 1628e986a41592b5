package import Record

/// What each team does next, and in which order: the one recommendation that every page speaks of.
///
/// A team does one item after another, or side by side what takes no more than all of it; an item waits for those named
/// under `after`, whoever does them, and a team may wait for one. Of all such schedules it is the one that keeps the promise
/// to debt, reliability and tooling best, and then the one in which waiting costs least, as far as it was found: see
/// `JobSet.bestSchedule`.
package struct WorkSchedule: Sendable, Equatable {
  /// Nil when nothing was promised.
  package var policy: CapacityPolicy?
  /// What is left of the quarter in which the report's day lies, unless nothing is, and the next quarter.
  package var spans: [Span]
  /// In order of their starts, then of ids.
  package var steps: [Step]
  /// When the last of them ends, in weeks from the report's day; 0 without one.
  package var end: Double
  /// Every team with capacity in the last weeks or with a step, in configured order; what no team is named for last.
  package var teams: [TeamSchedule]
  /// Open items that cannot be scheduled, by id.
  package var apart: [Apart]
  /// Unavailable without a step.
  package var costs: Figure<Costs>
  /// The pairs of neighbours in a team's order of today whose exchange saves most, the most first.
  package var choices: [Choice]
  /// Items that also wait for open items that cannot be scheduled: they stand as if those took no time. By id.
  package var heldUp: [HeldUp]
  /// How often lengths were drawn for the chances.
  package var draws: Int

  package subscript(team id: String?) -> TeamSchedule? { teams.first { $0.team == id } }

  /// The steps of a team, in order.
  package func steps(of team: String?) -> [Step] { steps.filter { $0.team == team } }

  /// What is finished in no period that is looked at, in order.
  package func later(of team: String?) -> [Step] { steps(of: team).filter { $0.period == nil } }
  package var later: [Step] { steps.filter { $0.period == nil } }

  /// How many open items of debt, reliability and tooling a team has that cannot be scheduled.
  package func upkeepApart(of team: String) -> Int { apart.count { $0.team == team && $0.kind.isUpkeep } }

  /// The weeks of a period that are looked at.
  package struct Span: Sendable, Hashable {
    package var quarter: Period
    package var from: CalendarDate
    /// The Monday after its last week.
    package var end: CalendarDate
    /// Whether the quarter has begun, and these are the weeks that are left of it.
    package var isRest: Bool

    package var weeks: Double { Double(end.days(since: from)) / 7 }
  }

  /// What a schedule costs in waiting, in money: the delay of every item until it is finished, from the report's day on, at
  /// the likely values and by its delay profile. Items without a cost of delay are in no sum.
  package struct Costs: Sendable, Equatable {
    package var delay: Double
    /// When each team begins with the first item of today's order that nothing holds up: what is being done, then what is
    /// ready, then ideas; the oldest first.
    package var current: Double
    /// The same by the order of the ranking; unavailable when not all are ranked.
    package var ranked: Figure<Double>
    /// In no schedule that keeps the promise as well does waiting cost less.
    package var bound: Double
    /// Whether it is known that no schedule misses less of the promise, and of those that miss as much none costs less.
    package var isExact: Bool
    /// What keeping the promise costs more than the best schedule found that need not.
    package var priceOfPromise: Double
  }

  package struct HeldUp: Sendable, Equatable {
    package var id: String
    /// Ids of what holds it up, ascending.
    package var by: [String]
  }

  /// Two items of which today's order does the second first.
  package struct Choice: Sendable, Equatable {
    package var first: String
    package var second: String
    package var team: String?
    /// Money that doing `first` before `second` saves in all, with what waits for one of the two.
    package var saving: Double
    /// How many weeks each of them takes.
    package var firstWeeks: Double
    package var secondWeeks: Double
    /// Whether all of the saving is in the waiting of these two, at a cost that is the same every week.
    package var isOfTheTwoAlone: Bool
    package var savingPerWeek: Double { saving / (firstWeeks + secondWeeks) }
  }
}
