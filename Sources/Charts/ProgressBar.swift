/// How far a score has come, against how far the time has: a bar with a tick at the pace.
///
/// The mark at the end of the bar tells the status by shape. A score expected below 1 is a short line on the track.
package struct ProgressBar: Sendable {
  package var words: ChartWords
  /// 0...1; values beyond are drawn at the end, nil draws the track and the pace alone.
  package var score: Double?
  /// The share of the time that has gone, 0...1; nil draws no tick.
  package var pace: Double?
  /// The score that counts as reached at the end, where that is not 1.
  package var expected: Double?
  package var status: Mark
  /// Pixels.
  package var width: Int

  package init(
    _ words: ChartWords, score: Double?, pace: Double? = nil, expected: Double? = nil, status: Mark = .neutral,
    width: Int = 156
  ) {
    self.words = words
    self.score = score
    self.pace = pace
    self.expected = expected
    self.status = status
    self.width = width
  }

  private static let height = 18.0
  private static let middle = 9.0
  private static let thickness = 6.0

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    let room = Room.fixed(width: Double(width), height: Self.height)
    guard [score, pace].contains(where: { $0?.isFinite == true }) else { return words.emptyImage("progress", room) }
    return words.image("progress", room) { drawing in
      bar(&drawing, to: 1, .band)
      if let expected, expected.isFinite, expected < 1 {
        drawing.line(x(expected), 6, to: x(expected), 12, .muted, width: 1)
      }
      drawScore(&drawing)
      drawPace(&drawing)
    }
  }

  /// The place of a share; room is left on both sides for half a mark.
  private func x(_ share: Double) -> AttributeValue { .number(place(share)) }

  private func place(_ share: Double) -> Double { 6 + Scale(0, 1).share(of: share) * Double(width - 12) }

  private func bar(_ drawing: inout Drawing, to share: Double, _ tint: Tint) {
    drawing.bar(
      6, Self.middle - Self.thickness / 2, width: .number(place(share) - 6), height: Self.thickness, tint, radius: 3)
  }

  /// With paper on both sides, so that it is seen on a bar of any colour.
  private func drawPace(_ drawing: inout Drawing) {
    guard let pace, pace.isFinite else { return }
    drawing.line(x(pace), 4, to: x(pace), 14, .paper, width: 4.5)
    drawing.line(x(pace), 1, to: x(pace), 17, .ink, width: 1.5)
  }

  private func drawScore(_ drawing: inout Drawing) {
    guard let score, score.isFinite else { return }
    bar(&drawing, to: score, status.tint)
    drawing.dot(x(score), Self.middle, radius: 6.5, .paper)
    drawing.mark(status, at: x(score), Self.middle, radius: 5)
  }
}
