/// The axis of a column of small charts on one scale, for the head of the column: labels above ticks.
package struct ScaleAxis: Sendable {
  package var words: ChartWords
  /// In ascending order. A label that would touch the one before is left out, and its tick stays.
  package var ticks: [LabelledValue]
  /// The ends of the shared scale.
  package var scale: Band
  /// Pixels, as wide as the charts below it.
  package var width: Int

  package init(_ words: ChartWords, ticks: [LabelledValue], scale: Band, width: Int) {
    self.words = words
    self.ticks = ticks
    self.scale = scale
    self.width = width
  }

  private static let height = 20.0

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    let place = ColumnScale(scale: scale, width: width)
    let room = Room.fixed(width: Double(width), height: Self.height)
    guard place.isFinite else { return words.emptyImage("axis", room) }
    return words.image("axis", room) { drawing in
      drawing.line(place.x(scale.lower), 19.5, to: place.x(scale.upper), 19.5, .rule, width: 1)
      var end = -Double.infinity
      for tick in ticks where tick.value.isFinite {
        drawing.line(place.x(tick.value), 15.5, to: place.x(tick.value), 19.5, .muted, width: 1)
        let half = breadth(of: tick.label) / 2
        // Around its tick, as far as that stays within the chart.
        let middle = max(half, min(place.pixels(tick.value), Double(width) - half))
        guard middle - half >= end else { continue }
        drawing.text(tick.label, x: .number(middle), y: 11, .muted, .middle)
        end = middle + half + Self.gap
      }
    }
  }

  /// Pixels between two labels, at the least.
  private static let gap = 4.0
}
