import Record
import Statistics

/// A debt of which is known when it was there and what it took.
private struct DatedDebt {
  let from: CalendarDate
  /// The day on which it was repaid; nil while it is open.
  let until: CalendarDate?
  /// The day of which its interest is written: that of the repair, else the report's.
  let reference: CalendarDate
  /// At the likely values.
  let debt: Debt

  func isOpen(on day: CalendarDate) -> Bool { from <= day && until.map { day < $0 } ?? true }

  /// A week of a day, in hours.
  func hours(on day: CalendarDate) -> Double {
    debt.hoursPerWeek(weeksAgo: Double(max(0, reference.days(since: day))) / 7)
  }
}

/// Twelve months and the report's own.
private let mostMonths = 13

/// - Parameter debts: of whatever status; those that were dropped have no day, and are in none of it.
func debtHistory(_ debts: [WorkItemReport], finance: Finance, asOf: CalendarDate) -> DebtHistory {
  let known = debts.filter { $0.item.interest != nil && $0.status != .dropped }
  let dated = known.compactMap { DatedDebt($0, finance, asOf: asOf) }
  let months = (0..<mostMonths).reversed().map { month(ago: $0, dated, asOf: asOf) }
  return DebtHistory(
    months: Array(months.drop { $0.open == 0 && $0.taken == 0 && $0.repaid == 0 }), undated: known.count - dated.count)
}

private func month(ago: Int, _ debts: [DatedDebt], asOf: CalendarDate) -> DebtHistory.Month {
  let first = asOf.adding(days: 1 - asOf.components.day).adding(months: -ago)
  let end = min(asOf, first.adding(months: 1).adding(days: -1))
  let open = debts.filter { $0.isOpen(on: end) }
  let taken = debts.filter { (first...end).contains($0.from) }
  let repaid = debts.compactMap { debt in debt.until.map { (debt: debt, day: $0) } }.filter {
    (first...end).contains($0.day)
  }
  return DebtHistory.Month(
    end: end, hours: open.reduce(0) { $0 + $1.hours(on: end) }, open: open.count,
    taken: taken.reduce(0) { $0 + $1.hours(on: $1.from) },
    repaid: repaid.reduce(0) { $0 + $1.debt.hours(on: $1.day) })
}

extension DatedDebt {
  /// Nil where a day is not written, or what it takes cannot be worked out.
  init?(_ report: WorkItemReport, _ finance: Finance, asOf: CalendarDate) {
    guard let from = report.item.header.date, let debt = WorkEstimates(report.item, finance).likelyDebt else {
      return nil
    }
    let until = report.status == .done ? report.item.doneOn : nil
    guard report.status != .done || until != nil else { return nil }
    self.init(from: from, until: until, reference: until ?? asOf, debt: debt)
  }
}
