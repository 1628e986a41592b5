/// An exact fraction of whole numbers. It traps where these get too large, which no table of the tests makes them.
package struct Rational: Hashable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
  package let numerator: Int
  /// Positive, and without a factor that the numerator has, too.
  package let denominator: Int

  package init(integerLiteral value: Int) { self.init(value) }

  package init(_ value: Int) { (numerator, denominator) = (value, 1) }

  package init(_ numerator: Int, over denominator: Int) {
    let divisor = greatestDivisor(numerator, denominator) * denominator.signum()
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  package var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

  package static func + (left: Rational, right: Rational) -> Rational {
    left.denominator == 1 && right.denominator == 1
      ? Rational(left.numerator + right.numerator)
      : Rational(
        left.numerator * right.denominator + right.numerator * left.denominator,
        over: left.denominator * right.denominator)
  }

  package static func - (left: Rational, right: Rational) -> Rational { left + right * -1 }

  package static func * (left: Rational, right: Rational) -> Rational {
    left.denominator == 1 && right.denominator == 1
      ? Rational(left.numerator * right.numerator)
      : Rational(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  package static func / (left: Rational, right: Rational) -> Rational {
    Rational(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }
}

private func greatestDivisor(_ left: Int, _ right: Int) -> Int {
  var (large, small) = (abs(left), abs(right))
  while small != 0 { (large, small) = (small, large % small) }
  return max(large, 1)
}
