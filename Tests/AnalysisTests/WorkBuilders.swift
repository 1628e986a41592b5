import Diagnostics
import Record
import Testing

@testable import Analysis

extension ThreePoint {
  /// An exact number.
  static func of(_ value: Double) -> ThreePoint? { ThreePoint(exactly: value) }

  static func of(_ low: Double, _ likely: Double, _ high: Double) -> ThreePoint? {
    ThreePoint(ascending: low, likely, high)
  }
}

extension WorkItem {
  /// An item with a cost of delay a week and weeks of duration, where they are given.
  static func build(
    _ id: String, _ kind: Kind = .feature, _ status: Status = .ready, cost: ThreePoint? = nil,
    weeks: ThreePoint? = nil, team: String? = nil, date: String? = nil, after: [String] = [],
    _ fill: (inout WorkItem) -> Void = { _ in }
  ) -> WorkItem {
    let file = "work/\(id).md"
    var item = WorkItem(header: heading(.work, id, file: file, date: date), kind: kind, status: status)
    (item.costOfDelay, item.duration, item.team) = (cost, weeks, team)
    item.after = after.map { Located($0, at: spot(file, 4)) }
    fill(&item)
    return item
  }
}

/// The report of a day in which nothing but work is written.
func workReport(
  _ items: [WorkItem], on date: String = "2026-11-20", _ fill: (inout Organization) -> Void = { _ in }
) -> Report {
  analyse(
    .build {
      $0.work = items
      fill(&$0.organization)
    }, asOf: day(date))
}
