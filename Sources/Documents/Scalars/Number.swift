/// Reads a decimal number: `12`, `-0.5`, `+3`, `1.5e3`. Nil for everything else.
///
/// An optional sign, digits, optionally a point with digits, optionally an exponent; ASCII only, nothing around it. So
/// `1,5`, `1 000`, `1_000`, `.5`, `5.`, `0x10`, `inf` and `nan` are refused, and so is a number too large for a Double.
/// The result is the nearest Double, and never negative zero.
package func readNumber(_ text: some StringProtocol) -> Double? {
  DecimalText(text.utf8).map { $0.value(text: text, scale: 0) } ?? nil
}

/// The same for the bytes of a CSV field.
package func readNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
  guard let decimal = DecimalText(bytes) else { return nil }
  return decimal.exactValue(scale: 0) ?? decimal.value(text: String(decoding: bytes, as: UTF8.self), scale: 0)
}

/// Reads a whole number: an optional sign and digits. Nil for everything else, and for one too large for an Int.
package func readInteger(_ text: some StringProtocol) -> Int? {
  let digits = text.utf8.first == 0x2B || text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
  guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(text)
}

/// Whether a share may also be written without a percent sign.
package enum PlainShare: Sendable {
  /// Only `20%`.
  case refused
  /// `20%`, or the fraction `0.2`.
  case asFraction
}

/// Reads a percentage as a fraction: `20%` is 0.2, `2.5%` is 0.025. Nil for everything else.
///
/// The sign follows the number without a blank. The result is the Double nearest to the decimal fraction; it is not
/// checked to lie between 0 and 1. A number without the sign is accepted only as `plain` says.
package func readPercentage(_ text: some StringProtocol, plain: PlainShare = .refused) -> Double? {
  guard text.hasSuffix("%") else { return plain == .asFraction ? readNumber(text) : nil }
  let number = text.dropLast()
  return DecimalText(number.utf8).map { $0.value(text: number, scale: -2) } ?? nil
}

/// Reads `true`, `yes`, `false` or `no`, in lower case, capitals or with a first capital. Nil for everything else, such
/// as `on`, `y` and `1`.
package func readBoolean(_ text: some StringProtocol) -> Bool? {
  switch text {
  case "true", "True", "TRUE", "yes", "Yes", "YES": true
  case "false", "False", "FALSE", "no", "No", "NO": false
  default: nil
  }
}
