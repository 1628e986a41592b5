/// A figure: measured, or not to be had, and why. Missing is never zero.
package enum Figure<Value> {
  case measured(Value)
  case unavailable(Unavailability)

  package var value: Value? {
    guard case .measured(let value) = self else { return nil }
    return value
  }

  package var reason: Unavailability? {
    guard case .unavailable(let reason) = self else { return nil }
    return reason
  }

  /// The same figure in other terms; a reason stays as it is.
  package func map<Other>(_ transform: (Value) -> Other) -> Figure<Other> {
    flatMap { .measured(transform($0)) }
  }

  /// A figure made from this one; the first reason is kept.
  package func flatMap<Other>(_ transform: (Value) -> Figure<Other>) -> Figure<Other> {
    switch self {
    case .measured(let value): transform(value)
    case .unavailable(let reason): .unavailable(reason)
    }
  }
}

extension Figure: Sendable where Value: Sendable {}
extension Figure: Equatable where Value: Equatable {}

extension Figure where Value == Double {
  /// Measured if it is a number at all: a difference of huge values may not be.
  package static func finite(_ value: Double) -> Figure<Double> {
    value.isFinite ? .measured(value) : .unavailable(.outOfRange)
  }
}
