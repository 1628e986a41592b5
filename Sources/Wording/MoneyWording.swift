import Analysis
package import Record

extension Finance {
  /// What amounts are written with: the sign of a currency that has one, else its code; empty when none is written.
  package var unit: String {
    switch currency {
    case "EUR": "€"
    case "USD": "$"
    case "GBP": "£"
    case "JPY": "¥"
    default: currency
    }
  }
}

/// An amount for people who decide: two significant figures, as no estimate is better than that: `€9,400`.
package func money(_ amount: Double, _ finance: Finance) -> String {
  quantity(amount, finance.unit, significant: 2)
}

/// `€800–1,700`; nil when both ends read alike.
package func moneyRange(_ amount: ThreePoint, _ finance: Finance) -> String? { spreadRange(amount, finance.unit) }

/// `€9,400 a week`.
package func moneyPerWeek(_ amount: Double, _ finance: Finance) -> String { "\(money(amount, finance)) a week" }
