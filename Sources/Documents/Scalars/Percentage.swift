/// Whether a share may also be written without a percent sign.
package enum PlainShare: Sendable {
  /// Only `20%`.
  case refused
  /// `20%`, or the fraction `0.2`.
  case asFraction
}

/// Reads a percentage as a fraction: `20%` is 0.2, `2,5 per cent` is 0.025. Nil for everything else.
///
/// The result is the Double nearest to the decimal fraction; it is not checked to lie between 0 and 1. A number without
/// the sign is accepted only as `plain` says, and what can be read in two ways is not.
package func readPercentage(_ text: some StringProtocol, plain: PlainShare = .refused) -> Double? {
  if text.hasSuffix("%") {
    let number = text.dropLast()
    if let decimal = DecimalText(number.utf8), !decimal.mayBeThousands { return decimal.value(text: number, scale: -2) }
  }
  guard let quantity = readQuantity(text), quantity.before.isEmpty, quantity.end == nil,
    let number = quantity.number.number(mark: nil)
  else { return nil }
  if let places = placesOfShare(quantity.after) { return number.value(scale: places) }
  return plain == .asFraction && quantity.after.isEmpty ? number.value() : nil
}

/// By which power of ten a number with this unit is a share of one: −2 for `%` and its words, −3 for `‰`; nil for
/// everything else.
package func placesOfShare(_ unit: some StringProtocol) -> Int? {
  switch unit {
  case "%": -2
  case "‰": -3
  case _ where percentWords.contains(unit.lowercased()): -2
  default: nil
  }
}

/// Whether a unit is per cent, in its sign or a word.
package func isPercent(_ unit: some StringProtocol) -> Bool { placesOfShare(unit) == -2 }

private let percentWords: Set<String> = [
  "percent", "per cent", "per-cent", "pct", "pct.", "％", "٪", "prozent", "procent", "pour cent", "por ciento",
  "por cento", "per cento",
]
