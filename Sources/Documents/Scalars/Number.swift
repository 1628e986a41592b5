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

/// Reads a plain number that can only be meant in one way: as `readNumber`, but not `4.500`.
///
/// This is the short cut for nearly everything that is written; `readQuantity` reads the rest. `showsPoint` becomes true
/// where a point is sure to part decimals.
package func readCertainNumber(_ text: some StringProtocol, showsPoint: inout Bool) -> Double? {
  guard let decimal = DecimalText(text.utf8), !decimal.mayBeThousands else { return nil }
  if decimal.hasPoint { showsPoint = true }
  return decimal.value(text: text, scale: 0)
}

package func readCertainNumber(_ text: some StringProtocol) -> Double? {
  var showsPoint = false
  return readCertainNumber(text, showsPoint: &showsPoint)
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
