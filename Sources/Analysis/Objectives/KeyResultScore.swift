package import Record

/// How much of the way from baseline to target is behind.
package struct KeyResultScore: Sendable, Equatable {
  /// 0 to 1: (current − baseline) / (target − baseline), clamped.
  package var share: Double
  /// The value is on the other side of the baseline than the target; then the share is 0.
  package var movedTheWrongWay: Bool

  /// Unavailable (out of range) when target and baseline are equal or a number is not finite. A target below its
  /// baseline is as good as one above: churn from 8 to 5, at 6, is two thirds of the way.
  package static func of(current: Double, baseline: Double, target: Double) -> Figure<KeyResultScore> {
    let raw = (current - baseline) / (target - baseline)
    guard target != baseline, raw.isFinite else { return .unavailable(.outOfRange) }
    return .measured(KeyResultScore(share: min(1, max(0, raw)), movedTheWrongWay: raw < 0))
  }
}
