import Analysis
package import Record

/// Estimates, with how far they may be off.

/// `4 weeks`, `1 week`, `2.5 weeks`.
package func weeks(_ value: Double) -> String { counted(value, "week") }

/// A measured number of things: `2.5 hours`, `1 hour`. What is written decides: 1.04 reads as `1 hour`.
package func counted(_ value: Double, _ singular: String, significant: Int = 2) -> String {
  let text = number(value, significant: significant)
  return "\(text)\(unbreakableSpace)\(text == "1" ? singular : singular + "s")"
}

/// Both ends with one unit and two significant figures each: `€1,700–3,500`; a currency's sign stands at both where there is
/// a loss: `−€4,100 to €120,000`. Nothing when the number is known, or both ends read alike.
package func spreadRange(_ spread: ThreePoint, _ unit: String = "", significant: Int = 2) -> String? {
  guard !spread.isExact else { return nil }
  let (low, high) = (number(spread.low, significant: significant), number(spread.high, significant: significant))
  guard low != high else { return nil }
  guard spread.low < 0 else { return withUnit("\(low)–\(high)", unit) }
  return isCurrencySign(unit)
    ? "\(withUnit(low, unit)) to \(withUnit(high, unit))" : withUnit("\(low) to \(high)", unit)
}

/// `€9,400 (€6,000–14,000)`: a number with its range beside it; one that is known stands alone.
package func withRange(_ spread: ThreePoint, _ unit: String = "", significant: Int = 2, words: (Double) -> String)
  -> String
{
  let range = spreadRange(spread, unit, significant: significant).map { " (\($0))" } ?? ""
  return words(spread.likely) + range
}
