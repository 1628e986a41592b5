package import Record

/// Technical debt as investments: what each takes, what its repair costs, and whether that pays.
package struct DebtRegister: Sendable {
  /// Open debts in the order of their ids.
  package var debts: [DebtReport]
  /// Repaid debts whose day is known, the latest first.
  package var repaid: [RecordKey]
  /// What all debts with known interest take a week, in money; unavailable without any.
  package var interest: Figure<Spread>
  /// The same in hours of engineers.
  package var hours: Figure<Spread>
}

/// One debt as an investment.
package struct DebtReport: Sendable {
  package var key: RecordKey
  package var title: String
  /// Hours a week over all concerned.
  package var hours: Figure<Spread>
  /// Money a week.
  package var interest: Figure<Spread>
  /// Share a year; zero when none is written.
  package var growth: Spread
  /// Person-weeks that the repair takes.
  package var effort: Figure<Spread>
  /// Money that the repair costs.
  package var repair: Figure<Spread>
  /// What it has taken since it was written down, at the likely values; unavailable without a date.
  package var paid: Figure<Paid>
  /// Over the horizon, in money: with the least saved by the dearest repair, as is likely, and with the most saved by
  /// the cheapest.
  package var netValue: Figure<Spread>
  package var rateOfReturn: Figure<Double>
  package var paybackYears: Figure<Double>

  package struct Paid: Sendable, Equatable {
    package var since: CalendarDate
    package var money: Double
    /// Weeks of one engineer.
    package var personWeeks: Double
  }

  /// Whether it has already taken more than its repair would cost, both at the likely values.
  package var exceedsRepair: Bool {
    guard let paid = paid.value, let repair = repair.value else { return false }
    return paid.money > repair.likely
  }
}
