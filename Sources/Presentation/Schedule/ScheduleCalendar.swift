import Charts
import Record
import Wording

/// The months that the bars of the schedule are read against.
struct ScheduleCalendar {
  /// The report's day, where the schedule begins.
  let from: CalendarDate
  /// When its last item is finished, in weeks from that day.
  let weeks: Double

  /// Pixels.
  static let width = 200
  /// Pixels between two labels, at the least.
  private static let fewest = 36.0
  /// How many months lie between two ticks, of which the first is taken that leaves room for the labels.
  private static let steps = [1, 3, 6, 12, 24, 60, 120, 600]

  var scale: Band { Band(lower: 0, upper: max(1, weeks)) }

  /// The first days of months, in weeks from the report's day; none where not even every fiftieth year has room.
  var ticks: [LabelledValue] {
    guard let step = ScheduleCalendar.steps.first(where: hasRoom) else { return [] }
    let parts = from.components
    let passed = parts.year * 12 + parts.month - 1
    // The first month after the day that a whole number of steps lies before.
    var ahead = step - passed % step
    var ticks: [LabelledValue] = []
    while let tick = tick(after: ahead, step), tick.value <= scale.upper {
      ticks.append(tick)
      ahead += step
    }
    return ticks
  }

  private func hasRoom(_ months: Int) -> Bool {
    let weeks = Double(months) * 365.25 / 12 / 7
    return weeks / scale.upper * Double(ScheduleCalendar.width) >= ScheduleCalendar.fewest
  }

  /// A January has its year in the place of its name.
  private func tick(after months: Int, _ step: Int) -> LabelledValue? {
    let month = from.adding(months: months).components
    guard let first = CalendarDate(year: month.year, month: month.month, day: 1) else { return nil }
    let label = month.month == 1 ? "\(month.year)" : String(monthName(month.month).prefix(3))
    return LabelledValue(Double(first.days(since: from)) / 7, label: label)
  }

  /// The head of the column.
  func axis(id: String) -> [UInt8] {
    let end = from.adding(days: Int(min(scale.upper * 7, 3_650_000)))
    let words = ChartWords(
      id: id, title: "Months", description: "From \(words(for: from)) to \(Wording.words(for: end)).")
    return ScaleAxis(words, ticks: ticks, scale: scale, width: ScheduleCalendar.width).svg()
  }

  func bar(_ words: ChartWords, from start: Double, to end: Double) -> [UInt8] {
    SpanBar(
      words, start: start, end: end, scale: scale, ticks: ticks.map(\.value), width: ScheduleCalendar.width
    ).svg()
  }
}
