import Record

/// An estimate laid out for drawing: the distribution that its shape and the meaning of its range make of what was
/// written. Its mode is the likely value.
///
/// Where values may lie outside of the range, the distribution is the one of its shape that has the written low and high as
/// its quantiles (10 % and 90 %, or 5 % and 95 %). Its tail may reach below what is possible: what cannot be negative is
/// never drawn below half of the low that was written, and nothing above its ceiling.
struct DrawnEstimate: Sendable {
  /// Where the distribution begins.
  var start = 0.0
  var width = 0.0
  /// How far the likely value lies on the way, 0...1.
  var mode = 0.0
  var floor = -Double.infinity
  var ceiling = Double.infinity

  init() {}

  init(_ estimate: ThreePoint, _ drawing: Drawing, ceiling: Double = .infinity) {
    (start, width, mode) = (estimate.low, estimate.high - estimate.low, estimate.mode)
    guard drawing.ranges != .certain, !estimate.isExact else { return }
    let outside = drawing.ranges.outside
    mode = drawing.mode(where: mode, outside: outside)
    width /= drawing.share(1 - outside, mode) - drawing.share(outside, mode)
    start = estimate.likely - width * mode
    floor = estimate.low >= 0 ? estimate.low / 2 : -.infinity
    self.ceiling = max(ceiling, estimate.likely)
  }

  /// The value at a share of the way from the least to the greatest.
  @inline(__always)
  func value(at share: Double) -> Double { min(max(start + width * share, floor), ceiling) }

  /// No value lies outside.
  func support(of estimate: ThreePoint) -> ThreePoint {
    ThreePoint(low: min(value(at: 0), estimate.low), likely: estimate.likely, high: max(value(at: 1), estimate.high))
  }
}

/// How estimates are drawn: by which shape, and by what their ranges mean.
struct Drawing: Sendable {
  let shape: SpreadShape
  let ranges: RangeMeaning
  private let pert: PertTable?

  init(_ shape: SpreadShape, _ ranges: RangeMeaning) {
    (self.shape, self.ranges) = (shape, ranges)
    pert = shape == .pert ? PertTable() : nil
  }

  /// The share of the way with a probability strictly between 0 and 1 below it.
  @inline(__always)
  func share(_ probability: Double, _ mode: Double) -> Double {
    if let pert { return pert.quantile(probability, mode: mode) }
    return triangularQuantile(probability, mode: mode)
  }

  /// The mode, 0...1, of the distribution whose mode lies at a share of the way between its quantiles at `outside` and at
  /// 1 − `outside`. By bisection: the share grows with the mode.
  fileprivate func mode(where wanted: Double, outside: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<48 {
      let mode = (low + high) / 2
      let (lower, upper) = (share(outside, mode), share(1 - outside, mode))
      if mode - lower < wanted * (upper - lower) { low = mode } else { high = mode }
    }
    return (low + high) / 2
  }
}
