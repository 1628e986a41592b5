package import Record

/// The score of one item, more being better, made of a few estimates: one to three gains, added or multiplied, and
/// perhaps a cost that divides them or is taken from them. That covers the methods of ranking in use.
package struct UncertainScore: Hashable, Sendable {
  package enum Joining: Hashable, Sendable {
    case sum
    case product
  }

  package enum Cost: Hashable, Sendable {
    case divides(ThreePoint)
    case isSubtracted(ThreePoint)

    var estimate: ThreePoint {
      switch self {
      case .divides(let estimate), .isSubtracted(let estimate): estimate
      }
    }
  }

  /// Which of the estimates of a score is meant.
  package enum Input: Hashable, Sendable {
    /// By its position in `gains`.
    case gain(Int)
    case cost
  }

  package let gains: [ThreePoint]
  package let joining: Joining
  package let cost: Cost?
  /// The place of a gain that is a share, and so never drawn above 1.
  package let share: Int?

  package static let mostGains = 3

  /// Unavailable without gains or with more than three, when a divisor is not above zero throughout, and when any value
  /// within the estimates could make a score that is not finite.
  ///
  /// - Parameter share: the place of a gain that is a share of 1.
  package static func score(
    of gains: [ThreePoint], _ joining: Joining = .sum, cost: Cost? = nil, share: Int? = nil
  ) -> Figure<UncertainScore> {
    guard !gains.isEmpty else { return .unavailable(.noData) }
    guard gains.count <= mostGains else { return .unavailable(.tooMany(have: gains.count, limit: mostGains)) }
    if case .divides(let divisor) = cost, divisor.low <= 0 { return .unavailable(.outOfRange) }
    let score = UncertainScore(gains: gains, joining: joining, cost: cost, share: share)
    return score.isFiniteThroughout ? .measured(score) : .unavailable(.notFinite)
  }

  private init(gains: [ThreePoint], joining: Joining, cost: Cost?, share: Int?) {
    self.gains = gains
    self.joining = joining
    self.cost = cost
    self.share = share
  }

  func ceiling(of input: Input) -> Double {
    if case .gain(let place) = input, place == share { 1 } else { .infinity }
  }

  /// With estimates as wide as they are drawn.
  func reach(_ drawing: Drawing) -> UncertainScore {
    guard drawing.ranges != .certain else { return self }
    func reach(_ estimate: ThreePoint, _ input: Input = .cost) -> ThreePoint {
      DrawnEstimate(estimate, drawing, ceiling: ceiling(of: input)).support(of: estimate)
    }
    let cost: Cost? =
      switch cost {
      case nil: nil
      case .divides(let estimate): .divides(reach(estimate))
      case .isSubtracted(let estimate): .isSubtracted(reach(estimate))
      }
    return UncertainScore(
      gains: gains.enumerated().map { reach($1, .gain($0)) }, joining: joining, cost: cost, share: share)
  }

  /// The score at the likely values.
  package var likely: Double { value { $0.likely } }

  /// Whether the largest magnitudes give a finite score at every step of its calculation.
  var isFiniteThroughout: Bool {
    // What lies between is drawn by its width.
    guard (gains + [cost?.estimate].compactMap(\.self)).allSatisfy({ ($0.high - $0.low).isFinite }) else {
      return false
    }
    let magnitudes = gains.map { max(abs($0.low), abs($0.high)) }
    let sum = magnitudes.reduce(0, +)
    let product = magnitudes.reduce(1) { $0 * max($1, 1) }
    let gain = joining == .sum ? sum : product
    switch cost {
    case nil: return gain.isFinite
    case .divides(let divisor): return (gain / min(divisor.low, 1)).isFinite
    case .isSubtracted(let cost): return (gain + max(abs(cost.low), abs(cost.high))).isFinite
    }
  }

  /// No values within the estimates make a score outside, rounding included.
  var bounds: ClosedRange<Double> {
    var (low, high) = (gains[0].low, gains[0].high)
    for gain in gains.dropFirst() {
      let corners =
        joining == .sum
        ? [low + gain.low, high + gain.high]
        : [low * gain.low, low * gain.high, high * gain.low, high * gain.high]
      (low, high) = (corners.min() ?? low, corners.max() ?? high)
    }
    switch cost {
    case nil: break
    case .divides(let cost):
      (low, high) = (low / (low < 0 ? cost.low : cost.high), high / (high < 0 ? cost.high : cost.low))
    case .isSubtracted(let cost): (low, high) = (low - cost.high, high - cost.low)
    }
    let most = Double.greatestFiniteMagnitude
    return max(-most, (low - 1e-9 * abs(low)).nextDown)...min(most, (high + 1e-9 * abs(high)).nextUp)
  }

  private func value(_ pick: (ThreePoint) -> Double) -> Double {
    let values = gains.map(pick)
    let gain = joining == .sum ? values.reduce(0, +) : values.reduce(1, *)
    switch cost {
    case nil: return gain
    case .divides(let divisor): return gain / pick(divisor)
    case .isSubtracted(let cost): return gain - pick(cost)
    }
  }
}

extension UncertainScore {
  /// See `cd3(costOfDelay:weeks:)`.
  package static func cd3(costOfDelay: ThreePoint, weeks: ThreePoint) -> Figure<UncertainScore> {
    score(of: [costOfDelay], cost: .divides(weeks))
  }

  /// See `wsjf(value:urgency:riskReduction:size:)`.
  package static func wsjf(
    value: ThreePoint, urgency: ThreePoint, riskReduction: ThreePoint, size: ThreePoint
  ) -> Figure<UncertainScore> {
    score(of: [value, urgency, riskReduction], cost: .divides(size))
  }

  /// See `rice(reach:impact:confidence:effort:)`.
  package static func rice(
    reach: ThreePoint, impact: ThreePoint, confidence: ThreePoint, effort: ThreePoint
  ) -> Figure<UncertainScore> {
    score(of: [reach, impact, confidence], .product, cost: .divides(effort), share: 2)
  }

  /// See `ice(impact:confidence:ease:)`.
  package static func ice(
    impact: ThreePoint, confidence: ThreePoint, ease: ThreePoint
  ) -> Figure<UncertainScore> {
    score(of: [impact, confidence, ease], .product, share: 1)
  }

  /// A net present value: what is saved, as a product of up to three estimates (hours, people, and the worth today of
  /// an hour a week over the horizon in money, see `Debt.presentHours`), without what it costs.
  package static func netValue(saved: [ThreePoint], cost: ThreePoint) -> Figure<UncertainScore> {
    score(of: saved, .product, cost: .isSubtracted(cost))
  }
}
