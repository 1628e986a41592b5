#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The regularized incomplete beta function I_x(a, b): the share of a beta distribution at or below x, for 0 ≤ x ≤ 1
/// and a, b > 0. By the continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions, on the side
/// of the mean where it converges quickly.
func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  guard x > 0 else { return x <= 0 ? 0 : .nan }
  guard x < 1 else { return 1 }
  guard x * (a + b + 2) <= a + 1 else { return 1 - lowerIncompleteBeta(1 - x, b, a, complement: x) }
  return lowerIncompleteBeta(x, a, b, complement: 1 - x)
}

/// The same without the reflection; `complement` is 1 − x, which the caller may know more exactly.
private func lowerIncompleteBeta(_ x: Double, _ a: Double, _ b: Double, complement: Double) -> Double {
  exp(logBetaWeight(x, a, b, complement: complement)) / a * continuedFraction(x, a, b)
}

/// Lentz's method as modified by I. J. Thompson and A. R. Barnett (Journal of Computational Physics 64, 1986).
private func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  var numerator = 1.0
  var denominator = 1 / (1 - (a + b) * x / (a + 1))
  var value = denominator
  // Of the order of √max(a, b) terms are needed; this many are enough for a thousand million.
  for index in 1...100_000 {
    let m = Double(index)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    denominator = 1 / (1 + even * denominator)
    numerator = 1 + even / numerator
    value *= denominator * numerator
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    denominator = 1 / (1 + odd * denominator)
    numerator = 1 + odd / numerator
    let factor = denominator * numerator
    value *= factor
    if abs(factor - 1) < 1e-15 { break }
  }
  return value
}

/// ln(xᵃ (1 − x)ᵇ / B(a, b)), arranged so that huge a and b do not cancel.
private func logBetaWeight(_ x: Double, _ a: Double, _ b: Double, complement: Double) -> Double {
  guard min(a, b) >= 10 else {
    return a * log(x) + b * log(complement) - logBeta(a, b)
  }
  let sum = a + b
  let exponent = a * log(x * sum / a) + b * log(complement * sum / b)
  return exponent + 0.5 * log(a * b / (2 * Double.pi * sum)) - stirlingRest(a) - stirlingRest(b) + stirlingRest(sum)
}

/// ln B(a, b) for a, b > 0.
func logBeta(_ a: Double, _ b: Double) -> Double {
  let (less, more) = (min(a, b), max(a, b))
  guard more >= 10 else { return logGamma(less) + logGamma(more) - logGamma(less + more) }
  // Γ(more)/Γ(less + more) from Stirling's series, in which the large terms are taken together.
  let ratio = (more - 0.5) * log1p(less / more) + less * log(less + more) - less
  return logGamma(less) - ratio + stirlingRest(more) - stirlingRest(less + more)
}

/// ln Γ(x) for x > 0. Glibc's `lgamma` writes a global variable.
func logGamma(_ x: Double) -> Double {
  var (shifted, product) = (x, 1.0)
  while shifted < 10 {
    product *= shifted
    shifted += 1
  }
  return (shifted - 0.5) * log(shifted) - shifted + 0.5 * log(2 * Double.pi) + stirlingRest(shifted) - log(product)
}

/// What Stirling's formula leaves of ln Γ(x), for x ≥ 10 (NIST 5.11.1).
private func stirlingRest(_ x: Double) -> Double {
  let square = 1 / (x * x)
  let tail = 1 / 1680 - square * (1 / 1188 - square * (691 / 360_360 - square / 156))
  return (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * tail))) / x
}

/// The x with I_x(a, b) = p: Newton's steps within a bracket that is halved when they leave it or gain too little.
func inverseIncompleteBeta(_ probability: Double, _ a: Double, _ b: Double) -> Double {
  guard probability > 0 else { return 0 }
  guard probability < 1 else { return 1 }
  var (below, above) = (0.0, 1.0)
  var x = a / (a + b)
  for step in 0..<1200 {
    let excess = incompleteBeta(x, a, b) - probability
    if excess == 0 { return x }
    if excess < 0 { below = x } else { above = x }
    let slope = exp(logBetaWeight(x, a, b, complement: 1 - x)) / (x * (1 - x))
    let next = x - excess / slope
    if abs(next - x) <= 4e-16 * x { return x }
    let middle = 0.5 * (below + above)
    guard middle > below, middle < above else { return middle }
    x = step % 8 != 7 && next > below && next < above ? next : middle
  }
  return x
}
