extension SeriesChart {
  /// A part of a series that has a usual range of its own.
  package struct RangedPart: Sendable {
    /// The points that it is about, by their places among those of the chart.
    package let points: Range<Int>
    /// The mean or median that the range is about: a thin line.
    package let centre: Double?
    /// One for each point; nil for a point that no range is known for. Equal ones are one bar, others a stair.
    package let bands: [Band?]
    /// Where the range is from these points alone: a strong centre line stands over them. Nil where all give it.
    package let frozen: Range<Int>?

    package init(points: Range<Int>, centre: Double?, bands: [Band?], frozen: Range<Int>? = nil) {
      self.points = points
      self.centre = centre
      self.bands = bands
      self.frozen = frozen
    }
  }

  /// Stretches whose points are all in the chart.
  private var drawn: [RangedPart] {
    stretches.filter {
      !$0.points.isEmpty && points.indices.contains($0.points.lowerBound) && $0.points.upperBound <= points.count
        && $0.bands.count == $0.points.count
    }
  }

  /// The values that the scale has to hold for the ranges.
  var rangeEnds: [Double?] {
    drawn.flatMap { stretch in [stretch.centre] + stretch.bands.flatMap { [$0?.lower, $0?.upper] } }
  }

  func drawStretches(_ drawing: inout Drawing, _ plot: Plot) {
    for stretch in drawn { draw(stretch, &drawing, plot) }
    for stretch in drawn {
      let (left, right) = (edge(before: stretch.points.lowerBound, plot), edge(before: stretch.points.upperBound, plot))
      if let centre = stretch.centre, centre.isFinite {
        drawing.line(.share(left), plot.y(at: centre), to: .share(right), plot.y(at: centre), .rule, width: 1)
        drawFrozen(stretch, at: plot.y(at: centre), &drawing, plot)
      }
    }
    for point in breaks { drawUpright(before: point, .dashed, &drawing, plot) }
    for point in shifts { drawUpright(before: point, .dotted, &drawing, plot) }
  }

  private func drawUpright(before point: Int, _ dashes: Stroke, _ drawing: inout Drawing, _ plot: Plot) {
    guard points.indices.contains(point) else { return }
    let place = AttributeValue.share(edge(before: point, plot))
    drawing.line(place, 8, to: place, Double(height) - 24, .limit, width: 1, dashes)
  }

  private func drawFrozen(_ stretch: RangedPart, at y: Double, _ drawing: inout Drawing, _ plot: Plot) {
    guard let frozen = stretch.frozen?.clamped(to: stretch.points), !frozen.isEmpty else { return }
    let (left, right) = (edge(before: frozen.lowerBound, plot), edge(before: frozen.upperBound, plot))
    drawing.line(.share(left), y, to: .share(right), y, .limit, width: 2)
  }

  private func draw(_ stretch: RangedPart, _ drawing: inout Drawing, _ plot: Plot) {
    let bands = stretch.bands.compactMap(\.self).filter { $0.lower.isFinite && $0.upper.isFinite }
    guard let first = bands.first else { return }
    guard
      bands.count < stretch.bands.count || bands.contains(where: { $0.lower != first.lower || $0.upper != first.upper })
    else {
      let (left, right) = (edge(before: stretch.points.lowerBound, plot), edge(before: stretch.points.upperBound, plot))
      let (upper, lower) = ends(of: first, plot)
      return drawing.bar(.share(left), upper, width: .share(right - left), height: max(1, lower - upper), .band)
    }
    drawStair(stretch, &drawing, plot)
  }

  /// Each point has its range from half way to the point before to half way to the one after it.
  private func drawStair(_ stretch: RangedPart, _ drawing: inout Drawing, _ plot: Plot) {
    var path = DrawnPath()
    for (point, band) in zip(stretch.points, stretch.bands) {
      guard let band, band.lower.isFinite, band.upper.isFinite else { continue }
      let (left, right) = (edge(before: point, plot) * 1_000, edge(before: point + 1, plot) * 1_000)
      let (upper, lower) = ends(of: band, plot)
      let bottom = max(lower, upper + 1)
      path.move(left, upper)
      path.line(right, upper)
      path.line(right, bottom)
      path.line(left, bottom)
      path.close()
    }
    guard !path.isEmpty else { return }
    drawStretched(&drawing) { $0.fill(path, .band) }
  }

  private func ends(of band: Band, _ plot: Plot) -> (upper: Double, lower: Double) {
    (plot.y(at: max(band.lower, band.upper)), plot.y(at: min(band.lower, band.upper)))
  }

  /// Half way between a point and the one before it; the ends of the chart before the first and after the last.
  private func edge(before point: Int, _ plot: Plot) -> Double {
    guard point > 0 else { return 0 }
    guard point < plot.places.count else { return 1 }
    return (plot.places[point - 1] + plot.places[point]) / 2
  }

  /// What lies behind a place: a range or the paper.
  func ground(at y: Double, across share: Double, _ plot: Plot) -> Tint {
    let ranges = drawn.compactMap { stretch -> Band? in
      let place = zip(stretch.points, stretch.bands).first { edge(before: $0.0 + 1, plot) >= share }
      return edge(before: stretch.points.lowerBound, plot) <= share ? place?.1 : nil
    }
    let isInside = (ranges + [limits].compactMap(\.self)).contains { band in
      guard band.lower.isFinite, band.upper.isFinite else { return false }
      let (upper, lower) = ends(of: band, plot)
      return y > upper && y < lower
    }
    return isInside ? .band : .paper
  }
}
