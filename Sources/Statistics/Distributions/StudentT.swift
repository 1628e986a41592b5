package import Record

/// The value of Student's t distribution with `probability` (between 0 and 1, both excluded) of it below, for any
/// number of degrees of freedom above 0, whole or not. The normal distribution is the limit for many.
///
/// From t² = df (1 − x)/x, where x has the distribution Beta(df/2, 1/2) (NIST Digital Library, 8.17; M. Abramowitz,
/// I. Stegun, "Handbook of Mathematical Functions", 26.7.1).
package func studentQuantile(_ probability: Double, degreesOfFreedom: Double) -> Figure<Double> {
  guard probability > 0, probability < 1, degreesOfFreedom > 0 else { return .unavailable(.outOfRange) }
  guard probability <= 0.5 else {
    return studentQuantile(1 - probability, degreesOfFreedom: degreesOfFreedom).map { -$0 }
  }
  guard degreesOfFreedom < 1e6 else {
    return normalQuantile(probability).map { nearNormal($0, degreesOfFreedom) }
  }
  let t = -magnitude(tails: 2 * probability, degreesOfFreedom)
  return t.isFinite ? .measured(t) : .unavailable(.outOfRange)
}

/// The share of Student's t distribution above `t`, which is 0 or more: ½ I(df/(df + t²); df/2, 1/2) (Abramowitz and Stegun,
/// 26.7.1). NaN for degrees of freedom that are not above 0.
package func studentUpperTail(_ t: Double, degreesOfFreedom: Double) -> Double {
  guard degreesOfFreedom > 0, t >= 0 else { return .nan }
  return 0.5 * incompleteBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5)
}

/// The t beyond which, on both sides together, this share of the distribution lies.
private func magnitude(tails: Double, _ degreesOfFreedom: Double) -> Double {
  // From the side on which fewer digits are lost.
  if tails < max(1e-3, incompleteBeta(0.5, degreesOfFreedom / 2, 0.5)) {
    let x = inverseIncompleteBeta(tails, degreesOfFreedom / 2, 0.5)
    return (degreesOfFreedom * (1 - x) / x).squareRoot()
  }
  let y = inverseIncompleteBeta(1 - tails, 0.5, degreesOfFreedom / 2)
  return (degreesOfFreedom * y / (1 - y)).squareRoot()
}

/// The first terms of the expansion in 1/df (Abramowitz and Stegun, 26.7.5); exact to the last digits for a million.
private func nearNormal(_ z: Double, _ degreesOfFreedom: Double) -> Double {
  let square = z * z
  let first = z * (square + 1) / 4
  let second = z * (5 * square * square + 16 * square + 3) / 96
  return z + first / degreesOfFreedom + second / degreesOfFreedom / degreesOfFreedom
}
