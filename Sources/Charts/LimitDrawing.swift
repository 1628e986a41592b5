extension LimitChart {
  func line(_ plot: Plot) -> Path {
    Plot(
      places: plot.places.map { $0 * 1_000 }, values: plot.values, scale: plot.scale, top: plot.top, bottom: plot.bottom
    ).path
  }

  /// A step at each point, halfway to its neighbours; one rectangle where the range stays the same.
  func drawBand(_ drawing: inout Drawing, _ plot: Plot) {
    var start = 0
    while start < points.count {
      guard let band = points[start].limits, band.lower.isFinite, band.upper.isFinite else {
        start += 1
        continue
      }
      var end = start + 1
      while end < points.count, isSame(points[end].limits, band) { end += 1 }
      drawStep(&drawing, plot, band, from: edge(before: start, plot), to: edge(before: end, plot))
      start = end
    }
  }

  private func isSame(_ other: Band?, _ band: Band) -> Bool {
    other.map { $0.lower == band.lower && $0.upper == band.upper } ?? false
  }

  private func edge(before index: Int, _ plot: Plot) -> Double {
    if index == 0 { return 0 }
    if index >= points.count { return days == nil ? 1_000 : min(1_000, 1_000 * (plot.places.last ?? 1) + 15) }
    return 500 * (plot.places[index - 1] + plot.places[index])
  }

  private func drawStep(_ drawing: inout Drawing, _ plot: Plot, _ band: Band, from: Double, to: Double) {
    let (upper, lower) = (plot.y(at: max(band.upper, band.lower)), plot.y(at: min(band.upper, band.lower)))
    drawing.bar(.number(from), upper, width: .number(to - from), height: max(1, lower - upper), .band)
  }

  func drawCentre(_ drawing: inout Drawing, _ plot: Plot) {
    guard let centre, centre.isFinite, let last = plot.places.last else { return }
    var path = Path()
    path.move(0, plot.y(at: centre))
    path.line(days == nil ? 1_000 : min(1_000, 1_000 * last + 15), plot.y(at: centre))
    drawing.stroke(path, .rule, width: 1)
  }

  func drawPoints(_ drawing: inout Drawing, _ plot: Plot) {
    for index in plot.alone { drawing.dot(x(index, plot), plot.y(index), radius: isSmall ? 1.25 : 1.75, .line) }
    if let last = plot.last, points[last].mark == nil {
      drawing.dot(x(last, plot), plot.y(last), radius: isSmall ? 2 : 3, .accent)
    }
    for index in points.indices where plot.isDrawn(index) {
      guard let mark = points[index].mark else { continue }
      drawing.mark(mark, at: x(index, plot), plot.y(index), radius: isSmall ? 3.5 : 5)
    }
  }

  /// Pixels where the width is known, since a phone's browser places shares of a scaled image less well.
  private func x(_ index: Int, _ plot: Plot) -> Value {
    guard case .small(let width, _) = size else { return .share(plot.places[index]) }
    return .number(plot.places[index] * Double(width))
  }

  func drawLabels(_ drawing: inout Drawing, _ plot: Plot) {
    let narrowest = 320.0
    var boxes = Boxes()
    for label in labels where plot.isDrawn(label.index) {
      let half = breadth(of: label.text) / 2
      let middle = plot.places[label.index] * narrowest
      let anchor: Anchor = middle < half ? .start : middle > narrowest - half ? .end : .middle
      let from = anchor == .start ? middle : anchor == .end ? middle - 2 * half : middle - half
      for baseline in [plot.y(label.index) - 10, plot.y(label.index) + 19] {
        guard boxes.takeIfFree(.init(from: from, to: from + 2 * half, baseline: baseline)) else { continue }
        drawing.text(
          label.text, x: .share(plot.places[label.index]), y: baseline, .ink, anchor,
          halo: ground(of: label.index, at: baseline - 4, plot))
        break
      }
    }
  }

  /// What lies behind a height: the band or the paper.
  private func ground(of index: Int, at y: Double, _ plot: Plot) -> Tint {
    guard let band = points[index].limits else { return .paper }
    return y > plot.y(at: band.upper) && y < plot.y(at: band.lower) ? .band : .paper
  }

  func drawDates(_ drawing: inout Drawing, _ height: Double, _ first: String, _ last: String) {
    drawing.line(0, height - 24, to: .share(1), height - 24, .rule, width: 1)
    drawing.text(first, x: 0, y: height - 6, .muted)
    drawing.text(last, x: .share(1), y: height - 6, .muted, .end)
  }
}
