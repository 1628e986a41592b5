extension SeriesChart {
  /// The narrowest width at which no two labels touch: that of a phone.
  private static let narrowest = 320.0

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
    for signal in signals where plot.isDrawn(signal.index) {
      drawing.ring(.share(plot.places[signal.index]), plot.y(signal.index), radius: 5, signal.mark.tint, width: 1.5)
    }
    guard let last = plot.last else { return }
    let tint = signals.last { $0.index == last }?.mark.tint ?? .accent
    drawing.dot(.share(plot.places[last]), plot.y(last), radius: 3, tint)
  }

  func drawLabels(_ drawing: inout Drawing, _ plot: Plot) {
    var boxes = Boxes()
    let labelled = labels.filter { plot.isDrawn($0.index) }
    for label in labelled { drawLabel(label.text, at: label.index, &drawing, plot, &boxes) }
    drawTargetLabel(&drawing, plot, &boxes)
  }

  /// Above or below the point, where there is room.
  private func drawLabel(
    _ text: String, at index: Int, _ drawing: inout Drawing, _ plot: Plot, _ boxes: inout Boxes
  ) {
    let half = breadth(of: text) / 2
    let middle = plot.places[index] * Self.narrowest
    let anchor: Anchor = middle < half ? .start : middle > Self.narrowest - half ? .end : .middle
    let from = anchor == .start ? middle : anchor == .end ? middle - 2 * half : middle - half
    let y = plot.y(index)
    for baseline in isLow(index, plot) ? [y + 19, y - 10] : [y - 10, y + 19] {
      guard boxes.takeIfFree(.init(from: from, to: from + 2 * half, baseline: baseline)) else { continue }
      return drawing.text(
        text, x: .share(plot.places[index]), y: baseline, .ink, anchor,
        halo: ground(at: baseline - 4, across: plot.places[index], plot))
    }
  }

  /// At either end of the target's line, above or below it: where the values leave room, else at the start above. It
  /// is never left out.
  private func drawTargetLabel(_ drawing: inout Drawing, _ plot: Plot, _ boxes: inout Boxes) {
    guard let target, target.value.isFinite else { return }
    let y = plot.y(at: target.value)
    let width = breadth(of: target.label)
    let starts = [0, Self.narrowest - width]
    let places = [y - 6, y + 15].flatMap { baseline in
      starts.map { Boxes.Box(from: $0, to: $0 + width, baseline: baseline) }
    }
    let free = places.filter { !boxes.touches($0) }
    let clear = free.first { box in
      !plot.passes(box.from / Self.narrowest...box.to / Self.narrowest, box.baseline - 12...box.baseline + 3)
    }
    let box = clear ?? free.first ?? places[0]
    let isStart = box.from <= 0
    drawing.text(
      target.label, x: .share(isStart ? 0 : 1), y: box.baseline, .muted, isStart ? .start : .end,
      halo: ground(at: box.baseline - 4, across: isStart ? 0 : 1, plot))
  }

  /// Whether a label stands better below its point: the point is in the lower half of the values around it.
  private func isLow(_ index: Int, _ plot: Plot) -> Bool {
    let around = (index - 2...index + 2).filter { $0 != index && plot.isDrawn($0) }.map { plot.y($0) }
    guard !around.isEmpty else { return false }
    return plot.y(index) > around.reduce(0, +) / Double(around.count)
  }

  func drawDates(_ drawing: inout Drawing) {
    let y = Double(height) - 6
    drawing.line(0, y - 18, to: .share(1), y - 18, .rule, width: 1)
    drawing.text(firstDate, x: 0, y: y, .muted)
    guard points.count > 1 else { return }
    drawing.text(lastDate, x: .share(1), y: y, .muted, .end)
  }
}
