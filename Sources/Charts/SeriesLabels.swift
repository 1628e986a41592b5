extension SeriesChart {
  /// The narrowest width at which no two labels touch: that of a phone.
  static let narrowest = 320.0

  func drawLabels(_ drawing: inout Drawing, _ plot: Plot) {
    var boxes = Boxes()
    let labelled = labels.filter { plot.isDrawn($0.index) }
    for label in labelled { drawLabel(label.text, at: label.index, &drawing, plot, &boxes) }
    drawTargetLabel(&drawing, plot, &boxes)
  }

  /// Near the point, where no other label stands and no other mark: at the first place that no line passes through, else at
  /// the first that the line through the values leaves free, else at the first. Where marks lie everywhere only the last
  /// value keeps its label.
  private func drawLabel(
    _ text: String, at index: Int, _ drawing: inout Drawing, _ plot: Plot, _ boxes: inout Boxes
  ) {
    let open = places(of: text, at: index, plot).filter { !boxes.touches($0.box) }
    let unmarked = open.filter { !covers($0.box, besides: index, plot) }
    let places = unmarked.isEmpty && index == plot.last ? open : unmarked
    let free = places.filter { !isCrossed($0.box, plot) }
    let clear = free.first(where: { !liesOnLevel($0.box, plot) })
    guard let place = clear ?? free.first ?? places.first, boxes.takeIfFree(place.box) else { return }
    drawing.text(
      text, x: .share(plot.places[index]), y: place.box.baseline, .ink, place.anchor,
      halo: ground(at: place.box.baseline - 4, across: plot.places[index], plot))
  }

  /// Above and below the point, on the better side first; then to either side of it, and further off.
  private func places(of text: String, at index: Int, _ plot: Plot) -> [(box: Boxes.Box, anchor: Anchor)] {
    let width = breadth(of: text)
    let middle = plot.places[index] * Self.narrowest
    let y = plot.y(index)
    let near = isLow(index, plot) ? [y + 19, y - 10] : [y - 10, y + 19]
    let far = isLow(index, plot) ? [y + 30, y - 21] : [y - 21, y + 30]
    var anchors: [Anchor] = [.middle, .end, .start]
    if middle < width / 2 { anchors = [.start] }
    if middle > Self.narrowest - width / 2 { anchors = [.end] }
    let baselines = (near + far).filter { $0 >= 11 && $0 <= Double(height) - 28 }
    return baselines.flatMap { baseline in
      anchors.compactMap { anchor -> (box: Boxes.Box, anchor: Anchor)? in
        let from = start(of: width, at: middle, anchor)
        let isInside = from >= 0 && from + width <= Self.narrowest
        guard isInside || anchors.count == 1 else { return nil }
        return (Boxes.Box(from: from, to: from + width, baseline: baseline), anchor)
      }
    }
  }

  private func start(of width: Double, at middle: Double, _ anchor: Anchor) -> Double {
    switch anchor {
    case .start: middle
    case .middle: middle - width / 2
    case .end: middle - width
    }
  }

  /// Whether a label would lie over the mark of a signal, but for that of its own point.
  private func covers(_ box: Boxes.Box, besides index: Int, _ plot: Plot) -> Bool {
    signals.contains { signal in
      guard signal.index != index, plot.isDrawn(signal.index) else { return false }
      let (x, y) = (plot.places[signal.index] * Self.narrowest, plot.y(signal.index))
      return box.from - 5 < x && x < box.to + 5 && box.baseline - 14 < y && y < box.baseline + 6
    }
  }

  /// Whether the line through the values passes through a label.
  private func isCrossed(_ box: Boxes.Box, _ plot: Plot) -> Bool {
    plot.passes(box.from / Self.narrowest...box.to / Self.narrowest, box.baseline - 10...box.baseline + 2)
  }

  /// Whether a label lies on the target or on a centre.
  private func liesOnLevel(_ box: Boxes.Box, _ plot: Plot) -> Bool {
    ([target?.value, centre] + stretches.map(\.centre)).contains { level in
      guard let level, level.isFinite else { return false }
      return (box.baseline - 11...box.baseline + 3).contains(plot.y(at: level))
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
}
