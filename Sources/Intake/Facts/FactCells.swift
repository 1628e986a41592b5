import Diagnostics
import Documents
import Record

/// The figures of one row of facts, and what is wrong with them.
struct FactCells {
  private let row: CSVRow
  private(set) var findings: [Finding] = []

  init(_ row: CSVRow) { self.row = row }

  private static let first = FactSchema.head.count
  private static let firstHours = first + FactSchema.counts.count
  private static let firstList = firstHours + FactSchema.hours.count
  private static let failures = firstList + FactSchema.lists.count

  mutating func row(_ scope: FactRow.Scope, _ id: String, _ week: CalendarDate?) -> FactRow {
    var numbers: [Double] = []
    numbers.reserveCapacity(Self.firstList - Self.first)
    for column in Self.first..<Self.firstList { numbers.append(number(column, isCount: column < Self.firstHours)) }
    let lists = (Self.firstList..<Self.failures).map { list($0) }
    let fact = FactRow(
      scope: scope, id: id, week: week, numbers: numbers, lists: lists, failures: failures(in: week))
    if findings.isEmpty { checkWhole(fact) }
    return fact
  }

  /// What no number goes beyond, so that sums of them stay far from the largest there is.
  private static let most = 1e11

  private mutating func number(_ column: Int, isCount: Bool) -> Double {
    guard let bytes = row.bytes(column), !bytes.isEmpty else { return .nan }
    let text = row.text(column) ?? ""
    guard let number = Double(text), number >= 0, number <= Self.most, !isCount || number == number.rounded() else {
      refuse(column, "'\(text)' is \(isCount ? "no count" : "no number of hours")")
      return .nan
    }
    return number
  }

  private mutating func list(_ column: Int) -> [Int] {
    guard let bytes = row.bytes(column), !bytes.isEmpty else { return [] }
    return (row.text(column) ?? "").split(separator: " ").map { word in
      guard let number = Int(word), number >= 0, Double(number) <= Self.most else {
        refuse(column, "'\(word)' is no whole number of at least 0")
        return 0
      }
      return number
    }
  }

  private mutating func failures(in week: CalendarDate?) -> [FactRow.Failure] {
    guard let bytes = row.bytes(Self.failures), !bytes.isEmpty else { return [] }
    return (row.text(Self.failures) ?? "").split(separator: " ").compactMap { word in
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let day = CalendarDate(iso: parts[0]), let count = Int(parts[1]), count >= 0,
        Double(count) <= Self.most, day.startOfISOWeek == week
      else {
        refuse(Self.failures, "'\(word)' is no day of the week with a count, such as 2026-11-03:412")
        return nil
      }
      return FactRow.Failure(day: day, wellBefore: count)
    }
  }

  /// What is a part is no more than its whole, and quantiles ascend.
  private mutating func checkWhole(_ fact: FactRow) {
    let wholes = [
      ("successful", "deployments"), ("unknown", "deployments"), ("failed", "deployments"),
      ("failed_of_known", "failed"), ("planned", "deployments"), ("unplanned", "deployments"),
      ("unrecovered", "failed"), ("lead_n", "deployments"), ("recovery_n", "failed"),
      ("incidents_unresolved", "incidents"),
    ]
    if fact.count("failed_of_known") + fact.count("unknown") > fact.count("deployments") {
      refuse("failed_of_known", "failed_of_known and unknown are together more than deployments")
    }
    for (part, whole) in wholes where fact.count(part) > fact.count(whole) {
      refuse(part, "\(part) is \(fact.count(part)), more than \(whole), \(fact.count(whole))")
    }
    for name in ["lead", "recovery"] + FactSchema.phases where findings.isEmpty {
      let hours = FactSchema.quantiles.map { fact.hours("\(name)_\($0)") }
      if fact.count("\(name)_n") > 0, hours.contains(nil), name != "recovery" || fact.count("unrecovered") == 0 {
        refuse("\(name)_n", "\(name)_n is above 0, and a quantile is missing")
      }
      let known = hours.compactMap(\.self)
      if known != known.sorted() { refuse("\(name)_p50", "the quantiles of \(name) do not ascend") }
    }
  }

  private mutating func refuse(_ name: String, _ message: String) {
    guard let place = FactsReader.columns.firstIndex(where: { $0.name == name }) else { return }
    refuse(place, message)
  }

  private mutating func refuse(_ column: Int, _ message: String) {
    findings.append(
      FactRules.cell.finding(message, at: row.span(column), hint: "make the facts anew; see docs/large.md"))
  }
}
