/// Counts in ordered bins as columns: how often something took how long. The number stands above each column, the name of
/// the bin below it; a bin without any keeps its place.
package struct Histogram: Sendable {
  package var words: ChartWords
  /// In order, with the name of each bin.
  package var bins: [(count: Int, label: String)]
  /// Pixels.
  package var width: Int

  package init(_ words: ChartWords, bins: [(count: Int, label: String)], width: Int = 480) {
    self.words = words
    self.bins = bins
    self.width = width
  }

  private static let height = 112.0
  private static let baseline = 88.0
  private static let tallest = 64.0

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    let room = Room.fixed(width: Double(width), height: Self.height)
    guard let most = bins.map(\.count).max(), most > 0 else { return words.emptyImage("histogram", room) }
    let step = Double(width) / Double(bins.count)
    return words.image("histogram", room) { drawing in
      for (place, bin) in bins.enumerated() {
        let middle = (Double(place) + 0.5) * step
        draw(&drawing, bin, at: middle, width: max(2, step - 6), of: most)
      }
      drawing.line(0, Self.baseline, to: .number(Double(width)), Self.baseline, .rule, width: 1)
    }
  }

  private func draw(
    _ drawing: inout Drawing, _ bin: (count: Int, label: String), at middle: Double, width: Double, of most: Int
  ) {
    drawing.text(bin.label, x: .number(middle), y: Self.baseline + 18, .muted, .middle, size: 11)
    guard bin.count > 0 else { return }
    let tall = max(1, Self.tallest * Double(bin.count) / Double(most))
    drawing.bar(.number(middle - width / 2), Self.baseline - tall, width: .number(width), height: tall, .muted)
    drawing.text(String(bin.count), x: .number(middle), y: Self.baseline - tall - 5, .ink, .middle, size: 11)
  }
}
