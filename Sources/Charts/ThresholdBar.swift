/// An interval held against a threshold: a dot or mark with whiskers, over the stretch that meets the threshold, which is
/// shaded up to its dotted edge. A thin upright line stands where nothing has changed.
///
/// At two sizes: a small one of fixed width without words, and one that fills the width it is given, with the names of both
/// lines.
package struct ThresholdBar: Sendable {
  package enum Side: Sendable { case atLeast, atMost }

  package enum Size: Sendable {
    /// In pixels, 20 high.
    case small(width: Int)
    /// Of the width there is; the names of the threshold, above, and of no change, below.
    case full(threshold: String, none: String)
  }

  package var words: ChartWords
  /// As observed; lies within the interval.
  package var value: Double
  package var lower: Double
  package var upper: Double
  package var threshold: Double
  package var side: Side
  /// The value that would mean no change.
  package var none: Double
  /// The judgement, drawn at the value.
  package var mark: Mark
  package var size: Size

  package init(
    _ words: ChartWords, value: Double, lower: Double, upper: Double, threshold: Double, side: Side, none: Double,
    mark: Mark, size: Size
  ) {
    self.words = words
    self.value = value
    self.lower = lower
    self.upper = upper
    self.threshold = threshold
    self.side = side
    self.none = none
    self.mark = mark
    self.size = size
  }

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    guard [value, lower, upper, threshold, none].allSatisfy(\.isFinite) else {
      return words.emptyImage("threshold", room)
    }
    return words.image("threshold", room) { drawing in
      drawThreshold(&drawing)
      drawing.line(x(none), top, to: x(none), bottom, .muted, width: 1)
      drawInterval(&drawing)
      drawNames(&drawing)
    }
  }

  private var room: Room {
    switch size {
    case .small(let width): .fixed(width: Double(width), height: 20)
    case .full: .fluid(height: 84)
    }
  }

  private var isSmall: Bool {
    if case .small = size { true } else { false }
  }

  private var top: Double { isSmall ? 0 : 20 }
  private var bottom: Double { isSmall ? 20 : 64 }
  private var middle: Double { (top + bottom) / 2 }

  /// The stretch that meets the threshold, to the end of the chart.
  private func drawThreshold(_ drawing: inout Drawing) {
    let edge = share(threshold)
    let (from, to) = side == .atLeast ? (edge, 1) : (0, edge)
    drawing.bar(across(from), top, width: across(to - from), height: bottom - top, .band)
    drawing.line(x(threshold), top, to: x(threshold), bottom, .target, width: 1.5, .dotted)
  }

  private func drawInterval(_ drawing: inout Drawing) {
    let half = isSmall ? 3.0 : 6.0
    drawing.line(x(lower), middle, to: x(upper), middle, .line, width: 1.5)
    for end in [lower, upper] { drawing.line(x(end), middle - half, to: x(end), middle + half, .line, width: 1.5) }
    // The line must not run through a mark that is open.
    if mark == .neutral { drawing.dot(x(value), middle, radius: isSmall ? 3.5 : 5, .paper) }
    drawing.mark(mark, at: x(value), middle, radius: isSmall ? 5 : 7)
  }

  private func drawNames(_ drawing: inout Drawing) {
    guard case .full(let threshold, let none) = size else { return }
    name(threshold, at: self.threshold, y: 12, &drawing)
    name(none, at: self.none, y: 80, &drawing)
  }

  /// Towards the middle, so that it is not cut off.
  private func name(_ text: String, at value: Double, y: Double, _ drawing: inout Drawing) {
    drawing.text(text, x: x(value), y: y, .muted, share(value) > 0.5 ? .end : .start)
  }

  private func x(_ value: Double) -> AttributeValue { across(share(value)) }

  private func across(_ share: Double) -> AttributeValue {
    switch size {
    case .small(let width): .number(share * Double(width))
    case .full: .share(share)
    }
  }

  /// From 0 to 1 across, with room at both ends for half a mark.
  private func share(_ value: Double) -> Double {
    guard let scale = Scale(holding: [lower, upper, threshold, none, self.value]) else { return 0.5 }
    return 0.07 + 0.86 * scale.share(of: value)
  }
}
