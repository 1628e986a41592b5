/// A feasible order of jobs, and how good it is known to be.
package struct BestSequence: Hashable, Sendable {
  /// The jobs, by position in their set, first to last.
  package let order: [Int]
  /// What the order costs in all, in money.
  package let delayCost: Double
  /// No feasible order costs less than this, in money; the same as `delayCost` when the order is the best there is.
  package let bound: Double
  /// Whether no feasible order costs less.
  package var isExact: Bool { bound == delayCost }
}

extension JobSet {
  /// The best sequence up to `mostExactly` jobs. Of more, a good one: the best of a few orders built by Horn's rule,
  /// improved by moving single jobs and by solving stretches of it exactly, within a bounded amount of work; and the
  /// bound of `ForestRelaxation`.
  package func bestSequence() -> BestSequence {
    if jobs.count <= Self.mostExactly {
      let order = exactOrder(of: Array(jobs.indices), from: 0)
      return BestSequence(order: order, delayCost: cost(of: order), bound: cost(of: order))
    }
    let relaxation = ForestRelaxation(self)
    var search = SequenceSearch(self, from: relaxation.startingOrder)
    search.run()
    let found = cost(of: search.order)
    // Rounding aside, the two may be the same.
    let bound = relaxation.bound < found * (1 - 1e-9) ? relaxation.bound : found
    return BestSequence(order: search.order, delayCost: found, bound: bound)
  }
}
