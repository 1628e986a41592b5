package import Analysis
import Record

/// What an experiment showed, with its interval: as exact as the interval's width asks, and each number with at least two
/// figures of its own, so that a bound that is far nearer to nothing than the other is not rounded to nothing.
package struct EffectWording {
  /// As a difference: of a ratio less 1.
  package let value: Double
  package let low: Double
  package let high: Double
  package let unit: EffectUnit

  /// - Parameter none: the value that means no change.
  package init(_ effect: ExperimentReport.Effect, none: Double, unit: EffectUnit) {
    value = (effect.value - none) * unit.scale
    low = (effect.low - none) * unit.scale
    high = (effect.high - none) * unit.scale
    self.unit = unit
  }

  private var places: Int { Decimal((high - low).magnitude).placesOfSecondDigit }

  /// `+1.0 percentage points`.
  package var difference: String { withUnit(signed(value)) }

  /// `−0.1 to +2.2 percentage points`.
  package var interval: String { withUnit("\(signed(low)) to \(signed(high))") }

  /// Of numbers of three figures and more all three stand, as `1,130` beside `240`.
  private func rounded(_ value: Double) -> String {
    let decimal = Decimal(value.magnitude)
    guard value != 0, decimal.placesOfSecondDigit > places || places < 0 else { return number(value, places: places) }
    return number(value, significant: value.magnitude < 100 ? 2 : 3)
  }

  private func signed(_ value: Double) -> String {
    let text = rounded(value)
    return value > 0 && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
  }

  private func withUnit(_ text: String) -> String { unit.many.isEmpty ? text : text + unbreakableSpace + unit.many }
}
