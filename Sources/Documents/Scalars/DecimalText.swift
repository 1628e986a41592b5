/// The parts of a decimal number as it was written: ±digits × 10^exponent.
struct DecimalText {
  private var isNegative = false
  /// The first 19 significant digits, which always fit.
  private var digits: UInt64 = 0
  private var significantCount = 0
  /// Of the last digit kept.
  private var exponent = 0
  private var isTruncated = false
  private(set) var hasPoint = false
  /// Whether it looks as whole thousands do where a point parts them: `4.500`.
  private(set) var mayBeThousands = false
  /// What follows the `e`; 0 without one.
  private var writtenExponent = 0
  /// Past it an exponent only has to stay large. Ten times as much still leaves room for any sum.
  private static let farExponent = 1_000_000_000_000_000

  /// Nil when the text is not sign? digits (point digits)? (e sign? digits)?.
  init?(_ text: some Collection<UInt8>) {
    var rest = text[...]
    if let sign = rest.first, sign == 0x2B || sign == 0x2D {
      isNegative = sign == 0x2D
      rest.removeFirst()
    }
    let leading = rest.first
    let whole = takeDigits(&rest, isFraction: false)
    guard whole > 0 else { return nil }
    if rest.first == 0x2E {
      rest.removeFirst()
      let fraction = takeDigits(&rest, isFraction: true)
      guard fraction > 0 else { return nil }
      hasPoint = true
      mayBeThousands = fraction == 3 && whole <= 3 && leading != 0x30 && rest.isEmpty
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest.removeFirst()
      guard takeExponent(&rest) else { return nil }
    }
    guard rest.isEmpty else { return nil }
  }

  private mutating func takeDigits<Bytes: Collection<UInt8>>(_ rest: inout Bytes, isFraction: Bool) -> Int
  where Bytes.SubSequence == Bytes {
    var count = 0
    while let byte = rest.first, byte &- 0x30 <= 9 {
      rest.removeFirst()
      count += 1
      if significantCount == 19 {
        isTruncated = true
        if !isFraction { exponent += 1 }
        continue
      }
      digits = digits * 10 + UInt64(byte &- 0x30)
      if digits > 0 { significantCount += 1 }
      if isFraction { exponent -= 1 }
    }
    return count
  }

  private mutating func takeExponent<Bytes: Collection<UInt8>>(_ rest: inout Bytes) -> Bool
  where Bytes.SubSequence == Bytes {
    let isNegative = rest.first == 0x2D
    if isNegative || rest.first == 0x2B { rest.removeFirst() }
    var written = 0
    var count = 0
    while let byte = rest.first, byte &- 0x30 <= 9 {
      rest.removeFirst()
      count += 1
      // No text has as many digits as this, so that none of them could make up for what is left out.
      if written < DecimalText.farExponent { written = written * 10 + Int(byte &- 0x30) }
    }
    writtenExponent = isNegative ? -written : written
    exponent += writtenExponent
    return count > 0
  }

  /// The number × 10^`scale` when one correctly rounded operation gives it: up to 2^53 and 10^22 both sides are exact
  /// (W. D. Clinger, How to Read Floating Point Numbers Accurately, 1990).
  func exactValue(scale: Int) -> Double? {
    if digits == 0 { return 0 }
    let power = exponent + scale
    guard !isTruncated, digits <= 1 << 53, abs(power) < DecimalText.powers.count else { return nil }
    let size = Double(digits)
    let value = power < 0 ? size / DecimalText.powers[-power] : size * DecimalText.powers[power]
    return isNegative ? -value : value
  }

  /// The number × 10^`scale`, from its own text where it must be; nil when a Double holds it only as infinity or zero.
  func value(text: some StringProtocol, scale: Int) -> Double? {
    if let exact = exactValue(scale: scale) { return exact }
    guard let value = Double(scaled(text, by: scale)), value.isFinite, value != 0 else { return nil }
    return value
  }

  /// Whether a number that no Double holds is too large for it; else it is too close to zero.
  func isLarge(scale: Int) -> Bool { exponent + scale > 0 }

  private func scaled(_ text: some StringProtocol, by scale: Int) -> String {
    guard scale != 0 else { return String(text) }
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    return "\(mantissa)e\(writtenExponent + scale)"
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}
