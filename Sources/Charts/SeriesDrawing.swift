extension SeriesChart {
  func drawLevels(_ drawing: inout Drawing, _ plot: Plot) {
    if let limits, limits.lower.isFinite, limits.upper.isFinite {
      let upper = plot.y(at: max(limits.lower, limits.upper))
      let lower = plot.y(at: min(limits.lower, limits.upper))
      drawing.bar(0, upper, width: .share(1), height: max(1, lower - upper), .band)
    }
    drawStretches(&drawing, plot)
    if let centre, centre.isFinite {
      drawing.line(0, plot.y(at: centre), to: .share(1), plot.y(at: centre), .rule, width: 1)
    }
    guard let target, target.value.isFinite else { return }
    drawing.line(0, plot.y(at: target.value), to: .share(1), plot.y(at: target.value), .target, width: 1.5, .dotted)
  }

  func drawLine(_ drawing: inout Drawing, _ plot: Plot) {
    let stretched = Plot(
      places: plot.places.map { $0 * 1_000 }, values: plot.values, scale: plot.scale, top: plot.top,
      bottom: plot.bottom)
    guard !stretched.path.isEmpty else { return }
    drawStretched(&drawing) { $0.stroke(stretched.path, .line) }
  }

  /// A frame of its own, 1,000 units wide, which is stretched to the width there is; its strokes are not.
  func drawStretched(_ drawing: inout Drawing, inside: (inout Drawing) -> Void) {
    drawing.element(
      "svg", nil,
      [
        "width": .share(1), "height": .number(Double(height)), "viewBox": .text("0 0 1000 \(height)"),
        "preserveAspectRatio": "none", "overflow": "visible",
      ], inside: inside)
  }

  func drawPoints(_ drawing: inout Drawing, _ plot: Plot) {
    for index in plot.alone { drawing.dot(.share(plot.places[index]), plot.y(index), radius: 1.75, .line) }
    if let last = plot.last, !signals.contains(where: { $0.index == last }) {
      drawing.dot(.share(plot.places[last]), plot.y(last), radius: 3, .accent)
    }
    for signal in signals where plot.isDrawn(signal.index) {
      drawing.mark(signal.mark, at: .share(plot.places[signal.index]), plot.y(signal.index), radius: 4)
    }
  }

  /// - Parameter added: what stands between the values and the dates.
  func drawDates(_ drawing: inout Drawing, below added: Double) {
    let y = Double(height) - 6 + added
    drawing.line(0, y - 18, to: .share(1), y - 18, .rule, width: 1)
    drawing.text(firstDate, x: 0, y: y, .muted)
    guard points.count > 1 else { return }
    drawing.text(lastDate, x: .share(1), y: y, .muted, .end)
  }
}
