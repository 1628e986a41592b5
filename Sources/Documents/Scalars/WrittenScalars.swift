/// The characters of a short text as numbers are looked for in it: digits of any script, wide letters and signs, blanks,
/// dashes and apostrophes of any kind are those of ASCII; outer blanks are gone.
func foldedScalars(_ text: some StringProtocol) -> [Unicode.Scalar] {
  var folded = text.unicodeScalars.map(folded)
  while folded.last == " " { folded.removeLast() }
  return Array(folded.drop { $0 == " " })
}

private func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x20...0x7E: return scalar
  // The wide forms of ASCII.
  case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  // Hyphens, dashes and the minus sign.
  case 0x2010...0x2015, 0x2212, 0xFE63: return "-"
  case 0x2018, 0x2019, 0x02BC, 0x00B4, 0x2032: return "'"
  // Marks between whole and fraction, and between thousands, of Arabic script; its sign for per cent.
  case 0x066B: return ","
  case 0x066C: return "'"
  case 0x066A: return "%"
  default: break
  }
  if scalar.properties.isWhitespace { return " " }
  guard scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue,
    let ascii = Unicode.Scalar(0x30 + UInt32(digit))
  else { return scalar }
  return ascii
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// The value of `½`, `¾`, `⅓`; nil for all else.
  var vulgarFraction: Double? {
    guard properties.numericType == .numeric, let value = properties.numericValue, value > 0, value < 1 else {
      return nil
    }
    return value
  }
}
