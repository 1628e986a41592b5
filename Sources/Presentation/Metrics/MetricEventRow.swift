import Analysis
import Charts
import Record
import Templating
import Wording

/// The most events that a chart marks and its page lists.
private let mostEvents = 12

/// What touches a metric, as far as its chart reaches: the latest, each with a letter. All of it where there is no chart.
struct DrawnEvents: Sendable {
  /// In ascending order of day.
  let events: [MetricEvent]
  /// How many came before those; and how many after the chart ends.
  let earlier: Int
  let later: Int
  let isDrawn: Bool

  /// - Parameter days: of the values that are drawn; nil where no chart is.
  init(_ all: [MetricEvent], over days: ClosedRange<CalendarDate>?, rhythm: Int) {
    let end = days.map { $0.upperBound.adding(days: rhythm) }
    let reached = all.filter { event in end.map { event.day <= $0 } ?? true }
    let drawn = reached.filter { event in days.map { event.day >= $0.lowerBound } ?? true }
    events = drawn.suffix(mostEvents)
    (earlier, later) = (reached.count - events.count, all.count - reached.count)
    isDrawn = days != nil
  }

  /// `A` for the first.
  func letter(at place: Int) -> String? {
    guard isDrawn, let letter = UInt8(exactly: 65 + place).map(Unicode.Scalar.init) else { return nil }
    return String(Character(letter))
  }

  var leftOut: String? {
    let parts = [
      earlier > 0 ? "\(count(earlier)) earlier" : nil, later > 0 ? "\(count(later)) after the last value" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : "And \(joined(parts))."
  }

  func marks(asOf: CalendarDate) -> [SeriesChart.Event] {
    events.enumerated().compactMap { place, event in
      letter(at: place).map { letter in
        SeriesChart.Event(
          day: event.day.dayNumber, letter: letter,
          title: "\(shortWords(for: event.day, asOf: asOf)): \(event.clause.text)")
      }
    }
  }
}

extension MetricChart {
  /// The day of the last point; of rare events that of the report, since what has passed since the last one is a point too.
  var lastDrawn: CalendarDate? { item.open == nil ? shown.last?.date : asOf }

  /// What happened, as far as the chart reaches: an event of the time that the last value stands for is within it.
  var events: DrawnEvents {
    let days = shown.first.flatMap { first in lastDrawn.map { first.date...max(first.date, $0) } }
    return DrawnEvents(item.events, over: days, rhythm: item.rhythm.value ?? 0)
  }
}

/// An event in the list below the chart.
struct MetricEventRow: Sendable {
  let letter: String?
  let event: MetricEvent
  let links: Links

  static let names = Names<MetricEventRow>(
    "metric event",
    [
      .optionalText("letter", "Its letter on the chart; nothing where no chart is") { $0.letter },
      .text("date", "The day in words") { words(for: $0.event.day) },
      .text("date_iso", "The day as YYYY-MM-DD") { $0.event.day.iso },
      .list("words", "What happened", of: NamedWords.names) { row in
        row.event.clause.pieces.map { NamedWords($0, by: row.links) }
      },
    ])
}
