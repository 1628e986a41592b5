extension LimitChart {
  func line(_ plot: Plot) -> DrawnPath {
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

  /// A line as long as the centre stays the same.
  func drawCentre(_ drawing: inout Drawing, _ plot: Plot) {
    var path = DrawnPath()
    var start = 0
    while start < points.count {
      var end = start + 1
      while end < points.count, points[end].centre == points[start].centre { end += 1 }
      if let centre = points[start].centre, centre.isFinite {
        path.move(edge(before: start, plot), plot.y(at: centre))
        path.line(edge(before: end, plot), plot.y(at: centre))
      }
      start = end
    }
    drawing.stroke(path, .rule, width: 1)
  }

  /// From the first point that has one to the last.
  func drawTrend(_ drawing: inout Drawing, _ plot: Plot) {
    var path = DrawnPath()
    for end in [points.indices.first { points[$0].trend != nil }, points.indices.last { points[$0].trend != nil }] {
      guard let end, let trend = points[end].trend, trend.isFinite else { return }
      let (across, down) = (1_000 * plot.places[end], plot.y(at: trend))
      if path.isEmpty { path.move(across, down) } else { path.line(across, down) }
    }
    drawing.stroke(path, .limit, width: 1)
  }

  func drawPoints(_ drawing: inout Drawing, _ plot: Plot) {
    for index in plot.alone { drawing.dot(x(index, plot), plot.y(index), radius: 1.25, .line) }
    if let last = plot.last, points[last].mark == nil {
      drawing.dot(x(last, plot), plot.y(last), radius: 2, .accent)
    }
    for index in points.indices where plot.isDrawn(index) {
      guard let mark = points[index].mark else { continue }
      drawing.mark(mark, at: x(index, plot), plot.y(index), radius: 3.5)
    }
  }

  /// Pixels, since a phone's browser places shares of a scaled image less well.
  private func x(_ index: Int, _ plot: Plot) -> AttributeValue { .number(plot.places[index] * Double(width)) }
}
