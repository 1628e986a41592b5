package import Record

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Technical debt as an investment: the interest that a repair would save every month against what the repair costs.
///
/// A month has 52/12 weeks. The interest of the first month is that of today. The repair is paid now, and nothing is saved
/// while it lasts; then a month's interest is saved at the end of the month, and of the month in which the repair ends the
/// part that is left. Rates by the year are turned into equal rates by the month.
package struct Debt: Hashable, Sendable {
  /// What is lost to it each week, over all concerned, in hours.
  package let hoursPerWeek: Double
  /// What an hour costs, in money.
  package let rate: Double
  /// How much more is lost each year than in the year before, as a share; 0 when it stays.
  package let yearlyGrowth: Double
  /// What paying it off costs, in money.
  package let repair: Double
  /// In how many weeks from now it is paid off.
  package let repairWeeks: Double

  /// `hoursPerWeek` for each of `people`. Unavailable when a number is not finite, when hours, people, rate, repair or
  /// the weeks of the repair are below zero, and when the growth is −1 or less.
  package static func debt(
    hoursPerWeek: Double, people: Double, rate: Double, yearlyGrowth: Double = 0, repair: Double,
    repairWeeks: Double = 0
  ) -> Figure<Debt> {
    let hours = hoursPerWeek * people
    guard [hours, rate, yearlyGrowth, repair, repairWeeks].allSatisfy(\.isFinite) else {
      return .unavailable(.notFinite)
    }
    guard [hoursPerWeek, people, rate, repair, repairWeeks].allSatisfy({ $0 >= 0 }) else {
      return .unavailable(.negative)
    }
    guard yearlyGrowth > -1 else { return .unavailable(.outOfRange) }
    return .measured(
      Debt(hoursPerWeek: hours, rate: rate, yearlyGrowth: yearlyGrowth, repair: repair, repairWeeks: repairWeeks))
  }

  /// The interest of the first month, in money.
  package var monthlyInterest: Double { hoursPerWeek * rate * Debt.weeksPerMonth }

  /// The repair and then what it saves in each month. At most `mostMonths`.
  package func flows(months: Int) -> Figure<CashFlows> {
    guard months > 0 else { return .unavailable(.outOfRange) }
    guard months <= Debt.mostMonths else { return .unavailable(.tooMany(have: months, limit: Debt.mostMonths)) }
    let growth = Debt.monthly(yearlyGrowth)
    let end = repairWeeks / Debt.weeksPerMonth
    let savings = (0..<months).map { month in
      monthlyInterest * pow(1 + growth, Double(month)) * min(1, max(0, Double(month + 1) - end))
    }
    return .measured(CashFlows([-repair] + savings))
  }

  /// The net present value of the repair over a horizon, discounted by a yearly rate (above −1).
  package func presentValue(months: Int, yearlyRate: Double) -> Figure<Double> {
    guard yearlyRate > -1, yearlyRate.isFinite else { return .unavailable(.outOfRange) }
    return flows(months: months).flatMap { $0.presentValue(rate: Debt.monthly(yearlyRate)) }
  }

  /// The yearly internal rate of return of the repair over a horizon.
  package func yearlyRateOfReturn(months: Int) -> Figure<Double> {
    flows(months: months).flatMap(\.rateOfReturn).flatMap { rate in
      let yearly = expm1(12 * log1p(rate))
      return yearly.isFinite ? .measured(yearly) : .unavailable(.notFinite)
    }
  }

  /// The years until the repair has paid for itself, within a horizon.
  package func paybackYears(months: Int) -> Figure<Double> {
    flows(months: months).flatMap(\.payback).map { $0 / 12 }
  }

  /// What one hour a week, saved from the end of the repair to the horizon, is worth today in hours. With it the net
  /// present value is a score of estimates: hours × people × this × rate − repair, see `UncertainScore.netValue(saved:cost:)`.
  package static func presentHours(
    months: Int, yearlyRate: Double, yearlyGrowth: Double = 0, repairWeeks: Double = 0
  ) -> Figure<Double> {
    debt(hoursPerWeek: 1, people: 1, rate: 1, yearlyGrowth: yearlyGrowth, repair: 0, repairWeeks: repairWeeks)
      .flatMap { $0.presentValue(months: months, yearlyRate: yearlyRate) }
  }

  package static let weeksPerMonth = 52.0 / 12
  /// A hundred years.
  package static let mostMonths = 1_200

  /// The rate by the month that makes this rate by the year.
  static func monthly(_ yearly: Double) -> Double { expm1(log1p(yearly) / 12) }
}
