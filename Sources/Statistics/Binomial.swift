package import Record

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The chance of at least `cases` out of `total`, each with `probability`, independently: the upper tail of the binomial
/// distribution, summed term by term.
///
/// Exact to rounding while fewer than `normalFrom` cases are expected either way; with more the normal distribution with
/// a correction for continuity stands in for it, which is then as good as the assumption of independence. 1 for no case
/// or fewer, 0 for more cases than the total. Unavailable for a total below zero and a probability outside of 0...1.
package func binomialUpperTail(_ cases: Int, of total: Int, probability: Double) -> Figure<Double> {
  guard total >= 0, (0...1).contains(probability) else { return .unavailable(.outOfRange) }
  guard cases > 0 else { return .measured(1) }
  guard cases <= total else { return .measured(0) }
  let expected = Double(total) * min(probability, 1 - probability)
  guard expected < normalFrom else {
    let spread = (Double(total) * probability * (1 - probability)).squareRoot()
    return .measured(normalCDF((Double(total) * probability - Double(cases) + 0.5) / spread))
  }
  // With fewer misses than hits the misses are summed, so that no sum has more terms than matter.
  return .measured(
    probability <= 0.5
      ? 1 - below(cases, of: total, probability)
      : below(total - cases + 1, of: total, 1 - probability))
}

/// The chance of at most `cases`: see `binomialUpperTail`.
package func binomialLowerTail(_ cases: Int, of total: Int, probability: Double) -> Figure<Double> {
  binomialUpperTail(total - cases, of: total, probability: 1 - probability)
}

/// From so many expected cases on the normal distribution is used.
private let normalFrom = 100.0

/// The chance of fewer than `cases`, for a probability of at most one half: (1 − p)ⁿ is then no less than e⁻²⁰⁰.
private func below(_ cases: Int, of total: Int, _ probability: Double) -> Double {
  guard probability < 1 else { return 0 }
  var term = exp(Double(total) * log1p(-probability))
  var sum = 0.0
  for k in 0..<cases {
    sum += term
    term *= Double(total - k) / Double(k + 1) * probability / (1 - probability)
    // Past the middle terms only fall; what is left cannot be seen in the sum.
    if term < 1e-18, Double(k) > Double(total) * probability { break }
  }
  return min(1, sum)
}
