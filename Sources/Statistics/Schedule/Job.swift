/// Work that a team does from its start to its end without a break.
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
  package var weeks: Double
  /// The place of the team that does it.
  package var team: Int
  /// The share of its team that it takes while it lasts, above 0 and up to 1: a team does side by side what takes no more
  /// than all of it.
  package var load: Double
  /// What a week of delay costs, in money, now.
  package var costOfDelay: Double
  package var profile: Profile
  /// The jobs that have to be finished first, by position.
  package var after: [Int]
  /// Whether it counts for what its team promised.
  package var keepsPromise: Bool
  /// Of schedules that cost the same the one with the least sum of preference × end is taken; 0 or more.
  package var preference: Double

  package init(
    weeks: Double, team: Int = 0, load: Double = 1, costOfDelay: Double, profile: Profile = .linear,
    after: [Int] = [], keepsPromise: Bool = false, preference: Double = 0
  ) {
    (self.weeks, self.team, self.load) = (weeks, team, load)
    (self.costOfDelay, self.profile, self.after) = (costOfDelay, profile, after)
    (self.keepsPromise, self.preference) = (keepsPromise, preference)
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

  /// The weeks of its team that it takes in all.
  var work: Double { weeks * load }

  var isFinite: Bool {
    let numbers = [weeks, load, costOfDelay, preference]
    switch profile {
    case .linear: return numbers.allSatisfy(\.isFinite)
    case .deadline(let end), .expiring(let end): return numbers.allSatisfy(\.isFinite) && end.isFinite
    }
  }
}
