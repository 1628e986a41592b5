package import Record

/// A measure of a service or team, point by point, told apart from noise.
package struct JudgedMeasure: Sendable {
  package var measure: DeliveryMeasure
  package var basis: Basis
  package var grouping: Grouping
  /// What is judged, in order of time: at most the last 78 full weeks, or the counts between failures in them and since.
  package var points: [Point]
  /// Those of the last point that has any.
  package var limits: Figure<MetricReport.Limits>
  /// The deployments since the last failed one; nil for other measures, and before two have failed.
  package var open: OpenGap?
  /// In order of the last point of each.
  package var signals: [MetricReport.Signal]
  /// The last full week, or the deployments before the last failed one. Unavailable when nothing was there to measure.
  package var latest: Figure<Double>
  /// The last four full weeks beside the four before: of rates all cases over all deployments, where single weeks hold too
  /// few the median of all events, else the mean of the weekly values. `n` is the number of weeks in the later half that
  /// have a value.
  package var window: Figure<MetricReport.Window>
  /// Noise, or the most telling signal of which the last point ends in the last four full weeks, or has not ended. Unavailable, with the reason, when
  /// there are too few points to judge, and when the service or team has gone quiet.
  package var movement: Figure<MetricReport.Movement>
  /// The same as it stood four weeks earlier, from what was there to see then. Only where the movement tells something: of
  /// noise nobody asks whether it is new, and it takes as long to judge as today.
  package var movementBefore: Figure<MetricReport.Movement>
  /// The first day that is judged as now; nil when it was never judged anew.
  package var judgedFrom: CalendarDate?
  /// Its rebases, in ascending order.
  package var rebases: [Rebased] = []
  /// How often noise alone shows as clear a signal as `movement` and `movementBefore` are; 1 for none.
  package var chance = 1.0
  var chanceBefore = 1.0
  /// A signal of today that is no news, because so many measures are judged: then `movement` is noise.
  package var amongMany: AmongMany?
  /// The first day of the movement's signal, taken together with those of the same direction that led up to it.
  package var since: CalendarDate?

  /// What the points are, and by which chart they are judged.
  package enum Basis: String, Sendable, CaseIterable {
    /// Weekly counts or medians, by a process behaviour chart (XmR).
    case weeks
    /// Weekly shares, by limits from the size of each week (p-chart).
    case shares
    /// Deployments that went well from one failed deployment to the next (g-chart).
    case deploymentsBetweenFailures = "deployments_between_failures"
  }

  /// Which weeks a point takes together.
  package enum Grouping: Sendable, Equatable {
    /// Each its own; or none, where points are no weeks.
    case single
    /// So many: 2, 4 or 13, the fewest that hold five events on average.
    case blocks(weeks: Int)
    /// As many as it takes to hold five events.
    case untilFive
  }

  /// A point of a chart rests on so many events, where weeks are put together.
  package static let fewestEvents = 5

  package struct Point: Sendable, Equatable {
    /// The Monday of its first week, or the day of the failed deployment.
    package var date: CalendarDate
    /// The Monday of its last week, or the same day.
    package var last: CalendarDate
    /// Nil where there is nothing to measure. Deployments a week, hours for durations, shares from 0 to 1.
    package var value: Double?
    /// Whether it is more than `value`, as half or more of the recoveries that it would be the median of go on.
    package var isOpen = false
    /// What the value is from: deployments, or durations.
    package var n: Int
    /// The usual range at this point.
    package var lower: Double?
    package var upper: Double?
    package var centre: Double?
  }

  /// A day from which it is judged anew, and what that changed.
  package struct Rebased: Sendable, Equatable {
    package var rebase: DeliveryRebase
    /// The usual range at the end of what went before, and of what has come since, up to the next one.
    package var before: Figure<MetricReport.Limits>
    package var since: Figure<MetricReport.Limits>
  }

  /// Full weeks that count as the last month.
  package static let currentWeeks = 4

  /// Which way the points are better.
  package var better: Metric.Direction {
    switch measure {
    case .deploymentFrequency, .betweenFailures: .higher
    case .changeLeadTime, .changeFailRate, .recoveryTime, .reworkRate: .lower
    }
  }

  /// Better, worse or neutral; nil for noise and where that cannot be said.
  package var meaning: MetricReport.Meaning? { movement.value?.meaning }

  /// It moves beyond noise now, and did not four weeks ago, or the other way.
  package var isNew: Bool { meaning != nil && movementBefore.value?.meaning != meaning }
}

extension DeliveryScope {
  package subscript(measure: DeliveryMeasure) -> JudgedMeasure? { measures.first { $0.measure == measure } }
}

extension JudgedMeasure {
  /// Whether the latest point lies beyond its limits, whatever the rules make of it; false without limits.
  package var isLatestOutside: Bool {
    if open?.isUnusual == true { return true }
    guard let point = points.last(where: { $0.value != nil }), let value = point.value, let lower = point.lower,
      let upper = point.upper
    else { return false }
    let slack = 1e-9 * max(abs(value), upper - lower)
    return value > upper + slack || value < lower - slack
  }
}
