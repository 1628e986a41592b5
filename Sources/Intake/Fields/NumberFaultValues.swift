import Diagnostics

extension NumberFaultWording {
  /// The readings of what is written in per cent, where the field takes both.
  func readingsHint(_ value: Double) -> String {
    guard let whole = taken(value), let part = taken(value / 100) else { return "\(name): \(meaning)" }
    return "write \(plain(whole)) if the values are in per cent, \(plain(part)) if they are from 0 to 1"
  }

  /// What the field takes of a value: an amount is written without a sign, whichever way it goes. Nil where it takes none.
  func taken(_ value: Double) -> Double? {
    guard let bounds else { return value }
    let value = isAmount ? abs(value) : value
    return bounds.contains(value) ? value : nil
  }

  var isAmount: Bool { bounds.map { $0.lowerBound > 0 } ?? false && isOfMetric }

  private var isOfMetric: Bool { if case .metric = spec.unit { true } else { false } }

  private var bounds: ClosedRange<Double>? {
    switch spec.shape {
    case .number(let bounds), .estimate(let bounds), .shareEstimate(let bounds): bounds
    default: nil
    }
  }
}
