package import Record
import Wording

/// When a mail says that it was written: a day at six in the morning, so that the same report is the same mail.
package struct MailDate: Sendable, Equatable {
  private let day: CalendarDate
  /// East of Greenwich.
  private let minutes: Int

  /// - Parameter secondsFromGMT: how far the clocks are from Greenwich at that time, east of it positive; less than a day.
  package init(_ day: CalendarDate, secondsFromGMT: Int) {
    self.day = day
    minutes = max(-1439, min(1439, secondsFromGMT / 60))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Fri, 20 Nov 2026 06:00:00 +0000` (RFC 5322, section 3.3).
  package var text: String {
    let parts = day.components
    let weekday = capitalised(String(day.weekday.name.prefix(3)))
    let zone = twoDigits(minutes.magnitude / 60) + twoDigits(minutes.magnitude % 60)
    return "\(weekday), \(parts.day) \(MailDate.months[parts.month - 1]) \(parts.year) 06:00:00 "
      + "\(minutes < 0 ? "-" : "+")\(zone)"
  }
}

private func twoDigits(_ number: UInt) -> String { number < 10 ? "0\(number)" : "\(number)" }
