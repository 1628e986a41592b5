package import Record

private let months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]

/// `20 November 2026`.
package func words(for date: CalendarDate) -> String {
  let parts = date.components
  return "\(parts.day) \(months[parts.month - 1]) \(parts.year)"
}

/// `20 November`, with the year only when it is another than that of `asOf`.
package func shortWords(for date: CalendarDate, asOf: CalendarDate) -> String {
  let parts = date.components
  guard parts.year == asOf.components.year else { return words(for: date) }
  return "\(parts.day) \(months[parts.month - 1])"
}

/// `January` for 1; empty when there is no such month.
package func monthName(_ month: Int) -> String {
  months.indices.contains(month - 1) ? months[month - 1] : ""
}

/// `a week`, `2 weeks`, `12 months`.
package func words(for duration: CalendarDuration) -> String {
  let unit = duration.unit.rawValue
  guard duration.count == 1 else { return count(duration.count, unit) }
  return duration.unit == .hour ? "an hour" : "a \(unit)"
}
