/// How numbers are written: few digits, the true minus sign, thousands in threes.

/// U+2212: as wide as the plus sign, and never a hyphen.
package let minusSign = "\u{2212}"

/// U+00A0, between a number and its unit.
package let unbreakableSpace = "\u{00A0}"

/// A measured value with at most `significant` significant digits: `21`, `3.42`, `9,400`, `1.23 million`.
///
/// A value is rounded as it is written, so 0.145 with two digits is 0.15. What is not finite is said so.
package func number(_ value: Double, significant: Int = 3) -> String {
  guard value.isFinite else { return "not a number" }
  guard let decimal = Decimal(value.magnitude).rounded(to: significant) else { return "0" }
  return (value < 0 ? minusSign : "") + decimal.words
}

/// A value with so many digits after the decimal point, zeros at the end included: `2.90`; tens or hundreds where `places`
/// is negative.
package func number(_ value: Double, places: Int) -> String {
  guard value.isFinite else { return "not a number" }
  let text = Decimal(value.magnitude).words(places: places)
  return value < 0 && text.contains { ("1"..."9").contains($0) } ? minusSign + text : text
}

/// A difference with its sign: `+0.31`, `−22`, `0`.
///
/// - Parameter beside: the value it is a difference of; what is lost in its last digits is no difference.
package func signed(_ change: Double, beside value: Double = 0, significant: Int = 2) -> String {
  guard change.isFinite else { return "not a number" }
  guard change.magnitude > value.magnitude * 1e-9 else { return "0" }
  return (change > 0 ? "+" : "") + number(change, significant: significant)
}

/// A whole number in full: `12,345`.
package func count(_ number: Int) -> String {
  (number < 0 ? minusSign : "") + grouped(String(number.magnitude))
}

/// A number of things: `1 week`, `3 weeks`, `0 entries`.
package func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(count(number))\(unbreakableSpace)\(number == 1 ? singular : plural ?? singular + "s")"
}

/// A number of things for the middle of a sentence, in words up to twelve: `two goals`.
package func spelled(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(spelled(number)) \(number == 1 ? singular : plural ?? singular + "s")"
}

/// A small number in words, up to twelve; a larger one in digits.
package func spelled(_ number: Int) -> String {
  smallNumbers.indices.contains(number) ? smallNumbers[number] : count(number)
}

private let smallNumbers = [
  "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
]

/// Puts commas between groups of three digits.
package func grouped(_ digits: String) -> String {
  let count = digits.utf8.count
  guard count > 3 else { return digits }
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (count - index) % 3 == 0 { result += "," }
    result.append(digit)
  }
  return result
}

/// `once`, `twice`, `3 times`.
package func timesWords(_ count: Int) -> String {
  switch count {
  case 1: "once"
  case 2: "twice"
  default: "\(count) times"
  }
}
