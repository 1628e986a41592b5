import Statistics
import Record

/// How many calendar days something took, over all that ended.
package struct Turnaround: Sendable, Equatable {
  package var n: Int
  /// Quantiles of type 7, in days.
  package var p50: Double
  package var p75: Double
  package var p90: Double
}

extension Turnaround {
  /// Unavailable without any.
  static func of(_ days: [Int]) -> Figure<Turnaround> {
    let values = days.map(Double.init)
    guard let p50 = quantile(0.5, of: values).value, let p75 = quantile(0.75, of: values).value,
      let p90 = quantile(0.9, of: values).value
    else { return .unavailable(.noData) }
    return .measured(Turnaround(n: days.count, p50: p50, p75: p75, p90: p90))
  }
}
