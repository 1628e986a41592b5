import Diagnostics
import Record

/// A value far from all others of its team or service.
struct FarValue {
  /// Its place among the rows.
  let row: Int
  let reading: Double?
  let others: ClosedRange<Double>

  /// - Parameter count: how many there are in the file.
  func finding(_ written: String, at span: SourceSpan, of count: Int, _ row: SeriesRow, unit: String) -> Finding {
    let value = plain(row.value ?? 0)
    let isAsWritten = written.hasPrefix(value) || reading == nil
    let unit = unit.isEmpty ? "" : " \(unit)"
    let whose = row.part.map { " of \($0.id)" } ?? ""
    let more = count == 1 ? "" : ", and so \(count == 2 ? "does 1 other" : "do \(count - 1) others")"
    let other = reading.map(short)
    return SeriesRules.farValue.finding(
      "'\(written)'\(isAsWritten ? "" : ", read as \(value),") lies far from all other values\(whose), "
        + (others.lowerBound == others.upperBound ? "all " : "\(short(others.lowerBound)) to ")
        + "\(short(others.upperBound))\(unit)"
        + (other.map { "; \($0) would not" } ?? "") + more, at: span,
      hint: other.map { "write \($0) if that is meant; if \(value) is, leave it as it is" }
        ?? "correct it if it is a slip; a value that is not known is left empty")
  }
}

/// Without the rounding of binary fractions.
private func short(_ value: Double) -> String {
  let rounded = (value * 1e6).rounded() / 1e6
  return rounded.isFinite && abs(value) < 1e9 && (rounded != 0 || value == 0) ? plain(rounded) : plain(value)
}
