package import Record

/// The arithmetic mean. Unavailable without data, and when a value or the sum is not finite.
package func mean(of values: [Double]) -> Figure<Double> {
  guard let low = values.min(), let high = values.max() else { return .unavailable(.noData) }
  let mean = sum(of: values) / Double(values.count)
  guard mean.isFinite else { return .unavailable(.notFinite) }
  // Rounding may carry the mean of equal values past them; it never lies outside the data.
  return .measured(min(max(mean, low), high))
}

/// The sample standard deviation (divisor n − 1), in the unit of the values. Needs two values.
package func standardDeviation(of values: [Double]) -> Figure<Double> {
  mean(of: values).flatMap { mean in
    guard values.count > 1 else { return .unavailable(.tooFew(have: values.count, need: 2)) }
    let squares = sum(of: values.map { ($0 - mean) * ($0 - mean) })
    let deviation = (squares / Double(values.count - 1)).squareRoot()
    return deviation.isFinite ? .measured(deviation) : .unavailable(.notFinite)
  }
}

/// The quantile at `probability` (0...1) by linear interpolation between order statistics: type 7 of
/// Hyndman and Fan, "Sample quantiles in statistical packages" (The American Statistician 50, 1996).
package func quantile(_ probability: Double, of values: [Double]) -> Figure<Double> {
  guard !values.isEmpty else { return .unavailable(.noData) }
  guard values.allSatisfy(\.isFinite) else { return .unavailable(.notFinite) }
  guard (0...1).contains(probability) else { return .unavailable(.outOfRange) }
  return .measured(quantile(probability, ofSorted: values.sorted()))
}

/// The middle value: the quantile at one half.
package func median(of values: [Double]) -> Figure<Double> {
  quantile(0.5, of: values)
}

/// Type 7 on finite values in ascending order, at least one.
func quantile(_ probability: Double, ofSorted values: [Double]) -> Double {
  let position = probability * Double(values.count - 1)
  let below = Int(position)
  let share = position - Double(below)
  guard share > 0, below + 1 < values.count else { return values[below] }
  // Weighted, not `low + share × (high − low)`: the difference of two huge values overflows.
  return values[below] * (1 - share) + values[below + 1] * share
}

/// The sum with a running correction of what rounding lost (Neumaier 1974).
func sum(of values: [Double]) -> Double {
  var sum = 0.0
  var lost = 0.0
  for value in values {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }
  return sum + lost
}
