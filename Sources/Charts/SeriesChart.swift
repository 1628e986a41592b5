/// A series at full size: values over dates, the usual range, the target, the values worth a number, and those of signals
/// marked by shape and colour. (`LimitChart` is the same in small.)
///
/// It fills the width it is given and keeps the size of its text. There are no axes: the first and the last date stand
/// below, a value has its number beside it, and the target says what it is. A label that would touch a more important
/// one is left out; the page gives all values in a table. The usual range is cut off where it reaches far beyond the
/// values, so that a wide range does not press them flat.
package struct SeriesChart: Sendable {
  package struct Point: Sendable {
    /// The date as a number of days from any fixed day; points stand in ascending order.
    package let day: Int
    /// Nil where there is no value: the line is broken.
    package let value: Double?

    package init(day: Int, value: Double?) {
      self.day = day
      self.value = value
    }
  }

  package var words: ChartWords
  package var points: [Point]
  /// The days from the left edge to the right one; else from the first point to the last.
  package var days: ClosedRange<Int>?
  package var firstDate: String
  package var lastDate: String
  /// The number beside a point, by its index, the most important first; see `worthLabelling`.
  package var labels: [(index: Int, text: String)]
  package var limits: Band?
  /// The mean or median that the limits are about: a thin line.
  package var centre: Double?
  /// Where the usual range differs from one part of the series to another: ranges of each, instead of `limits`.
  package var stretches: [RangedPart]
  /// Points from which the process is judged anew, by their places: an upright dashed line stands before each.
  package var breaks: [Int]
  /// Points from which the level is another, by their places: an upright dotted line stands before each.
  package var shifts: [Int]
  /// The value to reach: a dotted line.
  package var target: LabelledValue?
  package var signals: [SignalMark]
  /// What happened, by its day: letters between the values and the dates. Those outside the days are not drawn.
  package var events: [Event]
  /// Pixels, without the rows of letters.
  package var height: Int

  package init(
    _ words: ChartWords, points: [Point], days: ClosedRange<Int>? = nil, firstDate: String, lastDate: String,
    labels: [(index: Int, text: String)] = [], limits: Band? = nil, centre: Double? = nil,
    stretches: [RangedPart] = [], breaks: [Int] = [], shifts: [Int] = [], target: LabelledValue? = nil,
    signals: [SignalMark] = [],
    events: [Event] = [], height: Int = 240
  ) {
    self.words = words
    self.points = points
    self.days = days
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.labels = labels
    self.limits = limits
    self.centre = centre
    self.stretches = stretches
    self.breaks = breaks
    self.shifts = shifts
    self.target = target
    self.signals = signals
    self.events = events
    self.height = height
  }

  /// The points that a number is worth the ink for: the last, the highest, the lowest and the first, in this order.
  package static func worthLabelling(_ points: [Point]) -> [Int] {
    let drawn = points.indices.filter { points[$0].value?.isFinite == true }
    guard let first = drawn.first, let last = drawn.last else { return [] }
    let value = { (index: Int) in points[index].value ?? 0 }
    let highest = drawn.max { value($0) < value($1) } ?? first
    let lowest = drawn.min { value($0) < value($1) } ?? first
    return [last, highest, lowest, first].reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    let values = points.map(\.value)
    guard let scale else { return words.emptyImage("series", .fluid(height: Double(height))) }
    let added = eventsHeight
    let plot = Plot(places: places, values: values, scale: scale, top: 24, bottom: Double(height) - 48)
    return words.image("series", .fluid(height: Double(height) + added)) { drawing in
      drawLevels(&drawing, plot)
      drawLine(&drawing, plot)
      drawPoints(&drawing, plot)
      drawLabels(&drawing, plot)
      drawDates(&drawing, below: added)
      drawEvents(&drawing, axis: Double(height) - 24 + added)
    }
  }

  /// Holds all values and the target, and of the ranges what lies within half the spread of the values beyond them.
  private var scale: Scale? {
    guard let values = Scale(holding: points.map(\.value)) else { return nil }
    let spread = values.greatest - values.least
    let room = spread > 0 && spread.isFinite ? spread / 2 : .infinity
    let ends = ([limits?.lower, limits?.upper, centre] + rangeEnds).map { end in
      end.map { min(max($0, values.least - room), values.greatest + room) }
    }
    return Scale(holding: ends + [values.least, values.greatest, target?.value])
  }

  /// Where each point stands across, 0...1, with room at both ends for half a mark.
  private var places: [Double] {
    guard let ends else { return [] }
    let scale = Scale(Double(ends.lowerBound), Double(ends.upperBound))
    return points.map { 0.015 + 0.97 * scale.share(of: Double($0.day)) }
  }

  /// The same of any day; nil for one that is not drawn.
  func place(ofDay day: Int) -> Double? {
    guard let ends, ends.contains(day) else { return nil }
    return 0.015 + 0.97 * Scale(Double(ends.lowerBound), Double(ends.upperBound)).share(of: Double(day))
  }

  private var ends: ClosedRange<Int>? {
    guard let first = days?.lowerBound ?? points.first?.day, let last = days?.upperBound ?? points.last?.day,
      first <= last
    else { return nil }
    return first...last
  }
}
