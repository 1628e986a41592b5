/// A currency beside a number: its sign or its code.
struct CurrencyWord {
  private let codes: Set<String>

  /// Nil for what is no currency. Three capitals are taken for a code.
  init?(_ word: String) {
    if let codes = CurrencyWord.signs[word.lowercased()] {
      self.codes = codes
    } else if CurrencyWord.known.contains(word.uppercased()) {
      codes = [word.uppercased()]
    } else {
      return nil
    }
  }

  /// A dollar sign is the organization's where its currency is any dollar.
  func isCurrency(_ code: String) -> Bool { codes.contains(code.uppercased()) }

  private static let signs: [String: Set<String>] = [
    "€": ["EUR"], "euro": ["EUR"], "euros": ["EUR"], "£": ["GBP"], "¥": ["JPY", "CNY"], "₹": ["INR"], "₩": ["KRW"],
    "$": ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"], "us$": ["USD"], "dollars": ["USD", "CAD", "AUD", "NZD"],
    "kr": ["SEK", "NOK", "DKK"], "zł": ["PLN"], "fr.": ["CHF"], "r$": ["BRL"], "kč": ["CZK"], "pounds": ["GBP"],
  ]

  private static let known: Set<String> = [
    "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "INR", "KRW", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "BRL", "SEK",
    "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "TRY", "ZAR", "ILS", "AED", "SAR", "THB", "MYR", "IDR", "PHP", "VND",
    "CLP", "COP", "ARS", "UAH", "BGN", "ISK", "NGN", "KES", "EGP",
  ]
}
