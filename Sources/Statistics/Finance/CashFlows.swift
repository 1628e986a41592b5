package import Record

/// Amounts of money at equal distances of time, the first of them now; what is spent is below zero.
package struct CashFlows: Hashable, Sendable {
  package let amounts: [Double]

  package init(_ amounts: [Double]) {
    self.amounts = amounts
  }

  /// The net present value: Σ amount / (1 + rate)ᵗ, with `rate` per period, above −1.
  ///
  /// Unavailable, here as below, without amounts and when an amount or the result is not finite.
  package func presentValue(rate: Double) -> Figure<Double> {
    guard rate > -1, rate.isFinite else { return .unavailable(.outOfRange) }
    return checked.flatMap { amounts in
      var value = 0.0
      for amount in amounts.reversed() { value = value / (1 + rate) + amount }
      return value.isFinite ? .measured(value) : .unavailable(.notFinite)
    }
  }

  /// The periods until as much has come back as was spent, without interest; within a period the amount is taken to
  /// come evenly. 0 when nothing is spent first. When money is spent again later, the last time counts.
  package var payback: Figure<Double> {
    checked.flatMap { amounts in
      var (sum, answer) = (0.0, Figure<Double>.measured(0))
      for (period, amount) in amounts.enumerated() {
        let before = sum
        sum += amount
        guard sum.isFinite else { return .unavailable(.notFinite) }
        if sum < 0 {
          answer = .unavailable(.notPaidBack)
        } else if before < 0 {
          answer = .measured(Double(period - 1) + before / (before - sum))
        }
      }
      return answer
    }
  }

  /// The internal rate of return per period: the rate above −1 at which the net present value is zero.
  ///
  /// Unavailable unless the amounts, zeros aside, change sign exactly once: then there is exactly one such rate
  /// (Descartes' rule of signs), and otherwise there may be none or several.
  package var rateOfReturn: Figure<Double> {
    checked.flatMap { amounts in
      let signs = amounts.filter { $0 != 0 }.map { $0 > 0 }
      let changes = zip(signs, signs.dropFirst()).count { $0 != $1 }
      guard changes == 1 else { return .unavailable(.signChanges(changes)) }
      // Leading zeros only move everything later.
      return discount(of: Array(amounts.drop { $0 == 0 })).map { 1 / $0 - 1 }
    }
  }

  private var checked: Figure<[Double]> {
    guard !amounts.isEmpty else { return .unavailable(.noData) }
    return amounts.allSatisfy(\.isFinite) ? .measured(amounts) : .unavailable(.notFinite)
  }
}

/// The one factor x for a period with Σ amount·xᵗ = 0, by bisection; the amounts change sign once.
private func discount(of amounts: [Double]) -> Figure<Double> {
  let startsAbove = amounts[0] > 0
  // Rates from about −1 to a million million per period.
  var (below, above) = (1e-12, 1e12)
  func isPast(_ x: Double) -> Bool { (signedValue(of: amounts, at: x) > 0) != startsAbove }
  guard !isPast(below), isPast(above) else { return .unavailable(.outOfRange) }
  while true {
    // In the middle of the logarithms, as the bracket spans many orders of magnitude.
    let middle = (below * above).squareRoot()
    guard middle > below, middle < above else { return .measured(above) }
    if isPast(middle) { above = middle } else { below = middle }
  }
}

/// A number with the sign of Σ amount·xᵗ: above 1 in powers of 1/x, so that it does not overflow.
private func signedValue(of amounts: [Double], at x: Double) -> Double {
  let largest = amounts.map(abs).max() ?? 1
  var value = 0.0
  if x <= 1 {
    for amount in amounts.reversed() { value = value * x + amount / largest }
  } else {
    for amount in amounts { value = value / x + amount / largest }
  }
  return value
}
