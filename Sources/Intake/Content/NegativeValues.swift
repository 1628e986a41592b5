import Diagnostics
import Documents
import Record

extension SeriesRules {
  static let negative = Rule(
    "series.negative", .warning, "Nothing lasts less than no time, and no count is below 0",
    explanation: """
      The unit is one of time, or `#`, and a few values are below 0 where all others are not: a sign that slipped in, or the \
      end before the beginning. The value is used as it is read: correct it, or leave it empty if it is not known. Where \
      one value in five is below 0, or the unit says that it is a difference (`days late`), nothing is told.
      """)
}

/// The places of values that cannot be below zero, and are; empty where the unit allows it.
func negativePlaces(_ values: [Double], unit: String) -> [Int] {
  guard mayNotBeNegative(unit) else { return [] }
  let places = values.indices.filter { values[$0] < 0 }
  return places.count * 5 < values.count ? places : []
}

private func mayNotBeNegative(_ unit: String) -> Bool {
  if unit == "#" { return true }
  let words = unit.lowercased().split { !$0.isLetter }
  guard let first = words.first else { return false }
  // "Hours", "minutes per order"; "days late" can be below zero.
  return countedWords.contains(first) && (words.count == 1 || words[1] == "per" || words[1] == "a")
}

/// Units of time, and what is often counted.
private let countedWords: Set<Substring> = [
  "ms", "milliseconds", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h", "hr", "hrs",
  "hour", "hours", "d", "day", "days", "week", "weeks", "month", "months", "incidents", "tickets", "calls", "orders",
  "visits", "deployments", "users", "customers", "people", "alerts", "errors", "bugs", "defects", "requests",
  "payments", "complaints", "contacts", "count", "number",
]

extension SeriesReader {
  /// The first value below 0 of what cannot be, and how many there are.
  func negativeFinding(of rows: [SeriesRow], in table: TableFile) -> Finding? {
    let values = rows.indices.filter { rows[$0].value != nil }
    let places = negativePlaces(values.map { rows[$0].value ?? 0 }, unit: unit)
    guard let first = places.first else { return nil }
    let more = places.count == 1 ? "" : ", and so are \(places.count - 1) more"
    return table.row(at: rows[values[first]].span, field: 1).map {
      SeriesRules.negative.finding(
        "'\($0.written)' is below 0, and the unit is '\(unit)'\(more)", at: $0.span,
        hint: "correct it, or leave it empty if the value is not known")
    }
  }
}
