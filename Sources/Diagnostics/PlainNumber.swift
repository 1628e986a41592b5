/// A number as somebody would write it in a file, for findings: `43.5`, `1200`, `0.0266`.
///
/// A number that was worked out ends in digits that nobody wrote (2.66 / 100 is 0.026600000000000002): it is told with
/// fifteen significant digits, which is as many as a Double surely keeps, where that is clearly shorter.
package func plain(_ number: Double) -> String {
  if number == number.rounded(), abs(number) <= 1e15 { return String(Int(number)) }
  let text = "\(number)"
  guard text.utf8.count > significantDigits, let short = rounded(number) else { return text }
  let shortened = short == short.rounded() && abs(short) <= 1e15 ? String(Int(short)) : "\(short)"
  return shortened.utf8.count + 2 < text.utf8.count ? shortened : text
}

/// The same with four digits that say anything, for numbers that were worked out or read from a long table: `9.583`.
package func short(_ number: Double) -> String {
  guard number.isFinite, number != 0, abs(number) < 1e15, abs(number) >= 1e-7 else { return plain(number) }
  var factor = 1.0
  while abs(number) * factor < 1000 { factor *= 10 }
  return plain((number * factor).rounded() / factor)
}

private let significantDigits = 15

/// With fifteen significant digits; nil where the power of ten for that is not exact.
private func rounded(_ number: Double) -> Double? {
  let size = abs(number)
  guard size.isFinite, size >= 1e-7, size < 1e15 else { return nil }
  var factor = 1.0
  while size * factor < 1e14 { factor *= 10 }
  return (number * factor).rounded() / factor
}
