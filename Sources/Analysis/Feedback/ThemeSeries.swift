import Diagnostics
import Record

/// The most weeks that a theme is counted in: ten years, more than any page shows.
private let weeksCounted = 520

/// The metrics with the voices that they count, where they count any. A theme is counted once, however many metrics count it.
func countingVoices(_ metrics: [Metric], in feedback: [Feedback], asOf: CalendarDate) -> [Metric] {
  let counted = Set(metrics.compactMap(\.countedTheme))
  let entries = Dictionary(grouping: feedback.filter { counted.contains($0.theme.value) }, by: \.theme.value)
  let series = entries.mapValues { weeklyVoices(of: $0, asOf: asOf) }
  return metrics.map { metric in
    guard let theme = metric.countedTheme else { return metric }
    var copy = metric
    copy.points = series[theme] ?? []
    return copy
  }
}

/// The voices of a theme's entries by ISO week, dated on the Sunday: from the week of the first entry to the last week that is over
/// on the day.
///
/// A week without an entry is 0 and not missing. Elsewhere a value that nobody wrote is not known; here the entries are the
/// count, and a week in which nobody said so is a week of no voices.
private func weeklyVoices(of entries: [Feedback], asOf: CalendarDate) -> [MetricPoint] {
  var counts: [CalendarDate: Int] = [:]
  for entry in entries { counts[entry.date.endOfISOWeek, default: 0] += entry.count }
  let last = asOf.weekday == .sunday ? asOf : asOf.endOfISOWeek.adding(days: -7)
  guard let first = counts.keys.min(), first <= last else { return [] }
  let weeks = min(weeksCounted, last.days(since: first) / 7 + 1)
  return (0..<weeks).reversed().map { back in
    let sunday = last.adding(days: -7 * back)
    return MetricPoint(date: sunday, value: Double(counts[sunday] ?? 0))
  }
}

extension Metric {
  /// The theme whose voices are its values; nil for any other source.
  fileprivate var countedTheme: String? {
    guard case .feedback(let theme) = source else { return nil }
    return theme.value
  }
}

extension CalendarDate {
  fileprivate var endOfISOWeek: CalendarDate { startOfISOWeek.adding(days: 6) }
}
