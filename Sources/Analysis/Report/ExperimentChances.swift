package import Record

extension ExperimentReport {
  /// How often groups of these sizes come to the verdict that is true, the control being as it was. Unavailable for a
  /// threshold of no difference.
  package struct Power: Sendable, Equatable {
    /// If nothing happened: the chance of *refuted*, or of *supported* where no difference meets the threshold.
    package var ifNothing: Chance
    /// If the true effect is twice the threshold: of *supported*, or of *refuted*. Nil where no share can be so large or small.
    package var ifTwice: Chance?
    /// The difference that the threshold asks for, without its sign, in its terms.
    package var asked: Double
    /// How many each of two equal groups needs for both chances to be 80 %; for the first alone where there is no other.
    package var needed: Figure<Int>
    /// Whether there is room for such a change: no share rises above 100 %, or falls below 0 %.
    package var isReachable: Bool

    package struct Chance: Sendable, Equatable {
      package var verdict: Verdict
      /// 0 to 1.
      package var value: Double
    }

    /// What is asked of either chance.
    package static let enough = 0.8

    /// No size is enough to decide about what cannot be.
    package var isEnough: Bool {
      isReachable && ifNothing.value >= Power.enough && ifTwice.map { $0.value >= Power.enough } ?? true
    }
  }
}
