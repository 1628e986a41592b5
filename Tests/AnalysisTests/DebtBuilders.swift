import Record
import Testing

@testable import Analysis

/// `[low, likely, high]`, as somebody would write it.
func guess(_ low: Double, _ likely: Double, _ high: Double, _ location: SourceLocation = #_sourceLocation)
  -> ThreePoint
{
  guard let range = ThreePoint(ascending: low, likely, high) else {
    Issue.record("no such range: \(low), \(likely), \(high)", sourceLocation: location)
    preconditionFailure("no such range")
  }
  return range
}

func guess(_ value: Double) -> ThreePoint { guess(value, value, value) }

extension WorkItem {
  /// A debt of 12 hours a week in all and a repair of six person-weeks, written down on 11 September 2026.
  static func debt(
    _ id: String, status: Status = .ready, team: String? = "payments", date: String? = "2026-09-11",
    _ fill: (inout WorkItem) -> Void = { _ in }
  ) -> WorkItem {
    var item = WorkItem(
      header: heading(.work, id, file: "work/\(id).md", owner: team, date: date), kind: .debt, status: status)
    item.team = team
    item.interest = Interest(hoursPerWeek: guess(4), people: guess(3), growth: nil)
    item.effort = guess(6)
    fill(&item)
    return item
  }

  /// Nothing but a kind and a status.
  static func bare(
    _ id: String, _ kind: Kind = .feature, _ fill: (inout WorkItem) -> Void = { _ in }
  ) -> WorkItem {
    var item = WorkItem(header: heading(.work, id, file: "work/\(id).md"), kind: kind, status: .ready)
    fill(&item)
    return item
  }
}

extension Finance {
  /// €100 an hour, 10 % a year over three years.
  static var usual: Finance {
    var finance = Finance()
    (finance.currency, finance.personWeek, finance.discountRate) = ("EUR", 4_000, 0.1)
    finance.horizon = CalendarDuration(3, .year)
    return finance
  }
}

/// Equal to a billionth.
func isClose(_ value: Double?, _ expected: Double) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= 1e-9 * max(1, abs(expected))
}

func isClose(_ value: ThreePoint?, _ low: Double, _ likely: Double, _ high: Double) -> Bool {
  isClose(value?.low, low) && isClose(value?.likely, likely) && isClose(value?.high, high)
}
