import Foundation
import Record

/// Today in a time zone. Here, and nowhere else, the clock is read.
func today(in timeZone: String) -> CalendarDate {
  let zone = TimeZone(identifier: timeZone) ?? .gmt
  let now = Date()
  let local = now.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: now))
  return CalendarDate(dayNumber: Int((local / 86_400).rounded(.down)))
}

/// Whole seconds since 1970 (UTC).
func secondsNow() -> Int { Int(Date().timeIntervalSince1970.rounded(.down)) }

/// How far clocks in a time zone are from Greenwich at six in the morning of a day, east of it positive.
func secondsFromGMT(in timeZone: String, on day: CalendarDate) -> Int {
  let zone = TimeZone(identifier: timeZone) ?? .gmt
  let morning = Double(day.dayNumber * 86_400 + 6 * 3600)
  // Six o'clock there, by the offset that holds about then.
  let about = zone.secondsFromGMT(for: Date(timeIntervalSince1970: morning))
  return zone.secondsFromGMT(for: Date(timeIntervalSince1970: morning - Double(about)))
}
