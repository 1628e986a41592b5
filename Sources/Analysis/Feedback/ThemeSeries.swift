import Diagnostics
import Record

/// The most weeks that a theme is counted in: ten years, more than any page shows.
private let weeksCounted = 520

/// The voices on a theme by ISO week, dated on the Sunday: from the week of the first entry to the last week that is over
/// on the day.
///
/// A week without an entry is 0 and not missing. Elsewhere a value that nobody wrote is not known; here the entries are the
/// count, and a week in which nobody said so is a week of no voices.
func weeklyVoices(on theme: String, in feedback: [Feedback], asOf: CalendarDate) -> [MetricPoint] {
  var counts: [CalendarDate: Int] = [:]
  for entry in feedback where entry.theme.value == theme { counts[entry.date.endOfISOWeek, default: 0] += entry.count }
  let last = asOf.weekday == .sunday ? asOf : asOf.endOfISOWeek.adding(days: -7)
  guard let first = counts.keys.min(), first <= last else { return [] }
  let weeks = min(weeksCounted, last.days(since: first) / 7 + 1)
  return (0..<weeks).reversed().map { back in
    let sunday = last.adding(days: -7 * back)
    return MetricPoint(date: sunday, value: Double(counts[sunday] ?? 0))
  }
}

extension Metric {
  /// The metric with the voices that it counts, where it counts any.
  func countingVoices(in feedback: [Feedback], asOf: CalendarDate) -> Metric {
    guard case .feedback(let theme) = source else { return self }
    var copy = self
    copy.points = weeklyVoices(on: theme, in: feedback, asOf: asOf)
    return copy
  }
}

extension CalendarDate {
  fileprivate var endOfISOWeek: CalendarDate { startOfISOWeek.adding(days: 6) }
}
