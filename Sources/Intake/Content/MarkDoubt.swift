import Diagnostics
import Documents

/// Numbers of a column that show another mark for decimals than the one that is stated for it.
struct MarkDoubt {
  let stated: DecimalMark?
  private var first: (written: String, span: SourceSpan)?
  private var count = 0
  private var hasAgreement = false

  init(stated: DecimalMark?) { self.stated = stated }

  /// - Parameter shown: the mark that a number gives away; nil where it gives none.
  mutating func note(_ shown: DecimalMark?, _ written: String, at span: @autoclosure () -> SourceSpan) {
    guard let stated, let shown else { return }
    guard shown != stated else {
      hasAgreement = true
      return
    }
    if first == nil { first = (written, span()) }
    count += 1
  }

  /// Nil where none does. Where all do that show any, what is stated is wrong, and what shows none is read wrongly.
  var finding: Finding? {
    guard let first, let stated else { return nil }
    let (sign, other) = stated == .comma ? (",", ".") : (".", ",")
    let others = count == 1 ? "" : ", here and in \(count - 1) other row\(count == 2 ? "" : "s")"
    let finding = TableRules.decimal.finding(
      "'\(first.written)' has a \(stated == .comma ? "point" : "comma") for decimals, and 'decimal' says '\(sign)'\(others)",
      at: first.span,
      hint: hasAgreement
        ? "write all numbers of the file with the same mark"
        : "write 'decimal: \"\(other)\"' where 'decimal' stands, or leave it out: no number of the file has '\(sign)'")
    return hasAgreement ? finding.atMost(.warning) : finding
  }
}
