import Foundation
import Record

/// Today in a time zone: the only place where the clock is read.
func today(in timeZone: String) -> CalendarDate {
  let zone = TimeZone(identifier: timeZone) ?? .gmt
  let now = Date()
  let local = now.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: now))
  return CalendarDate(dayNumber: Int((local / 86_400).rounded(.down)))
}
