import Record
import Statistics

/// An item with interest as an investment: what its repair would save against what it costs.
extension WorkEstimates {
  /// Which end of every range is taken.
  enum Prospect {
    /// The least is saved, by the dearest and longest repair.
    case worst
    case likely
    /// The most is saved, by the cheapest and shortest repair.
    case best
  }

  /// What it saves from the end of the repair to the horizon, discounted, less what is left of the repair, in money: worst,
  /// likely, best. Unavailable with all that it lacks.
  var netValue: Figure<ThreePoint> {
    investment(missing([(.discountRate, finance.discountRate == nil)])).flatMap { worst, likely, best, months in
      guard let rate = finance.discountRate else { return .unavailable(.missing([.discountRate])) }
      func value(_ debt: Debt) -> Figure<Double> { debt.presentValue(months: months, yearlyRate: rate) }
      return value(worst).flatMap { low in
        value(likely).flatMap { likely in value(best).map { ThreePoint(low: low, likely: likely, high: $0) } }
      }
    }
  }

  /// The yearly rate at which the repair breaks even over the horizon, as a share, at the likely values.
  var rateOfReturn: Figure<Double> {
    investment([]).flatMap { _, likely, _, months in
      // Nothing ever comes back, so no rate makes up for the repair.
      guard likely.monthlyInterest > 0 else { return .unavailable(.notPaidBack) }
      return likely.yearlyRateOfReturn(months: months)
    }
  }

  /// The years until the repair has paid for itself, at the likely values; unavailable beyond the horizon.
  var paybackYears: Figure<Double> {
    investment([]).flatMap { _, likely, _, months in likely.paybackYears(months: months) }
  }

  /// What it has taken since it was written down, at the likely values.
  func paid(asOf: CalendarDate) -> Figure<DebtReport.Paid> {
    guard let interest = item.interest else { return .unavailable(.noInterest) }
    guard let since = item.header.date else { return .unavailable(.missing([.date])) }
    let weeks = Double(asOf.days(since: since)) / 7
    return debt(interest, .likely, repair: 0).flatMap { debt in
      debt.hoursTaken(weeks: weeks).map { hours in
        DebtReport.Paid(
          since: since, money: money(ofHours: hours), personWeeks: hours / finance.hoursPerWeek)
      }
    }
  }

  /// Its interest at the likely values, without a repair; nil where it has none, or one that is no number.
  var likelyDebt: Debt? { item.interest.flatMap { debt($0, .likely, repair: 0).value } }

  private func money(ofHours hours: Double) -> Figure<Double> {
    guard let rate = finance.hourlyRate else { return .unavailable(.missing([.personWeek])) }
    return .finite(hours * rate)
  }

  private typealias Investment = (worst: Debt, likely: Debt, best: Debt, months: Int)

  /// - Parameter others: what else the figure lacks.
  private func investment(_ others: [WorkInput]) -> Figure<Investment> {
    guard let interest = item.interest else { return .unavailable(.noInterest) }
    let lacking =
      missing([(.effort, item.effort == nil), (.personWeek, finance.personWeek == nil)]) + others
      + missing([(.horizon, finance.horizonMonths == nil)])
    guard lacking.isEmpty, let effort = item.effortToGo, let personWeek = finance.personWeek,
      let months = finance.horizonMonths
    else { return .unavailable(.missing(lacking)) }
    let weeks = item.repairWeeks
    return debt(interest, .worst, repair: effort.high * personWeek, weeks?.high).flatMap { worst in
      debt(interest, .likely, repair: effort.likely * personWeek, weeks?.likely).flatMap { likely in
        debt(interest, .best, repair: effort.low * personWeek, weeks?.low).map { (worst, likely, $0, months) }
      }
    }
  }

  /// - Parameters:
  ///   - repair: in money.
  ///   - weeks: how long it takes.
  private func debt(
    _ interest: WorkItem.Interest, _ prospect: Prospect, repair: Double, _ weeks: Double? = nil
  ) -> Figure<Debt> {
    func value(_ range: ThreePoint) -> Double {
      switch prospect {
      case .worst: range.low
      case .likely: range.likely
      case .best: range.high
      }
    }
    return Debt.debt(
      hoursPerWeek: value(interest.hoursPerWeek), people: value(interest.people), rate: finance.hourlyRate ?? 0,
      yearlyGrowth: interest.growth.map(value) ?? 0, repair: repair, repairWeeks: weeks ?? 0)
  }
}
