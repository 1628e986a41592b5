import Record

/// No value for more than this many times its rhythm.
private let missedBeats = 3
/// However quick the rhythm, three weeks are no silence.
private let shortestSilence = 21

/// Whether so long a time without a value, for a metric of this rhythm (in days), means that it gives none any more.
func isSilence(from last: CalendarDate, to day: CalendarDate, rhythm: Int) -> Bool {
  day.days(since: last) > daysToSilence(rhythm: rhythm)
}

func daysToSilence(rhythm: Int) -> Int { max(shortestSilence, missedBeats * rhythm) }

/// It had a rhythm, and lost it. A metric without two days of values has none to lose.
func isQuiet(_ report: MetricReport, on day: CalendarDate) -> Bool {
  guard let last = report.lastDay, let rhythm = report.rhythm.value else { return false }
  return isSilence(from: last, to: day, rhythm: rhythm)
}

extension MetricReport {
  /// The last day with a value, of the whole or of any team.
  var lastDay: CalendarDate? { metric.points.last?.date }
}
