import Record
import Statistics

extension Figure where Value: Sendable {
  /// The figure of an estimate, with the reason in the report's terms.
  init(_ estimate: Estimate<Value>) {
    switch estimate {
    case .measured(let value): self = .measured(value)
    case .unavailable(let reason): self = .unavailable(Unavailability(reason))
    }
  }
}

extension Unavailability {
  init(_ reason: Unavailable) {
    switch reason {
    case .noData: self = .noData
    case .tooFew(let have, let need): self = .tooFew(have: have, need: need)
    case .noVariation, .allZero: self = .noVariation
    case .notPaidBack: self = .notPaidBack
    case .tooMany, .notFinite, .negative, .outOfRange, .beyondBound, .signChanges: self = .outOfRange
    }
  }
}

extension Figure where Value == Double {
  /// Measured if it is a number at all: a difference of huge values may not be.
  static func finite(_ value: Double) -> Figure<Double> {
    value.isFinite ? .measured(value) : .unavailable(.outOfRange)
  }
}
