package import Record

/// Technical debt as investments: what each takes, what its repair costs, and whether that pays.
package struct DebtRegister: Sendable {
  /// Open debts in the order of their ids.
  package var debts: [DebtReport]
  /// Repaid debts, the latest first; those without a day last.
  package var repaid: [RepaidDebt]
  /// What all open debts with known interest take a week, in money: all at their least, likely, greatest values.
  /// Unavailable without any; see `priced` for how many it is of.
  package var interest: Figure<ThreePoint>
  /// The same in hours of engineers, of the debts that write interest.
  package var hours: Figure<ThreePoint>
  package var history: DebtHistory

  /// The open debts that write interest.
  package var priced: Int { debts.count { $0.hours.value != nil } }

  /// The open debts of which nobody can say whether their repair pays: see `DebtReport.lacksEstimate`.
  package var unestimated: [DebtReport] { debts.filter(\.lacksEstimate) }
}

/// One debt as an investment.
package struct DebtReport: Sendable {
  package var item: WorkItem
  /// As it stood on the day.
  package var status: WorkItem.Status
  /// Hours a week over all concerned.
  package var hours: Figure<ThreePoint>
  /// Money a week. Unavailable without interest, though a cost of delay be written.
  package var interest: Figure<ThreePoint>
  /// Money a week that waiting costs, where its authors wrote that; it says nothing of what a repair saves.
  package var delayCost: ThreePoint?
  /// Share a year; zero when none is written.
  package var growth: ThreePoint
  /// Person-weeks that the repair takes.
  package var effort: Figure<ThreePoint>
  /// Money that the repair costs.
  package var repair: Figure<ThreePoint>
  /// What it has taken since it was written down, at the likely values; unavailable without a date.
  package var paid: Figure<Paid>
  /// Over the horizon, in money: with the least saved by the dearest repair, as is likely, and with the most saved by
  /// the cheapest.
  package var netValue: Figure<ThreePoint>
  /// A year, as a share, at the likely values.
  package var rateOfReturn: Figure<Double>
  /// At the likely values; unavailable beyond the horizon.
  package var paybackYears: Figure<Double>

  package var key: RecordKey { item.key }
  package var title: String { item.title }

  package struct Paid: Sendable, Equatable {
    package var since: CalendarDate
    /// Unavailable without `finance.person_week`.
    package var money: Figure<Double>
    /// Weeks of one engineer.
    package var personWeeks: Double
  }

  /// Whether it has already taken more than its repair would cost, both at the likely values.
  package var exceedsRepair: Bool { excess != nil }

  /// What its authors did not write: a price (interest, or a cost of delay in its place), the effort of the repair, the
  /// day on which it was written down.
  package var missing: [WorkInput] {
    let lacking: [(WorkInput, Bool)] = [
      (.interest, item.interest == nil && delayCost == nil), (.effort, item.effort == nil),
      (.date, item.header.date == nil),
    ]
    return lacking.filter(\.1).map(\.0)
  }

  /// Whether it has no price or no effort.
  package var lacksEstimate: Bool { missing.contains { $0 != .date } }
}

/// A debt that was repaid, and what it took until then.
package struct RepaidDebt: Sendable {
  package var item: WorkItem
  /// Money a week: its interest, else its cost of delay.
  package var costPerWeek: Figure<ThreePoint>
  package var hours: Figure<ThreePoint>

  package var key: RecordKey { item.key }
  package var title: String { item.title }
}
