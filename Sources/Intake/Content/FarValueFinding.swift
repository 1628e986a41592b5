import Diagnostics
import Record

/// The range of all values but one.
func otherValues(_ values: [Double], than place: Int) -> ClosedRange<Double> {
  let others = values.indices.filter { $0 != place }.map { values[$0] }
  guard let low = others.min(), let high = others.max() else { return 0...0 }
  return low...high
}

/// A value far from all others of its team or service.
struct FarValue {
  /// Its place among the rows.
  let row: Int
  let value: Double
  let reading: Double?
  let others: ClosedRange<Double>

  /// - Parameters:
  ///   - count: how many there are in the file.
  ///   - whose: the team or service that the others are of; nil for the whole.
  func finding(
    _ rule: Rule, _ written: String, at span: SourceSpan, of count: Int, whose: String?, unit: String
  ) -> Finding {
    let value = plain(value)
    let isAsWritten = written.hasPrefix(value) || reading == nil
    let unit = unit.isEmpty ? "" : " \(unit)"
    let more = count == 1 ? "" : ", and so \(count == 2 ? "does 1 other" : "do \(count - 1) others")"
    let other = reading.map(plain)
    return rule.finding(
      "'\(written)'\(isAsWritten ? "" : ", read as \(value),") lies far from all other values"
        + (whose.map { " of \($0)" } ?? "") + ", "
        + (others.lowerBound == others.upperBound ? "all " : "\(short(others.lowerBound)) to ")
        + "\(short(others.upperBound))\(unit)" + more + (other.map { "; \($0) would fit" } ?? ""), at: span,
      hint: other.map { "write \($0) if that is meant; if \(value) is right, leave it as it is" }
        ?? "correct it if it is a slip; leave it empty if the value is not known")
  }
}
