package import Record
package import Statistics

/// How many services figures are from.
package struct ServiceCounts: Sendable, Equatable {
  /// With a deployment, of whatever outcome.
  package var deployments = 0
  package var leadTime = 0
  package var changeFailRate = 0
  package var recoveryTime = 0
  package var reworkRate = 0

  package init() {}

  package subscript(measure: DeliveryMeasure) -> Int {
    switch measure {
    case .deploymentFrequency: deployments
    case .changeLeadTime: leadTime
    case .changeFailRate: changeFailRate
    case .recoveryTime: recoveryTime
    case .reworkRate: reworkRate
    case .betweenFailures: changeFailRate
    }
  }
}

/// Incidents by what became of them; those opened in the weeks that they are counted for.
package struct IncidentCounts: Sendable, Equatable {
  package var opened = 0
  /// No deployment was found for it within the window, or the one that it names is not in the files.
  package var unlinked = 0
  /// Its row says that no change caused it.
  package var withoutChange = 0
  /// Not resolved by the report's day.
  package var unresolved = 0
  /// Nobody knows when it ended, or whether it has.
  package var withoutEnd = 0

  package init() {}
}

/// Quantiles of durations, in hours, by linear interpolation (Hyndman and Fan, type 7).
package struct DurationSummary: Sendable, Equatable {
  /// Durations; at least 1.
  package var n: Int
  package var p50: Double
  package var p75: Double
  package var p90: Double
}

/// Quantiles of the time to recover, in hours.
///
/// Where none is open, by linear interpolation as of other durations; else of the Kaplan–Meier curve (see `Survival`), and
/// unavailable where it does not come down so far: `Unavailability.stillOpen` has what it takes at least.
package struct RecoverySummary: Sendable, Equatable {
  /// Failed deployments that are recovered from, and those that are not; together at least 1.
  package var n: Int
  package var open: Int
  package var p50: Figure<Double>
  package var p75: Figure<Double>
  package var p90: Figure<Double>

  init(_ summary: DurationSummary) {
    (n, open) = (summary.n, 0)
    (p50, p75, p90) = (.measured(summary.p50), .measured(summary.p75), .measured(summary.p90))
  }

  init(n: Int, open: Int, p50: Figure<Double>, p75: Figure<Double>, p90: Figure<Double>) {
    (self.n, self.open, self.p50, self.p75, self.p90) = (n, open, p50, p75, p90)
  }
}

/// A part of a whole.
package struct DeliveryShare: Sendable, Equatable {
  package var count: Int
  /// At least 1.
  package var n: Int

  package var value: Double { Double(count) / Double(n) }
  /// The Wilson interval at 95 %. Worked out when asked for: most weeks are never shown.
  package var interval: Figure<Interval> { wilsonInterval(count, of: n) }
  /// The lower end of `interval`.
  package var low: Figure<Double> { interval.map(\.lower) }
  /// The upper end of `interval`.
  package var high: Figure<Double> { interval.map(\.upper) }

  /// The same for those who do not know `Statistics`.
  package var bounds: Figure<ClosedRange<Double>> { interval.map { $0.lower...$0.upper } }

  /// Unavailable for a part of nothing.
  init?(_ count: Int, of n: Int) {
    guard n > 0 else { return nil }
    self.count = count
    self.n = n
  }
}
