/// A process behaviour chart: values with their usual range, which may be another at each of them, and the values that
/// are signals marked by shape and colour.
///
/// At two sizes: a small multiple of fixed width without words, and one that fills the width it is given, with a number
/// beside a few points and the first and last date below. A place without a value is a gap. The usual range is cut off
/// where it reaches far beyond the values, so that a wide range does not press them flat.
package struct LimitChart: Sendable {
  package struct Point: Sendable {
    /// The date as a number of days from any fixed day; points stand in ascending order.
    package let day: Int
    package let value: Double?
    /// The usual range here; nil where none can be told.
    package let limits: Band?
    /// What it says as part of a signal.
    package let mark: Mark?

    package init(day: Int, value: Double?, limits: Band? = nil, mark: Mark? = nil) {
      self.day = day
      self.value = value
      self.limits = limits
      self.mark = mark
    }
  }

  package enum Size: Sendable {
    /// In pixels.
    case small(width: Int, height: Int)
    /// Of the width there is; `first` and `last` are the dates that stand below.
    case full(height: Int, first: String, last: String)
  }

  package var words: ChartWords
  package var points: [Point]
  /// The days from the left edge to the right one, where several charts share them; else from the first point to the last.
  package var days: ClosedRange<Int>?
  package var centre: Double?
  package var size: Size
  /// The number beside a point, by its index, the most important first. For the full size only.
  package var labels: [(index: Int, text: String)]
  /// A day that divides what comes before from what comes after: an upright dashed line.
  package var dividedAt: Int?

  package init(
    _ words: ChartWords, points: [Point], days: ClosedRange<Int>? = nil, centre: Double? = nil, size: Size,
    labels: [(index: Int, text: String)] = [], dividedAt: Int? = nil
  ) {
    self.words = words
    self.points = points
    self.days = days
    self.centre = centre
    self.size = size
    self.labels = labels
    self.dividedAt = dividedAt
  }

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    guard let scale else { return words.emptyImage("limits", room) }
    let plot = Plot(
      places: points.map { place(of: $0.day) }, values: points.map(\.value), scale: scale, top: top, bottom: bottom)
    return words.image("limits", room) { drawing in
      drawing.element("svg", nil, frame) { frame in
        drawBand(&frame, plot)
        drawCentre(&frame, plot)
        frame.stroke(line(plot), .line, width: isSmall ? 1.25 : 1.5)
      }
      drawDivision(&drawing)
      drawPoints(&drawing, plot)
      guard case .full(let height, let first, let last) = size else { return }
      drawLabels(&drawing, plot)
      drawDates(&drawing, Double(height), first, last)
    }
  }

  private func drawDivision(_ drawing: inout Drawing) {
    guard let dividedAt else { return }
    let across: Value =
      if case .small(let width, _) = size { .number(place(of: dividedAt) * Double(width)) } else {
        .share(place(of: dividedAt))
      }
    drawing.line(across, 0, to: across, isSmall ? room.height : room.height - 24, .limit, width: 1, .dashed)
  }

  var isSmall: Bool {
    if case .small = size { true } else { false }
  }

  private var room: Room {
    switch size {
    case .small(let width, let height): .fixed(width: Double(width), height: Double(height))
    case .full(let height, _, _): .fluid(height: Double(height))
    }
  }

  private var top: Double { isSmall ? 5 : 24 }
  private var bottom: Double { room.height - (isSmall ? 5 : 48) }

  /// Holds all values, and of the ranges what lies within half their spread beyond them.
  private var scale: Scale? {
    guard let values = Scale(holding: points.map(\.value)) else { return nil }
    let ends = points.flatMap { [$0.limits?.lower, $0.limits?.upper] } + [centre]
    guard let all = Scale(holding: ends + [values.least, values.greatest]) else { return values }
    let spread = values.greatest - values.least
    let room = spread > 0 && spread.isFinite ? spread / 2 : .infinity
    return Scale(max(all.least, values.least - room), min(all.greatest, values.greatest + room))
  }

  /// From 0 to 1 across, with room at both ends for half a mark.
  private func place(of day: Int) -> Double {
    let first = days?.lowerBound ?? points.first?.day ?? 0
    let last = days?.upperBound ?? points.last?.day ?? 0
    let margin = isSmall ? 0.035 : 0.015
    return margin + (1 - 2 * margin) * Scale(Double(first), Double(last)).share(of: Double(day))
  }

  /// Lines are drawn in a frame of their own, 1,000 units wide, which is stretched to the width there is.
  private var frame: Drawing.Attributes {
    [
      "width": .share(1), "height": .number(room.height), "viewBox": .text("0 0 1000 \(Int(room.height))"),
      "preserveAspectRatio": "none", "overflow": "visible",
    ]
  }
}
