extension SeriesChart {
  /// The narrowest width at which no two labels touch: that of a phone.
  private static let narrowest = 320.0

  func drawLevels(_ drawing: inout Drawing, _ plot: Plot) {
    if let limits, limits.lower.isFinite, limits.upper.isFinite {
      let upper = plot.y(at: max(limits.lower, limits.upper))
      let lower = plot.y(at: min(limits.lower, limits.upper))
      drawing.bar(0, upper, width: .share(1), height: max(1, lower - upper), .band)
    }
    if let centre, centre.isFinite {
      drawing.line(0, plot.y(at: centre), to: .share(1), plot.y(at: centre), .rule, width: 1)
    }
    guard let target, target.value.isFinite else { return }
    drawing.line(0, plot.y(at: target.value), to: .share(1), plot.y(at: target.value), .target, width: 1.5, .dotted)
  }

  /// The line is drawn in a frame of its own, 1,000 units wide, which is stretched to the width there is; its strokes
  /// are not.
  func drawLine(_ drawing: inout Drawing, _ plot: Plot) {
    let stretched = Plot(
      places: plot.places.map { $0 * 1_000 }, values: plot.values, scale: plot.scale, top: plot.top,
      bottom: plot.bottom)
    guard !stretched.path.isEmpty else { return }
    drawing.element(
      "svg", nil,
      [
        "width": .share(1), "height": .number(Double(height)), "viewBox": .text("0 0 1000 \(height)"),
        "preserveAspectRatio": "none", "overflow": "visible",
      ]
    ) { $0.stroke(stretched.path, .line) }
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

  /// The target's label stands at the start of its line, above it; then each point's, above or below the point.
  func drawLabels(_ drawing: inout Drawing, _ plot: Plot) {
    var boxes = Boxes()
    if let target, target.value.isFinite {
      let y = plot.y(at: target.value) - 6
      boxes.take(Boxes.Box(from: 0, to: breadth(of: target.label), baseline: y))
      drawing.text(target.label, x: 0, y: y, .muted)
    }
    for label in labels where plot.isDrawn(label.index) {
      draw(label, in: &drawing, plot, &boxes)
    }
  }

  private func draw(_ label: (index: Int, text: String), in drawing: inout Drawing, _ plot: Plot, _ boxes: inout Boxes)
  {
    let place = plot.places[label.index]
    let half = breadth(of: label.text) / 2
    let middle = place * Self.narrowest
    let anchor: Anchor = middle < half ? .start : middle > Self.narrowest - half ? .end : .middle
    let from = anchor == .start ? middle : anchor == .end ? middle - 2 * half : middle - half
    let y = plot.y(label.index)
    let preferred = isLow(label.index, plot) ? [y + 19, y - 10] : [y - 10, y + 19]
    for baseline in preferred {
      let box = Boxes.Box(from: from, to: from + 2 * half, baseline: baseline)
      guard boxes.takeIfFree(box) else { continue }
      return drawing.text(label.text, x: .share(place), y: baseline, .ink, anchor)
    }
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

/// The rooms that labels have taken.
private struct Boxes {
  struct Box {
    let from: Double
    let to: Double
    let baseline: Double

    func touches(_ other: Box) -> Bool {
      from < other.to && other.from < to && abs(baseline - other.baseline) < 14
    }
  }

  private var taken: [Box] = []

  mutating func take(_ box: Box) { taken.append(box) }

  mutating func takeIfFree(_ box: Box) -> Bool {
    guard !taken.contains(where: box.touches) else { return false }
    take(box)
    return true
  }
}
