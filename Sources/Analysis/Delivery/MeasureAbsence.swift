import Record

extension DeliveryMeasure {
  /// Why weeks without a value of a measure have none: what it rests on may not be known.
  ///
  /// - Parameter failures: how many deployments failed in all weeks that are judged.
  func absence(in weeks: [DeliveryFigures], failures: Int = 0) -> Unavailability {
    switch self {
    case .recoveryTime: Unavailability(ofRecovery: weeks) ?? .noData
    case .changeFailRate: knowsNoOutcome(weeks) ? .noOutcomes : .noData
    case .betweenFailures where knowsNoOutcome(weeks): .noOutcomes
    case .betweenFailures:
      failures < 2 && weeks.contains { $0.known > 0 } ? .tooFewFailures(have: failures) : .noData
    case .deploymentFrequency, .changeLeadTime, .reworkRate: .noData
    }
  }
}

extension Unavailability {
  /// Why there is no time to recovery where there is none; nil where nothing has failed, or not been recovered from yet.
  ///
  /// A failure that is known by its incident is one whatever else is not known, so what is not known of it comes first.
  init?(ofRecovery weeks: [DeliveryFigures]) {
    if weeks.contains(where: { $0.withoutEnd > 0 }) {
      self = .noEnds
    } else if knowsNoOutcome(weeks) {
      self = .noOutcomes
    } else {
      return nil
    }
  }
}

/// Whether there are deployments, and of none is written whether it failed.
private func knowsNoOutcome(_ weeks: [DeliveryFigures]) -> Bool {
  weeks.contains { $0.unknown > 0 } && weeks.allSatisfy { $0.known == 0 }
}
