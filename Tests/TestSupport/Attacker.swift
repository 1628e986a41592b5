/// Somebody who takes sums of unknown numbers and works out by exact elimination what follows from them.
///
/// It shares no thought with the rule that it attacks: it knows no tree and no residue, only linear equations.
package struct Attacker: Sendable {
  private let unknowns: Int
  /// In echelon form: each with the unknown that it begins with, by which it is divided.
  private var rows: [(pivot: Int, coefficients: [Rational], sum: Rational)] = []
  /// Sums that contradict the others, in their words: then somebody reads something wrongly.
  package private(set) var contradictions: [String] = []

  package init(unknowns: Int) { self.unknowns = unknowns }

  /// Takes in that the sum of some unknowns, each with a factor, is known.
  package mutating func learn(_ factors: [Int: Rational], sum: Rational, from source: @autoclosure () -> String = "") {
    var coefficients = [Rational](repeating: 0, count: unknowns)
    for (unknown, factor) in factors { coefficients[unknown] = factor }
    var rest = sum
    reduce(&coefficients, &rest)
    guard let pivot = coefficients.firstIndex(where: { $0.numerator != 0 }) else {
      if rest != 0 { contradictions.append(source()) }
      return
    }
    let divisor = coefficients[pivot]
    for place in pivot..<unknowns where coefficients[place].numerator != 0 {
      coefficients[place] = coefficients[place] / divisor
    }
    rows.append((pivot, coefficients, rest / divisor))
    rows.sort { $0.pivot < $1.pivot }
  }

  /// The sum of some unknowns, if it follows from what was learnt.
  package func sum(of factors: [Int: Rational]) -> Rational? {
    var coefficients = [Rational](repeating: 0, count: unknowns)
    for (unknown, factor) in factors { coefficients[unknown] = factor }
    var rest: Rational = 0
    reduce(&coefficients, &rest)
    return coefficients.allSatisfy { $0.numerator == 0 } ? rest * -1 : nil
  }

  /// The groups of fewer answers than a minimum whose sum follows, as far as one is wanted.
  ///
  /// - Parameters:
  ///   - sizes: of each unknown, how many answers it is the sum of, at least 1.
  ///   - candidates: unknowns that can be in one group.
  package func groups(below minimum: Int, sizes: [Int], among candidates: [Int], atMost limit: Int = 1) -> [[Int]] {
    var found: [[Int]] = []
    var pending: [(group: [Int], size: Int, next: Int)] = [([], 0, 0)]
    while let (group, size, next) = pending.popLast(), found.count < limit {
      if !group.isEmpty, sum(of: Dictionary(uniqueKeysWithValues: group.map { ($0, 1) })) != nil { found.append(group) }
      for place in next..<candidates.count where size + sizes[candidates[place]] < minimum {
        pending.append((group + [candidates[place]], size + sizes[candidates[place]], place + 1))
      }
    }
    return found
  }

  private func reduce(_ coefficients: inout [Rational], _ sum: inout Rational) {
    for row in rows {
      let factor = coefficients[row.pivot]
      guard factor.numerator != 0 else { continue }
      for place in row.pivot..<unknowns where row.coefficients[place].numerator != 0 {
        coefficients[place] = coefficients[place] - factor * row.coefficients[place]
      }
      sum = sum - factor * row.sum
    }
  }
}
