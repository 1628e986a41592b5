/// When something goes on, on a line of time that a column of them shares: a bar from its start to its end.
package struct SpanBar: Sendable {
  package var words: ChartWords
  package var start: Double
  package var end: Double
  /// The ends of the shared scale; what lies beyond is drawn at the end.
  package var scale: Band
  /// Where the axis has its ticks: the bar is read against their lines.
  package var ticks: [Double]
  /// Pixels.
  package var width: Int

  package init(_ words: ChartWords, start: Double, end: Double, scale: Band, ticks: [Double], width: Int) {
    self.words = words
    self.start = start
    self.end = end
    self.scale = scale
    self.ticks = ticks
    self.width = width
  }

  private static let height = 18.0
  /// What takes no time can still be seen.
  private static let narrowest = 2.0

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    let place = ColumnScale(scale: scale, width: width)
    let room = Room.fixed(width: Double(width), height: Self.height)
    guard place.isFinite, start.isFinite, end.isFinite else { return words.emptyImage("span", room) }
    let (from, to) = (place.pixels(min(start, end)), place.pixels(max(start, end)))
    return words.image("span", room) { drawing in
      for tick in ticks where tick.isFinite {
        drawing.line(place.x(tick), 0, to: place.x(tick), Self.height, .rule, width: 1)
      }
      drawing.bar(.number(from), 4, width: .number(max(Self.narrowest, to - from)), height: 10, .accent)
    }
  }
}
