package import Record

extension WorkSchedule {
  /// An item with its place in the schedule.
  package struct Step: Sendable, Equatable {
    package var id: String
    package var kind: WorkItem.Kind
    /// Nil for items that no team is named for; they stand in one line of their own.
    package var team: String?
    package var isBeingDone: Bool
    /// Weeks from the report's day, at the likely values.
    package var starts: Double
    package var ends: Double
    package var length: Length
    /// Money a week.
    package var costOfDelay: Figure<ThreePoint>
    /// Money that its waiting costs until it is finished; unavailable without a cost of delay.
    package var delayCost: Figure<Double>
    /// Whether it counts for the promise: what is debt, reliability or tooling, unless it does not pay even at its best.
    package var keepsPromise: Bool
    /// The place of the first span in which it is finished; nil when it is finished after all of them.
    package var period: Int?
    /// By span: the chance (0...1) that it is finished by its end, if the ranges hold and every team keeps to the schedule.
    package var chances: [Double]
    /// What has to be finished before, that is scheduled too: ids, ascending.
    package var waitsFor: [String]

    package var isUpkeep: Bool { kind.isUpkeep }
    /// The chance of being finished by the end of the period in which it is.
    package var chance: Double? { period.flatMap { chances.indices.contains($0) ? chances[$0] : nil } }
  }

  /// How long an item takes, and what that rests on.
  package struct Length: Sendable, Equatable {
    /// From start to end; of an item that has begun what is left.
    package var weeks: ThreePoint
    /// Person-weeks, of an item that has begun those that are left; nil where no effort is written.
    package var effort: ThreePoint?
    /// The share of its team that it takes meanwhile.
    package var load: Double
    package var basis: Basis
    /// Of an item that has begun how that was taken off; nil of any other.
    package var begun: Begun?

    package enum Basis: Sendable, Equatable {
      /// Its duration, beside which the team does other things as far as its people are free.
      case duration
      /// Its effort, with all people of its team, because that takes longer than its duration or none is written.
      case effort
      /// Its duration, with all of its team, because its effort or the team's capacity is not written.
      case durationOfAll
    }

    package enum Begun: Sendable, Equatable {
      /// As its authors wrote.
      case left
      /// The weeks since it was written down were taken off.
      case age(Double)
      /// They would have left less than a quarter, which was kept.
      case quarter(age: Double)
      /// It has no date, so nothing was taken off.
      case undated
    }
  }

  /// What a team does.
  package struct TeamSchedule: Sendable, Equatable {
    /// Nil for what no team is named for.
    package var team: String?
    /// Unavailable when it wrote no capacity in the last weeks.
    package var pace: Figure<CapacityPace>
    /// One for each span; empty without a pace.
    package var periods: [PeriodSchedule]

    /// The share (0 to 1) of the capacity of all spans that goes to debt, reliability and tooling. Unavailable without any
    /// capacity, and while nothing of the team is scheduled: nothing is known then, and not that nothing goes there.
    package var upkeepShare: Figure<Double>
    /// What is finished in no span.
    package var later: Waiting
    package var upkeepLater: Waiting
  }

  /// What a team does in a period. All amounts are person-weeks.
  package struct PeriodSchedule: Sendable, Equatable {
    package var span: Span
    package var available: Double
    /// The share of its usual capacity that it has, as the team said; 1 where it said nothing.
    package var share: Double
    /// What is worked on in it, and of that debt, reliability and tooling.
    package var load: Double
    package var upkeep: Double
    /// By its end, from the report's day on: promised to debt, reliability and tooling, and missing of it.
    package var promised: Double
    package var missing: Double
    /// The chance (0...1) that everything the schedule finishes by its end is finished by then; nil when that is nothing.
    package var chance: Double?

    package var left: Double { max(0, available - load) }
  }

  /// An open item without a place in the schedule.
  package struct Apart: Sendable, Equatable {
    package var id: String
    package var kind: WorkItem.Kind
    package var team: String?
    package var costOfDelay: Figure<ThreePoint>
    /// In the order in which they are listed here; at least one.
    package var reasons: [Reason]

    package enum Reason: Sendable, Equatable {
      /// Its team wrote that it has no capacity at all.
      case noCapacity
      /// Neither its duration nor its effort, with the capacity of its team, is written.
      case noLength
      /// It has no cost of delay, and no rank either.
      case notRanked(Unavailability)
      /// Its repair does not pay even at its best: then it is worth that much, in money.
      case doesNotPay(best: Double)
      /// It waits for items that wait for each other, or is one of them.
      case circle
    }
  }

  /// What waiting costs in a week.
  package struct Waiting: Sendable, Equatable {
    package var items: Int
    /// Those whose cost of waiting is written or follows from interest.
    package var priced: Int
    /// The sum of those, in money a week: all at their low, likely and high values. Unavailable without any.
    package var cost: Figure<ThreePoint>

    package static let none = Waiting(of: [])

    package init(of steps: [Step]) { self.init(costs: steps.map(\.costOfDelay)) }

    /// - Parameter costs: one for each item.
    package init(costs: [Figure<ThreePoint>]) {
      let known = costs.compactMap(\.value)
      items = costs.count
      priced = known.count
      cost =
        known.isEmpty
        ? .unavailable(.noData) : known.reduce(ThreePoint(exactly: 0)) { $0.plus($1) }.asFigure
    }
  }
}
