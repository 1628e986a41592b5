package import Record

/// The share of debt, reliability and tooling in some weeks.
package struct CapacityShare: Sendable, Equatable {
  /// 0 to 1: of all person-days of these weeks.
  package var share: Double
  /// Person-days of debt, reliability and tooling, and of all work.
  package var upkeep: Double
  package var total: Double
  /// How many of `weeks` weeks it is from.
  package var n: Int
  package var weeks: Int
  /// How many others of them fewer teams wrote than usual.
  package var partial = 0
  /// The first and the last day of these weeks, written or not.
  package var from: CalendarDate
  package var through: CalendarDate
}

/// How a share compares with the promised one.
package enum CapacityStanding: String, Sendable, CaseIterable {
  /// Less than the promised share by more than the tolerance.
  case below
  case asPromised = "as promised"
  /// More than the promised share by more than the tolerance.
  case above
}

/// How often the promise was kept: neither below the promised share by more than the tolerance.
package struct CapacityAdherence: Sendable, Equatable {
  package var kept: Int
  /// At least 1.
  package var n: Int

  /// 0 to 1.
  package var share: Double { Double(kept) / Double(n) }
}

/// Weeks or months in a row; those that were not written are passed over.
package struct CapacityRun: Sendable, Equatable {
  /// The first day of the first of them.
  package var since: CalendarDate
  package var n: Int
}

extension CapacityPolicy {
  /// Rounding of a share is no difference: 3 of 20 days are 15 %.
  private static let slack = 1e-9

  /// The least share that keeps the promise.
  package var floor: Double { share - tolerance }

  package func isKept(by actual: Double) -> Bool { actual >= floor - CapacityPolicy.slack }

  package func standing(of actual: Double) -> CapacityStanding {
    guard isKept(by: actual) else { return .below }
    return actual > share + tolerance + CapacityPolicy.slack ? .above : .asPromised
  }
}
