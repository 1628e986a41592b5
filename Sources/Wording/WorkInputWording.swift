package import Record

extension WorkInput {
  /// What it is called in a sentence.
  package var words: String {
    switch self {
    case .costOfDelay: "cost of delay"
    case .interest: "interest"
    case .effort: "effort"
    case .duration: "duration"
    case .left: "what is left"
    case .value: "value"
    case .urgency: "urgency"
    case .riskReduction: "risk reduction"
    case .size: "size"
    case .reach: "reach"
    case .impact: "impact"
    case .confidence: "confidence"
    case .ease: "ease"
    case .personWeek: "the price of a person-week"
    case .discountRate: "the discount rate"
    case .horizon: "the horizon"
    case .hoursPerWeek: "hours a week"
    case .people: "people"
    case .growth: "growth"
    case .date: "the date on which it was written down"
    }
  }
}
