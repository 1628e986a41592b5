package import Record

/// How long things last of which some have not ended yet (E. L. Kaplan and P. Meier, "Nonparametric estimation from
/// incomplete observations", Journal of the American Statistical Association 53, 1958). What is still open lasts at least
/// as long as it has by now: leaving it out would make the rest look short.
package struct Survival: Sendable {
  /// A time at which something ended, and the share that lasts longer, from 0 to 1.
  package struct Step: Sendable, Equatable {
    package let time: Double
    package let share: Double
  }

  /// By ascending time. Shares only fall.
  package let steps: [Step]
  /// In ascending order.
  private let ended: [Double]
  private let open: [Double]

  /// Times in any order, in a unit of the caller's. One that ended at the moment at which another was still open counts
  /// as having ended before it.
  package init(ended: [Double], open: [Double]) {
    let ended = ended.sorted()
    let open = open.sorted()
    (self.ended, self.open) = (ended, open)
    var steps: [Step] = []
    var (first, passed, share) = (0, 0, 1.0)
    while first < ended.count {
      let time = ended[first]
      var next = first
      while next < ended.count, ended[next] == time { next += 1 }
      while passed < open.count, open[passed] < time { passed += 1 }
      let atRisk = ended.count - first + open.count - passed
      share *= 1 - Double(next - first) / Double(atRisk)
      steps.append(Step(time: time, share: share))
      first = next
    }
    self.steps = steps
  }

  /// The time that a share `probability` (0 to 1) of all lasts no longer than; where the curve lies level at that share,
  /// the middle of the level stretch, as in R's package survival. Nil where the curve does not reach it, and at the level
  /// stretch at its end.
  package func quantile(_ probability: Double) -> Double? {
    let rest = 1 - probability
    guard let lower = steps.first(where: { $0.share <= rest + Self.slack }),
      let upper = steps.first(where: { $0.share < rest - Self.slack || $0.share <= 0 })
    else { return nil }
    return (lower.time + upper.time) / 2
  }

  /// What the quantile is at least, whatever becomes of those still open: that of all times, as if all ended now.
  /// Unavailable without any.
  package func leastQuantile(_ probability: Double) -> Figure<Double> {
    Statistics.quantile(probability, of: (ended + open).sorted())
  }

  /// Products of shares are rounded.
  private static let slack = 1e-12
}
