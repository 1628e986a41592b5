import Record
import Statistics

/// What a move in a direction means for a metric.
func meaning(of direction: Direction, better: Metric.Direction) -> MetricReport.Meaning {
  switch (better, direction) {
  case (.neutral, _), (_, .none): .neutral
  case (.higher, .up), (.lower, .down): .better
  case (.higher, .down), (.lower, .up): .worse
  }
}

extension SignalRule {
  /// What the rule looks for, in terms that all sets share.
  var pattern: MetricReport.Pattern {
    switch self {
    case .wheelerOutside, .nhsOutside, .westernElectricOutside, .nelsonOutside: .outside
    case .wheelerRun, .nhsRun, .westernElectricRun, .nelsonRun: .run
    case .anhoejRun: .medianRun
    case .nhsTrend, .nelsonTrend: .climb
    case .wheelerNearLimit, .nhsTwoOfThree, .westernElectricTwoOfThree, .nelsonTwoOfThree: .nearLimit
    case .westernElectricFourOfFive, .nelsonFourOfFive: .offCentre
    case .wheelerRange: .range
    case .nelsonAlternation: .alternation
    case .nelsonHugging: .hugging
    case .nelsonAvoiding: .avoiding
    case .anhoejCrossings: .crossings
    }
  }
}
