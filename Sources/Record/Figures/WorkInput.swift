/// What a method of ranking may need and an author may not have written, by the name that it has in the files.
package enum WorkInput: String, Sendable, CaseIterable, Comparable {
  case costOfDelay = "cost_of_delay"
  case interest
  case effort, duration, left
  case value, urgency
  case riskReduction = "risk_reduction"
  case size
  case reach, impact, confidence, ease
  /// Of `finance` in `fairlead.yaml`.
  case personWeek = "person_week"
  case discountRate = "discount_rate"
  case horizon
  // The parts of `interest`, where one of them is meant.
  case hoursPerWeek = "hours_per_week"
  case people, growth
  /// The day on which it was written down.
  case date

  package static func < (left: WorkInput, right: WorkInput) -> Bool { left.rawValue < right.rawValue }

  /// Whether it stands in `fairlead.yaml` and not with the item.
  package var isOfFinance: Bool { self == .personWeek || self == .discountRate || self == .horizon }
}
