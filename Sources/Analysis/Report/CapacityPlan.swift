package import Record

/// What fits into the capacity of each team, and what does not: see `capacityPlan`.
package struct CapacityPlan: Sendable, Equatable {
  /// Nil when nothing was promised: then everything is planned by rank.
  package var policy: CapacityPolicy?
  /// The weeks left of the quarter in which the report's day lies, unless there is none, and the next quarter.
  package var spans: [Span]
  /// Every team with capacity in the last weeks, in configured order.
  package var teams: [TeamPlan]
  /// Open items that cannot be planned, by id.
  package var apart: [Apart]
  /// What falls below the line of any team: everything, and debt, reliability and tooling alone.
  package var waiting: Waiting
  package var upkeepWaiting: Waiting

  package subscript(team id: String) -> TeamPlan? { teams.first { $0.team == id } }

  /// How many open items of debt, reliability and tooling a team has that cannot be planned.
  package func upkeepApart(of team: String) -> Int { apart.count { $0.team == team && $0.kind.isUpkeep } }

  /// The weeks that a plan is made for.
  package struct Span: Sendable, Hashable {
    package var quarter: Period
    /// The first Monday.
    package var from: CalendarDate
    package var weeks: Int
    /// Whether the quarter has begun, and these are the weeks that are left of it.
    package var isRest: Bool
  }

  package struct TeamPlan: Sendable, Equatable {
    package var team: String
    package var pace: CapacityPace
    /// One for each span.
    package var periods: [PeriodPlan]

    /// What no period has room for, in the order of the plan.
    package var below: [Below] { periods.last?.below ?? [] }
    package var waiting: Waiting { periods.last?.waiting ?? .none }
    package var upkeepWaiting: Waiting { Waiting(of: below.map(\.item).filter(\.isUpkeep)) }

    /// The share (0 to 1) of the capacity of all periods that goes to debt, reliability and tooling by plan. Unavailable
    /// without any capacity, and while no item of the team can be planned: nothing is known then, and not that nothing
    /// goes there.
    package var upkeepShare: Figure<Double> {
      guard periods.contains(where: { !$0.planned.isEmpty }) || !below.isEmpty else {
        return .unavailable(.noPlannedItems)
      }
      let available = periods.reduce(0) { $0 + $1.available }
      guard available > 0 else { return .unavailable(.noData) }
      return .finite(periods.reduce(0) { $0 + $1.upkeep.likely } / available)
    }
  }

  /// What a team does in a period. All amounts are person-weeks.
  package struct PeriodPlan: Sendable, Equatable {
    package var span: Span
    package var available: Double
    /// Promised to debt, reliability and tooling; 0 when nothing is.
    package var promised: Double
    /// In the order in which they were planned: first what fills the promise, then the rest by rank.
    package var planned: [Item]
    /// What is planned in no period up to this one, in the order of the ranking.
    package var below: [Below]
    /// Why the promise is not filled; nil when it is, or when nothing was promised.
    package var shortfall: Shortfall?

    /// What the planned items take; the plan holds at the likely values.
    package var load: ThreePoint { sum(of: planned.map(\.effort)) }
    package var upkeep: ThreePoint { sum(of: planned.filter(\.isUpkeep).map(\.effort)) }
    package var left: Double { max(0, available - load.likely) }
    package var waiting: Waiting { Waiting(of: below.map(\.item)) }
  }

  /// A work item in a plan.
  package struct Item: Sendable, Equatable {
    package var id: String
    package var kind: WorkItem.Kind
    package var rank: Int
    package var isBeingDone: Bool
    /// Person-weeks. What is being done counts whole: nobody writes what is left of it.
    package var effort: ThreePoint
    /// Money a week.
    package var costOfDelay: Figure<ThreePoint>
    /// Whether it was planned to fill the promise.
    package var fillsPromise = false

    package var isUpkeep: Bool { kind.isUpkeep }
  }

  /// An item that is not planned, and why.
  package struct Below: Sendable, Equatable {
    package var item: Item
    package var reason: Reason

    package enum Reason: Sendable, Equatable {
      /// It is the first that does not fit, and draws the line: so many person-weeks are left.
      case doesNotFit(left: Double)
      /// It comes after the line.
      case afterLine
      /// It waits for items that are not planned either, by id.
      case waits(for: [String])
    }
  }

  /// Why less is planned for debt, reliability and tooling than was promised.
  package enum Shortfall: Sendable, Equatable {
    /// There is no more such work, or what there is waits for other work.
    case noMoreWork
    /// The next such item does not fit.
    case doesNotFit(String)
    /// The next such item could begin only once the rest was planned, and comes after the line.
    case afterLine(String)
  }

  /// An open item without a place in any plan.
  package struct Apart: Sendable, Equatable {
    package var id: String
    package var kind: WorkItem.Kind
    package var team: String?
    package var costOfDelay: Figure<ThreePoint>
    /// In the order in which they are listed here; at least one.
    package var reasons: [Reason]

    package enum Reason: Sendable, Equatable {
      case noTeam
      /// Its team wrote no capacity, or none in the last weeks.
      case noCapacity(Unavailability)
      case noEffort
      case notRanked(Unavailability)
      /// It waits for items that wait for each other, or is one of them.
      case circle
    }
  }

  /// What waiting costs in a week.
  package struct Waiting: Sendable, Equatable {
    package var items: Int
    /// Those whose cost of waiting is written or follows from interest.
    package var priced: Int
    /// The sum of those, in money a week: all at their least, likely and greatest. Unavailable without any.
    package var cost: Figure<ThreePoint>

    package static let none = Waiting(of: [])

    init(of items: [Item]) {
      let costs = items.compactMap(\.costOfDelay.value)
      self.items = items.count
      priced = costs.count
      cost = costs.isEmpty ? .unavailable(.noData) : sum(of: costs).asFigure
    }
  }
}

private func sum(of spreads: [ThreePoint]) -> ThreePoint {
  spreads.reduce(ThreePoint(exactly: 0)) { $0.plus($1) }
}
