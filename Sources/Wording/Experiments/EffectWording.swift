package import Analysis
import Record

/// What an experiment showed, with its interval, as exact as the interval's width asks.
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

  private func signed(_ value: Double) -> String {
    let text = number(value, places: places)
    return value > 0 && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
  }

  private func withUnit(_ text: String) -> String { unit.many.isEmpty ? text : text + unbreakableSpace + unit.many }
}
