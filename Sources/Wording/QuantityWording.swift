package import Analysis

/// Numbers with their units, shares and chances.

/// A value with its unit as the metric's file writes it: `21 %`, `19 h`, `€9,400`, `4.31`.
package func quantity(_ value: Double, _ unit: String, significant: Int = 3) -> String {
  withUnit(number(value, significant: significant), unit)
}

/// How many significant digits two values need, at least three, so that their difference can be seen from them to the
/// two digits it is told with: five for 101.46 and 100.73.
package func digits(apart value: Double, _ other: Double) -> Int {
  let difference = (value - other).magnitude
  guard difference.isFinite, difference > 1e-9 * max(value.magnitude, other.magnitude) else { return 3 }
  let places = Decimal(difference).placesOfSecondDigit
  func written(_ value: Double, _ digits: Int) -> Double {
    let magnitude = Decimal(value.magnitude).rounded(to: digits)?.value ?? 0
    return value < 0 ? -magnitude : magnitude
  }
  return (3..<6).first { digits in
    let shown = (written(value, digits) - written(other, digits)).magnitude
    return number(shown, places: places) == number(difference, places: places)
  } ?? 6
}

/// Two values of a metric as a sentence sets them against each other: with three digits, and more only where they would
/// read alike.
package func sideBySide(_ value: Double, _ other: Double, _ unit: String) -> (String, String) {
  let short = (quantity(value, unit), quantity(other, unit))
  guard short.0 == short.1, value != other else { return short }
  let digits = digits(apart: value, other)
  return (quantity(value, unit, significant: digits), quantity(other, unit, significant: digits))
}

/// A difference with its sign; the unit stands beside it only where the value itself is not beside it.
package func signedQuantity(_ change: Double, _ unit: String, beside value: Double = 0) -> String {
  withUnit(signed(change, beside: value), unit)
}

/// Two limits with one unit, as exact as their distance asks: `4–17 %`, `2.90–3.18`.
package func range(_ lower: Double, _ upper: Double, _ unit: String = "") -> String {
  // What is lost in the last digits is no distance.
  guard isRange(lower, upper) else { return quantity(lower, unit) }
  let places = Decimal((upper - lower).magnitude).placesOfSecondDigit
  let joint = lower < 0 || upper < 0 ? " to " : "–"
  // A range that ends at nothing ends there exactly, so its zero has no decimals.
  let (first, last) = (
    lower == 0 ? "0" : number(lower, places: places), upper == 0 ? "0" : number(upper, places: places)
  )
  return withUnit(first + joint + last, unit)
}

/// Whether two limits are told apart at all.
package func isRange(_ lower: Double, _ upper: Double) -> Bool {
  (upper - lower).magnitude > 1e-9 * max(lower.magnitude, upper.magnitude)
}

/// A usual range about its centre; where nothing varied, there is no range to show.
package func usual(_ limits: MetricReport.Limits, _ range: String, around centre: String) -> String {
  isRange(limits.lower, limits.upper) ? "\(range) around \(centre)" : "almost no variation around \(centre)"
}

/// Signs of currencies stand before the number; everything else after it.
package func withUnit(_ text: String, _ unit: String) -> String {
  guard !unit.isEmpty else { return text }
  guard isCurrencySign(unit) else { return text + unbreakableSpace + unit }
  let sign = text.first.map(String.init) ?? ""
  return sign == minusSign || sign == "+" ? sign + unit + text.dropFirst() : unit + text
}

package func isCurrencySign(_ unit: String) -> Bool { ["€", "$", "£", "¥"].contains(unit) }

/// A share of 0 to 1 in whole per cent: `54 %`. What is not nothing is never 0 %, and what is not all never 100 %.
package func percent(_ share: Double) -> String {
  guard share.isFinite else { return "not a number" }
  let text =
    switch share {
    case 0, 1: number(share * 100)
    case 0..<0.01: "under 1"
    case 0.99..<1 where share - 0.99 > 1e-12: "over 99"
    default: number((share * 100).rounded())
    }
  return text + unbreakableSpace + "%"
}

/// The same, with a decimal where it would look like a bound that it is not: 14.6 % beside "from 15 %".
package func percent(_ share: Double, apartFrom bounds: [Double]) -> String {
  let words = percent(share)
  let isAlike = bounds.contains { percent($0) == words && abs($0 - share) > 1e-9 }
  guard isAlike, share.isFinite else { return words }
  let exact = number(share * 100, places: 1) + unbreakableSpace + "%"
  // One that is nearer than a decimal can tell stays as it is.
  return bounds.contains { number($0 * 100, places: 1) + unbreakableSpace + "%" == exact } ? words : exact
}

/// A share as it was written, for calculations that are to be checked by hand: `85.5 %`.
package func exactPercent(_ share: Double) -> String { quantity(share * 100, "%", significant: 6) }

/// A score of 0 to 1 with one decimal, as it is graded: `0.2`, `1.0`.
package func score(_ value: Double) -> String {
  guard value.isFinite else { return "not a number" }
  let tenths = Int((min(1000, max(-1000, value)) * 10).rounded())
  return "\(tenths < 0 ? minusSign : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
}

/// The p of a test: `p 0.03`; below a thousandth only that it is.
package func pValue(_ p: Double) -> String {
  p < 0.001 ? "p below 0.001" : "p " + number(p, significant: 2)
}
