/// A number that was worked out, or the reason why there is none. Missing is never zero.
package enum Estimate<Value: Sendable>: Sendable {
  case measured(Value)
  case unavailable(Unavailable)

  /// The value, or nil when it is unavailable.
  package var value: Value? {
    guard case .measured(let value) = self else { return nil }
    return value
  }

  /// Why there is no value, or nil when there is one.
  package var reason: Unavailable? {
    guard case .unavailable(let reason) = self else { return nil }
    return reason
  }

  /// The same estimate in other terms; a reason stays as it is.
  package func map<Other>(_ transform: (Value) -> Other) -> Estimate<Other> {
    flatMap { .measured(transform($0)) }
  }

  /// An estimate made from this one; the first reason is kept.
  package func flatMap<Other>(_ transform: (Value) -> Estimate<Other>) -> Estimate<Other> {
    switch self {
    case .measured(let value): transform(value)
    case .unavailable(let reason): .unavailable(reason)
    }
  }
}

extension Estimate: Equatable where Value: Equatable {}

/// Why a statistic has no value. A fact, without words: Presentation says it.
package enum Unavailable: Hashable, Sendable {
  /// Nothing was given.
  case noData
  /// Fewer values than the method needs.
  case tooFew(have: Int, need: Int)
  /// More values, or more work, than the method's stated bound.
  case tooMany(have: Int, limit: Int)
  /// Every value (or every change) is the same, so there is no spread to judge by.
  case noVariation
  /// Nothing was ever counted: a history of zeros says nothing about when work will be done.
  case allZero
  /// A value given, or the result, is not a finite number.
  case notFinite
  /// A count or a span of time below zero.
  case negative
  /// An argument outside the range on which the method is defined.
  case outOfRange
  /// A rate at which gains and losses even out needs cash flows that change sign exactly once.
  case signChanges(Int)
  /// What was spent does not come back within the time looked at.
  case notPaidBack
  /// The answer lies beyond the last week that the method looks at.
  case beyondBound(weeks: Int)
}
