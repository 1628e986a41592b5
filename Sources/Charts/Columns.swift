/// Counts of equal stretches of time, as columns from zero: how often something happened.
///
/// The last column is filled with the accent, as the last point of a line is. Where counting had not begun, there is no
/// ground to stand on; a stretch without anything is ground without a column.
package struct Columns: Sendable {
  package var words: ChartWords
  /// In order; nil for a stretch in which nobody counted. Negative counts are drawn as none.
  package var counts: [Int?]
  /// The count of the tallest column, where several charts share a scale; else the greatest count.
  package var most: Int?
  /// Pixels.
  package var width: Int
  package var height: Int

  package init(_ words: ChartWords, counts: [Int?], most: Int? = nil, width: Int = 132, height: Int = 24) {
    self.words = words
    self.counts = counts
    self.most = most
    self.width = width
    self.height = height
  }

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    let room = Room.fixed(width: Double(width), height: Double(height))
    guard let first = counts.firstIndex(where: { $0 != nil }) else { return words.emptyImage("columns", room) }
    let tallest = max(1, most ?? 0, counts.compactMap { $0 }.max() ?? 0)
    let ground = Double(height) - 1
    let step = Double(width) / Double(counts.count)
    return words.image("columns", room) { drawing in
      drawing.line(.number(Double(first) * step), ground, to: .number(Double(width)), ground, .rule, width: 1)
      for (place, count) in counts.enumerated() {
        guard let count, count > 0 else { continue }
        let tall = max(1, (ground - 1) * Double(count) / Double(tallest))
        drawing.bar(
          .number((Double(place) + 0.15) * step), ground - tall, width: .number(step * 0.7), height: tall,
          place == counts.count - 1 ? .accent : .muted)
      }
    }
  }
}
