/// How values spread: a dot for each, or bars where there are too many, with quantiles marked below.
package struct Distribution: Sendable {
  package var words: ChartWords
  /// In any order.
  package var values: [Double]
  /// The most important first; a label that finds no room in the two rows is left out, its line is not.
  package var quantiles: [LabelledValue]
  /// The ends of the scale, where several distributions share one; else the least and the greatest value.
  package var scale: Band?
  /// What stands at the ends of the scale.
  package var least: String
  package var greatest: String
  /// Pixels.
  package var width: Int

  package init(
    _ words: ChartWords, values: [Double], quantiles: [LabelledValue] = [], scale: Band? = nil, least: String,
    greatest: String, width: Int = 320
  ) {
    self.words = words
    self.values = values
    self.quantiles = quantiles
    self.scale = scale
    self.least = least
    self.greatest = greatest
    self.width = width
  }

  private static let height = 108.0
  private static let baseline = 64.0
  /// Across and up, from dot to dot.
  private static let step = 5.0
  private static let tallest = 11

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    let room = Room.fixed(width: Double(width), height: Self.height)
    let finite = values.filter(\.isFinite)
    guard !finite.isEmpty, let ends = ends(of: finite) else { return words.emptyImage("distribution", room) }
    return words.image("distribution", room) { drawing in
      drawHeap(&drawing, counts(of: finite, on: ends))
      drawing.line(0, Self.baseline, to: .number(Double(width)), Self.baseline, .rule, width: 1)
      drawQuantiles(&drawing, ends)
      drawing.text(least, x: 0, y: Self.height - 4, .muted)
      drawing.text(greatest, x: .number(Double(width)), y: Self.height - 4, .muted, .end)
    }
  }

  private func ends(of finite: [Double]) -> Scale? {
    guard let scale, scale.lower.isFinite, scale.upper.isFinite else { return Scale(holding: finite) }
    return Scale(scale.lower, scale.upper)
  }

  private var columns: Int { max(1, (width - 6) / Int(Self.step)) }

  /// How many values fall to each column.
  private func counts(of finite: [Double], on ends: Scale) -> [Int] {
    var counts = Array(repeating: 0, count: columns)
    for value in finite { counts[column(of: value, on: ends)] += 1 }
    return counts
  }

  private func column(of value: Double, on ends: Scale) -> Int {
    Int((ends.share(of: value) * Double(columns - 1)).rounded())
  }

  private func x(_ column: Int) -> Double { 3 + (Double(column) + 0.5) * Self.step }

  private func drawHeap(_ drawing: inout Drawing, _ counts: [Int]) {
    let most = counts.max() ?? 0
    for (column, count) in counts.enumerated() where count > 0 {
      guard most > Self.tallest else {
        for rank in 0..<count {
          drawing.dot(.number(x(column)), Self.baseline - 3.5 - Double(rank) * Self.step, radius: 2, .line)
        }
        continue
      }
      let tall = max(1, Double(count) / Double(most) * Self.step * Double(Self.tallest))
      drawing.bar(.number(x(column) - 2), Self.baseline - tall, width: 4, height: tall, .muted)
    }
  }

  private func drawQuantiles(_ drawing: inout Drawing, _ ends: Scale) {
    var boxes = Boxes()
    for quantile in quantiles where quantile.value.isFinite {
      let place = x(column(of: quantile.value, on: ends))
      let half = breadth(of: quantile.label) / 2
      let middle = min(max(place, half), max(half, Double(width) - half))
      let row = [0.0, 1].first { row in
        boxes.takeIfFree(.init(from: middle - half, to: middle + half, baseline: Self.baseline + 20 + 15 * row))
      }
      drawing.line(.number(place), 4, to: .number(place), Self.baseline + 6 + 15 * (row ?? 0), .accent)
      guard let row else { continue }
      drawing.text(quantile.label, x: .number(middle), y: Self.baseline + 20 + 15 * row, .ink, .middle)
    }
  }
}
