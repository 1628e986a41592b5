/// An estimate with its interval on a scale that a column of them shares: a dot with whiskers.
package struct IntervalBar: Sendable {
  package var words: ChartWords
  /// The estimate, nil draws the interval alone.
  package var value: Double?
  package var lower: Double
  package var upper: Double
  /// The ends of the shared scale; what lies beyond is drawn at the end.
  package var scale: Band
  /// A value to compare with, drawn as a dotted line.
  package var reference: Double?
  /// The judgement on the estimate, drawn in place of the dot.
  package var status: Mark?
  /// Pixels.
  package var width: Int

  package init(
    _ words: ChartWords, value: Double?, lower: Double, upper: Double, scale: Band, reference: Double? = nil,
    status: Mark? = nil, width: Int = 132
  ) {
    self.words = words
    self.value = value
    self.lower = lower
    self.upper = upper
    self.scale = scale
    self.reference = reference
    self.status = status
    self.width = width
  }

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    let room = Room.fixed(width: Double(width), height: 16)
    let place = ColumnScale(scale: scale, width: width)
    guard lower.isFinite, upper.isFinite, place.isFinite else { return words.emptyImage("interval", room) }
    return words.image("interval", room) { drawing in
      if let reference, reference.isFinite {
        drawing.line(place.x(reference), 0, to: place.x(reference), 16, .target, .dotted)
      }
      drawing.line(place.x(lower), 8, to: place.x(upper), 8, .line)
      for end in [lower, upper] { drawing.line(place.x(end), 5.5, to: place.x(end), 10.5, .line) }
      guard let value, value.isFinite else { return }
      if let status {
        drawing.mark(status, at: place.x(value), 8, radius: 4.5)
      } else {
        drawing.dot(place.x(value), 8, radius: 3.5, .accent)
      }
    }
  }
}
