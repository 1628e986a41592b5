/// A row of marks, one for each of equal spaces of time: how a state went, told by shape and by colour.
package struct MarkStrip: Sendable {
  package var words: ChartWords
  /// In order; nil where there is nothing that a state could be of.
  package var marks: [Mark?]

  private static let step = 12.0
  private static let height = 12.0
  private static let radius = 4.0

  package init(_ words: ChartWords, marks: [Mark?]) { (self.words, self.marks) = (words, marks) }

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    let room = Room.fixed(width: MarkStrip.step * Double(max(1, marks.count)), height: MarkStrip.height)
    guard !marks.isEmpty else { return words.emptyImage("marks", room) }
    return words.image("marks", room) { drawing in
      for (place, mark) in marks.enumerated() {
        let x = MarkStrip.step * (Double(place) + 0.5)
        let y = MarkStrip.height / 2
        if let mark {
          drawing.mark(mark, at: .number(x), y, radius: MarkStrip.radius)
        } else {
          drawing.line(.number(x - MarkStrip.radius / 2), y, to: .number(x + MarkStrip.radius / 2), y, .muted)
        }
      }
    }
  }
}
