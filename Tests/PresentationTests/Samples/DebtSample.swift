import Diagnostics
import Record

/// Debts written by hand, at €100 an hour, 10 % a year and over three years.
enum DebtSample {
  static func range(_ low: Double, _ likely: Double, _ high: Double) -> ThreePoint? {
    ThreePoint(ascending: low, likely, high)
  }

  /// 12 hours a week and a repair of six person-weeks, written down on 11 September 2026.
  static func debt(
    _ id: String, _ title: String, hours: ThreePoint? = range(4, 4, 4), people: ThreePoint? = range(3, 3, 3),
    growth: ThreePoint? = nil, effort: ThreePoint? = range(6, 6, 6), date: String? = "2026-09-11",
    _ fill: (inout WorkItem) -> Void = { _ in }
  ) -> WorkItem {
    let file = "work/\(id).md"
    let header = Sample.header(RecordKey(.work, id: id), title, file, owner: "payments", date: date)
    var item = WorkItem(header: header, kind: .debt, status: .ready)
    if let hours, let people { item.interest = .init(hoursPerWeek: hours, people: people, growth: growth) }
    item.team = "payments"
    item.effort = effort
    fill(&item)
    return item
  }

  static var finance: Finance {
    var finance = Finance()
    (finance.currency, finance.personWeek, finance.discountRate) = ("EUR", 4_000, 0.1)
    finance.horizon = CalendarDuration(3, .year)
    return finance
  }
}
