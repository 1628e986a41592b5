package import Record

extension Effect {
  /// The verdict against a threshold in the same terms: a difference against a difference, a ratio against a ratio. An
  /// interval that only touches the threshold from the side that meets it is supported, as the threshold itself counts
  /// as met.
  package func verdict(_ side: Bound, _ threshold: Double) -> Verdict {
    switch (side.isMet(by: interval.lower, target: threshold), side.isMet(by: interval.upper, target: threshold)) {
    case (true, true): .supported
    case (false, false): .refuted
    default: .inconclusive
    }
  }
}
