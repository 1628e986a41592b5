/// A positive number as decimal digits, so that it is rounded as a person would round what is written.
package struct Decimal {
  /// 0 to 9; the first is not 0.
  private var digits: [UInt8]
  /// How many of the digits stand before the decimal point; may be negative or beyond the digits.
  private var point: Int

  /// - Parameter value: finite, not negative.
  package init(_ value: Double) {
    // The shortest text that reads back as the same value, such as `12.5`, `1e-07` or `1.5e+20`.
    let parts = value.description.split(separator: "e", maxSplits: 1)
    let mantissa = parts.first ?? "0"
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let whole = mantissa.prefix { $0 != "." }
    let all = mantissa.utf8.filter { $0 != UInt8(ascii: ".") }.map { $0 - UInt8(ascii: "0") }
    let zeros = all.prefix { $0 == 0 }.count
    digits = Array(all.dropFirst(zeros))
    point = whole.utf8.count + exponent - zeros
  }

  /// With at most so many digits, half away from zero, without zeros at the end; nil when it is zero.
  package func rounded(to significant: Int) -> Decimal? {
    guard !digits.isEmpty else { return nil }
    var result = self
    if digits.count > significant {
      result.digits.removeSubrange(significant...)
      if digits[significant] >= 5 { result.increment() }
    }
    while result.digits.last == 0 { result.digits.removeLast() }
    return result.digits.isEmpty ? nil : result
  }

  package var value: Double { Double("\(text(digits))e\(point - digits.count)") ?? 0 }

  private mutating func increment() {
    var place = digits.count - 1
    while place >= 0 {
      digits[place] += 1
      guard digits[place] == 10 else { return }
      digits[place] = 0
      place -= 1
    }
    digits.insert(1, at: 0)
    point += 1
  }

  /// How many places after the point the second digit stands; 0 for zero.
  package var placesOfSecondDigit: Int { digits.isEmpty ? 0 : 2 - point }

  /// With so many places after the point, zeros at the end included; at most 12, for what is smaller cannot be seen.
  package func words(places: Int) -> String {
    let places = min(places, 12)
    guard point + places >= 0, let rounded = rounded(to: point + places) else {
      return "0" + (places > 0 ? "." + String(repeating: "0", count: places) : "")
    }
    let plain = rounded.plain
    let written = rounded.digits.count - rounded.point
    guard places > max(0, written) else { return plain }
    return plain + (written > 0 ? "" : ".") + String(repeating: "0", count: places - max(0, written))
  }

  /// `1,230`, `0.00012`, `1.2 million`; powers of ten where there would be more than six zeros.
  package var words: String {
    switch point {
    case ..<(-5): "\(scaled(by: point - 1)) × 10\(superscript(point - 1))"
    case ...6: plain
    case ...9: "\(scaled(by: 6))\(unbreakableSpace)million"
    case ...12: "\(scaled(by: 9))\(unbreakableSpace)billion"
    default: "\(scaled(by: point - 1)) × 10\(superscript(point - 1))"
    }
  }

  private func scaled(by power: Int) -> String {
    var result = self
    result.point -= power
    return result.plain
  }

  private var plain: String {
    let padded = point > 0 ? digits : [UInt8](repeating: 0, count: 1 - point) + digits
    let before = max(point, 1)
    let whole = padded.prefix(before) + [UInt8](repeating: 0, count: max(0, before - padded.count))
    let fraction = padded.dropFirst(before)
    return grouped(text(whole)) + (fraction.isEmpty ? "" : "." + text(fraction))
  }
}

private func text(_ digits: some Sequence<UInt8>) -> String {
  String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
}

private func superscript(_ number: Int) -> String {
  let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
  let digits = String(number.magnitude).utf8.map { raised[Int($0 - UInt8(ascii: "0"))] }
  return (number < 0 ? "⁻" : "") + String(digits)
}
