package import Analysis
package import Record

/// In what a difference is told: percentage points for shares, the unit of the means, per cent of the control.
package struct EffectUnit: Sendable, Equatable {
  /// By what a value is multiplied.
  package let scale: Double
  package let one: String
  package let many: String

  package static let points = EffectUnit(scale: 100, one: "percentage point", many: "percentage points")
  package static let share = EffectUnit(scale: 100, one: "%", many: "%")

  package static func measured(in unit: String) -> EffectUnit { EffectUnit(scale: 1, one: unit, many: unit) }

  /// An amount without a sign: `5 percentage points`, `25 %`.
  package func amount(_ value: Double, significant: Int = 3) -> String {
    let scaled = abs(value) * scale
    return quantity(scaled, scaled == 1 ? one : many, significant: significant)
  }
}

extension ExperimentReport {
  /// What the threshold is told in. A result in shares, or a threshold with a per cent sign before there is one, is told in
  /// points.
  ///
  /// - Parameter unit: of the metric.
  package func unit(metric unit: String) -> EffectUnit {
    guard threshold.scale == .absolute else { return .share }
    return differenceUnit(metric: unit)
  }

  package func differenceUnit(metric unit: String) -> EffectUnit {
    switch experiment.result {
    case .proportions?: .points
    case .means?: .measured(in: unit)
    case nil: experiment.threshold.isPercentage ? .points : .measured(in: unit)
    }
  }
}

extension Experiment.Threshold.Terms {
  /// `at least 5 % more than the control`: what has to be the case for the assumption to hold.
  package func words(in unit: EffectUnit) -> String {
    guard value != 0 else { return bound == .atLeast ? "not less than the control" : "not more than the control" }
    let direction = value > 0 ? "more" : "less"
    let isBeyond = (bound == .atLeast) == (value > 0)
    return "\(isBeyond ? "at least" : "no more than") \(unit.amount(value)) \(direction) than the control"
  }

  /// `+5 %`: where the threshold lies.
  package func place(in unit: EffectUnit) -> String {
    (value > 0 ? "+" : value < 0 ? minusSign : "") + unit.amount(value)
  }
}

extension ThresholdHistory.Version {
  /// As it was written in the file.
  package var words: String { quoted(text) }
}
