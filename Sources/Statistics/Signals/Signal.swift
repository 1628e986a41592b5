package import Record

/// Points that a rule finds too unusual to be the noise of the process.
package struct Signal: Hashable, Sendable {
  package let rule: SignalRule
  /// The positions of the points that make up the pattern, ascending, at least one.
  package let points: [Int]
  /// None where the rule looks at a pattern that has no side.
  package let direction: Direction
}

extension Direction {
  /// The direction of a difference: above zero up, below zero down.
  init(of difference: Double) {
    self = difference > 0 ? .up : difference < 0 ? .down : .none
  }
}

extension ControlChart {
  /// The signals that `rules` find, in order of the rules, and for each rule in order of time.
  ///
  /// No pattern goes across a rebase, and, except for Anhøj's, none across a gap: points on both sides of it do not
  /// follow each other. A caller to whom they do leaves the gap out. A segment without limits has no signals.
  ///
  /// - Parameter first: the point from which on patterns are looked for; those before only give the limits, and are no part
  ///   of any pattern.
  package func signals(by rules: SignalRules, from first: Int = 0) -> [Signal] {
    let found = segments.flatMap { segment -> [Signal] in
      guard let limits = segment.limits.value, first < segment.points.upperBound else { return [] }
      let points = max(first, segment.points.lowerBound)..<segment.points.upperBound
      guard rules != .anhoej else { return anhoejSignals(in: values, points, around: limits.median) }
      return stretches(in: points, rangeLimit: limits.rangeLimit).flatMap(rules.signals(in:))
    }
    let byRule = Dictionary(grouping: found, by: \.rule)
    return rules.rules.flatMap { (byRule[$0] ?? []).sorted { $0.points.lexicographicallyPrecedes($1.points) } }
  }
}
