/// Work to be put in a sequence, one job at a time.
package struct Job: Hashable, Sendable {
  /// How the cost of its delay goes on.
  package enum Profile: Hashable, Sendable {
    /// Every week costs the same, without an end.
    case linear
    /// Every week costs the same until the deadline, in weeks from now; from then on it is worth nothing, and so costs no
    /// more.
    case deadline(Double)
    /// A week costs less and less, in a straight line down to nothing at the end, in weeks from now.
    case expiring(Double)
  }

  /// How long it takes; 0 is allowed.
  package let weeks: Double
  /// What a week of delay costs, in money, now.
  package let costOfDelay: Double
  package let profile: Profile
  /// The jobs that have to be finished first, by position.
  package let after: [Int]

  package init(weeks: Double, costOfDelay: Double, profile: Profile = .linear, after: [Int] = []) {
    self.weeks = weeks
    self.costOfDelay = costOfDelay
    self.profile = profile
    self.after = after
  }

  /// What it costs to have it only after so many weeks from now: never falling with them, and never faster than before.
  package func delayCost(at completion: Double) -> Double {
    switch profile {
    case .linear: return costOfDelay * completion
    case .deadline(let end): return costOfDelay * min(completion, max(end, 0))
    case .expiring(let end):
      guard end > 0 else { return 0 }
      let time = min(completion, end)
      return costOfDelay * time * (1 - time / (2 * end))
    }
  }
}
