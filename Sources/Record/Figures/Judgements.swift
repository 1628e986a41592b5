/// Which way points lie or move. What is good about it is the metric's to say.
package enum Direction: String, Hashable, Sendable, CaseIterable { case up, down, none }

/// What a process that stays as it is will do to a target (NHS England, "Making Data Count").
package enum Assurance: String, Hashable, Sendable, CaseIterable {
  /// The whole band lies on the good side: the target is hit consistently.
  case hit
  /// The whole band lies on the bad side: the target is missed consistently, and only a changed process will hit it.
  case missed
  /// The target lies within the limits: it is hit or missed by chance, value by value.
  case chance
}

/// What an experiment says about the threshold that was registered for it.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// The whole interval meets the threshold.
  case supported
  /// No part of the interval does.
  case refuted
  /// The threshold lies within the interval.
  case inconclusive
  /// It ended without a result.
  case notRun = "not_run"
}

/// The side of a bound on which a value is to be. The raw value is how files say it.
package enum Bound: String, Hashable, Sendable, CaseIterable {
  case atLeast = "at least"
  case atMost = "at most"

  /// The bound itself counts as met.
  package func isMet(by value: Double, target: Double) -> Bool {
    switch self {
    case .atLeast: value >= target
    case .atMost: value <= target
    }
  }
}

/// How the values of an estimate are thought to be spread between its least and its greatest.
package enum SpreadShape: String, Hashable, Sendable, CaseIterable {
  /// Straight lines up to the likely value and down again.
  case triangular
  /// The beta distribution of the Program Evaluation and Review Technique with its usual weight λ = 4 on the likely
  /// value: Beta(1 + 4m, 5 − 4m) between low and high, with the likely value at the share m of the way
  /// (D. G. Malcolm and others, Operations Research 7, 1959; D. Vose, "Risk Analysis", 3rd edition 2008).
  case pert
}

/// What the least and the greatest value of an estimate mean. A range that somebody wrote seldom holds always
/// (S. Lichtenstein, B. Fischhoff, L. D. Phillips, "Calibration of probabilities: the state of the art to 1980", 1982).
package enum RangeMeaning: String, Hashable, Sendable, CaseIterable {
  /// Nothing lies outside.
  case certain
  /// Four of five values lie inside: one of ten is below the least, one of ten above the greatest.
  case middle80 = "80%"
  /// Nine of ten values lie inside.
  case middle90 = "90%"

  /// The share of values (0 to 0.5) that lies outside on each side.
  package var outside: Double {
    switch self {
    case .certain: 0
    case .middle80: 0.1
    case .middle90: 0.05
    }
  }
}
