package import Record

/// One rule of a rule set. The raw value is its stable id, `rule set.rule`.
package enum SignalRule: String, Hashable, Sendable, CaseIterable {
  case wheelerOutside = "wheeler.outside"
  case wheelerRun = "wheeler.run"
  case wheelerNearLimit = "wheeler.near-limit"
  case wheelerRange = "wheeler.range"

  case nhsOutside = "nhs.outside"
  case nhsRun = "nhs.run"
  case nhsTrend = "nhs.trend"
  case nhsTwoOfThree = "nhs.two-of-three"

  case westernElectricOutside = "western-electric.outside"
  case westernElectricTwoOfThree = "western-electric.two-of-three"
  case westernElectricFourOfFive = "western-electric.four-of-five"
  case westernElectricRun = "western-electric.run"

  case nelsonOutside = "nelson.outside"
  case nelsonRun = "nelson.run"
  case nelsonTrend = "nelson.trend"
  case nelsonAlternation = "nelson.alternation"
  case nelsonTwoOfThree = "nelson.two-of-three"
  case nelsonFourOfFive = "nelson.four-of-five"
  case nelsonHugging = "nelson.hugging"
  case nelsonAvoiding = "nelson.avoiding"

  case anhoejRun = "anhoej.run"
  case anhoejCrossings = "anhoej.crossings"

  /// The rule set that the rule belongs to.
  package var set: SignalRules {
    switch self {
    case .wheelerOutside, .wheelerRun, .wheelerNearLimit, .wheelerRange: .wheeler
    case .nhsOutside, .nhsRun, .nhsTrend, .nhsTwoOfThree: .nhs
    case .westernElectricOutside, .westernElectricTwoOfThree, .westernElectricFourOfFive, .westernElectricRun:
      .westernElectric
    case .nelsonOutside, .nelsonRun, .nelsonTrend, .nelsonAlternation, .nelsonTwoOfThree, .nelsonFourOfFive,
      .nelsonHugging, .nelsonAvoiding:
      .nelson
    case .anhoejRun, .anhoejCrossings: .anhoej
    }
  }
}
