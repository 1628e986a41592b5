/// How work is ranked: `priorities` in `fairlead.yaml`. The values stated here are the defaults.
package struct PrioritySettings: Sendable, Hashable {
  package var rankBy = Method.cd3
  /// Draws of the simulation, at least one.
  package var draws = 10_000
  /// What the simulation takes at the most.
  package static let mostDraws = 100_000
  package var seed = 1
  package var distribution = SpreadShape.triangular
  package var ranges = RangeMeaning.middle80

  package init() {}

  package enum Method: String, Sendable, CaseIterable { case cd3, wsjf, rice, ice, npv }
}

/// What time and money are worth: `finance` in `fairlead.yaml`. What is not written is not known, and makes figures in money
/// unavailable.
package struct Finance: Sendable, Hashable {
  /// A code such as EUR; empty when none is written.
  package var currency = ""
  /// What a week of one person costs, in the currency.
  package var personWeek: Double?
  /// Of a working week, by which a person-week is divided into hours.
  package var hoursPerWeek = 40.0
  /// A year.
  package var discountRate: Double?
  /// How far ahead an investment is judged.
  package var horizon: CalendarDuration?

  package init() {}

  /// What an hour of one person costs.
  package var hourlyRate: Double? { personWeek.map { $0 / hoursPerWeek } }
}

/// The share of capacity that is promised to debt, reliability and tooling.
package struct CapacityPolicy: Sendable, Hashable {
  /// From 0 to 1.
  package var share: Double
  /// How far the actual share may be from it and still be as promised, from 0 to 1.
  package var tolerance: Double

  package init(share: Double, tolerance: Double) {
    self.share = share
    self.tolerance = tolerance
  }
}

/// Work of a team in a week, as it was: a row of `data/capacity.csv`.
package struct CapacityActual: Sendable, Hashable {
  /// The Monday of the week.
  package var week: CalendarDate
  package var team: String
  package var kind: WorkItem.Kind
  package var personDays: Double

  package init(week: CalendarDate, team: String, kind: WorkItem.Kind, personDays: Double) {
    self.week = week
    self.team = team
    self.kind = kind
    self.personDays = personDays
  }
}
