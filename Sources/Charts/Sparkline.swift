/// A small series for a table row: how a value went, within its usual range, towards its target.
///
/// Missing weeks are gaps; a week alone between two gaps is a small dot. Signals have their marks, the last value is filled.
package struct Sparkline: Sendable {
  package var words: ChartWords
  /// One for each week, in order, evenly spaced; nil for a week without a value.
  package var values: [Double?]
  /// The natural limits, drawn as a band.
  package var limits: Band?
  /// The value to reach, drawn as a dotted line.
  package var target: Double?
  package var signals: [SignalMark]
  /// Pixels.
  package var width: Int
  package var height: Int

  package init(
    _ words: ChartWords, values: [Double?], limits: Band? = nil, target: Double? = nil, signals: [SignalMark] = [],
    width: Int = 132, height: Int = 24
  ) {
    self.words = words
    self.values = values
    self.limits = limits
    self.target = target
    self.signals = signals
    self.width = width
    self.height = height
  }

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    let room = Room.fixed(width: Double(width), height: Double(height))
    guard Scale(holding: values) != nil, let scale = Scale(holding: values + [limits?.lower, limits?.upper, target])
    else { return words.emptyImage("sparkline", room) }
    let plot = Plot(
      places: values.indices.map { place(of: $0) }, values: values, scale: scale, top: 4, bottom: Double(height) - 4)
    return words.image("sparkline", room) { drawing in
      drawBand(&drawing, scale, plot)
      drawTarget(&drawing, plot)
      drawing.stroke(plot.path, .line, width: 1.25)
      for index in plot.alone { drawing.dot(.number(plot.places[index]), plot.y(index), radius: 1.25, .line) }
      drawEnds(&drawing, plot)
    }
  }

  private func place(of index: Int) -> Double {
    let room = Double(width) - 10
    return 5 + (values.count > 1 ? room * Double(index) / Double(values.count - 1) : room / 2)
  }

  private func drawBand(_ drawing: inout Drawing, _ scale: Scale, _ plot: Plot) {
    guard let limits, limits.lower.isFinite, limits.upper.isFinite else { return }
    let upper = plot.y(at: max(limits.upper, limits.lower))
    let lower = plot.y(at: min(limits.upper, limits.lower))
    drawing.bar(0, upper, width: .number(Double(width)), height: max(1, lower - upper), .band)
  }

  private func drawTarget(_ drawing: inout Drawing, _ plot: Plot) {
    guard let target, target.isFinite else { return }
    let y = plot.y(at: target)
    drawing.line(0, y, to: .number(Double(width)), y, .target, width: 1.25, .dotted)
  }

  private func drawEnds(_ drawing: inout Drawing, _ plot: Plot) {
    for signal in signals where plot.isDrawn(signal.index) {
      drawing.mark(signal.mark, at: .number(plot.places[signal.index]), plot.y(signal.index), radius: 3.25)
    }
    guard let last = plot.last, !signals.contains(where: { $0.index == last }) else { return }
    drawing.dot(.number(plot.places[last]), plot.y(last), radius: 2, .accent)
  }
}
