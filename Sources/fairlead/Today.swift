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
