/// A small process behaviour chart without words, one of several: values with their usual range, which may be another at
/// each of them, and the values that are signals marked by shape and colour. (`SeriesChart` is the same at full size.)
///
/// A place without a value is a gap. The usual range is cut off where it reaches far beyond the values, so that a wide
/// range does not press them flat.
package struct LimitChart: Sendable {
  package struct Point: Sendable {
    /// The date as a number of days from any fixed day; points stand in ascending order.
    package let day: Int
    package let value: Double?
    /// The usual range here; nil where none can be told.
    package let limits: Band?
    /// What the range is about: a thin line; nil where none can be told.
    package let centre: Double?
    /// Where a sloping line through the values stands here; nil where there is none.
    package let trend: Double?
    /// What it says as part of a signal.
    package let mark: Mark?

    package init(
      day: Int, value: Double?, limits: Band? = nil, centre: Double? = nil, trend: Double? = nil, mark: Mark? = nil
    ) {
      self.day = day
      self.value = value
      self.limits = limits
      self.centre = centre
      self.trend = trend
      self.mark = mark
    }
  }

  package var words: ChartWords
  package var points: [Point]
  /// The days from the left edge to the right one, where several charts share them; else from the first point to the last.
  package var days: ClosedRange<Int>?
  /// A day that divides what comes before from what comes after: an upright dashed line.
  package var dividedAt: Int?
  /// Pixels.
  package var width: Int
  package var height: Int

  package init(
    _ words: ChartWords, points: [Point], days: ClosedRange<Int>? = nil, dividedAt: Int? = nil, width: Int, height: Int
  ) {
    self.words = words
    self.points = points
    self.days = days
    self.dividedAt = dividedAt
    self.width = width
    self.height = height
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
        drawTrend(&frame, plot)
        frame.stroke(line(plot), .line, width: 1.25)
      }
      drawDivision(&drawing)
      drawPoints(&drawing, plot)
    }
  }

  private var room: Room { .fixed(width: Double(width), height: Double(height)) }
  private var top: Double { 5 }
  private var bottom: Double { Double(height) - 5 }

  private func drawDivision(_ drawing: inout Drawing) {
    guard let dividedAt else { return }
    let across = AttributeValue.number(place(of: dividedAt) * Double(width))
    drawing.line(across, 0, to: across, Double(height), .limit, width: 1, .dashed)
  }

  /// Holds all values, and of the ranges what lies within half their spread beyond them.
  private var scale: Scale? {
    guard let values = Scale(holding: points.map(\.value)) else { return nil }
    let ends = points.flatMap { [$0.limits?.lower, $0.limits?.upper, $0.centre, $0.trend] }
    guard let all = Scale(holding: ends + [values.least, values.greatest]) else { return values }
    let spread = values.greatest - values.least
    let room = spread > 0 && spread.isFinite ? spread / 2 : .infinity
    return Scale(max(all.least, values.least - room), min(all.greatest, values.greatest + room))
  }

  /// From 0 to 1 across, with room at both ends for half a mark.
  private func place(of day: Int) -> Double {
    let first = days?.lowerBound ?? points.first?.day ?? 0
    let last = days?.upperBound ?? points.last?.day ?? 0
    let margin = 0.035
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
