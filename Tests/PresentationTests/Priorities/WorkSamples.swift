import Analysis
import Diagnostics
import Record

@testable import Presentation

extension ThreePoint {
  static func of(_ value: Double) -> ThreePoint? { ThreePoint(exactly: value) }

  static func of(_ low: Double, _ likely: Double, _ high: Double) -> ThreePoint? {
    ThreePoint(ascending: low, likely, high)
  }
}

extension Sample {
  /// A work item of Platform with a cost of delay a week and weeks of duration, where they are given.
  static func work(
    _ id: String, _ kind: WorkItem.Kind = .feature, _ status: WorkItem.Status = .ready, cost: ThreePoint? = nil,
    weeks: ThreePoint? = nil, team: String? = "platform", after: [String] = [],
    _ fill: (inout WorkItem) -> Void = { _ in }
  ) -> WorkItem {
    let file = "work/\(id).md"
    let header = header(RecordKey(.work, id: id), "Item \(id)", file, owner: "platform", date: "2026-03-02")
    var item = WorkItem(header: header, kind: kind, status: status)
    (item.costOfDelay, item.duration, item.team) = (cost, weeks, team)
    item.after = after.map { Located($0, at: span(file)) }
    fill(&item)
    return item
  }

  /// €4,000 for a week of a person; 10 % a year over three years.
  static var finance: Finance {
    var finance = Finance()
    (finance.currency, finance.personWeek, finance.discountRate) = ("EUR", 4000, 0.1)
    finance.horizon = CalendarDuration(3, .year)
    return finance
  }

  /// The pages of an organization in which work is written.
  static func workPages(
    _ items: [WorkItem], _ fill: (inout OrganizationRecord) -> Void = { _ in }
  ) throws -> [String: String] {
    var record = OrganizationRecord(organization: organization)
    record.organization.finance = finance
    record[WorkItem.self] = items
    fill(&record)
    return try render(analyse(record, asOf: asOf))
  }
}
