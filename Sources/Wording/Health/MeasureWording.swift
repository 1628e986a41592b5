package import Analysis
package import Record

extension DeliveryMeasure {
  /// What it is called, as a heading.
  package var title: String {
    switch self {
    case .deploymentFrequency: "Deployments a week"
    case .changeLeadTime: "Change lead time"
    case .changeFailRate: "Change fail rate"
    case .recoveryTime: "Recovery time"
    case .reworkRate: "Rework rate"
    case .betweenFailures: "Deployments between failures"
    }
  }

  /// What exactly is counted (dora.dev, January 2026).
  package var definition: String {
    switch self {
    case .deploymentFrequency:
      "Successful deployments to production, by ISO week. A deployment without a status counts too: it was made, whatever "
        + "came of it."
    case .changeLeadTime:
      "From commit to running in production: the median of the deployments that did not fail by their status and say "
        + "when they were committed."
    case .changeFailRate:
      "Failed deployments as a share of those that have a status: failed means the status failed or rolled back, or a "
        + "linked incident. It counts deployments, not incidents."
    case .recoveryTime:
      "From a failed deployment to the end of its last linked incident, else to the next successful deployment of the "
        + "service: the median of the deployments that failed. One not recovered from yet counts for as long as it has "
        + "lasted."
    case .reworkRate: "Deployments that were not planned, as a share of those that say whether they were."
    case .betweenFailures:
      "Deployments that went well from one that failed to the next, whenever they were made. More is better, and deploying "
        + "more often does not count as failing more often."
    }
  }

  /// Whether it cannot be told without knowing which deployments failed.
  package var needsOutcomes: Bool { self == .changeFailRate || self == .recoveryTime || self == .betweenFailures }

  /// A value of a week in words; hours for durations, shares from 0 to 1.
  package func words(_ value: Double) -> String {
    switch self {
    case .deploymentFrequency: number(value)
    case .betweenFailures: number(value)
    case .changeLeadTime, .recoveryTime: duration(hours: value)
    case .changeFailRate, .reworkRate: percent(value)
    }
  }

  /// A range of values of a week with one unit: `8–31`, `up to 22 %`.
  package func words(from lower: Double, to upper: Double) -> String {
    switch self {
    case .deploymentFrequency, .betweenFailures:
      counts(from: lower, to: upper)
    case .changeLeadTime, .recoveryTime: durations(fromHours: lower, to: upper)
    case .changeFailRate, .reworkRate:
      shares(from: lower, to: upper)
    }
  }

  /// Values over several weeks, such as those of services beside one another, in words. Deployments a week are then means
  /// and no longer whole, so none is rounded inwards.
  package func words(ofMeansFrom lower: Double, to upper: Double) -> String {
    self == .deploymentFrequency ? "\(number(lower))–\(number(upper))" : words(from: lower, to: upper)
  }
}

/// Whole per cents, unless both ends would be the same.
private func shares(from lower: Double, to upper: Double) -> String {
  if lower < 0.005 { return "up to \(percent(upper))" }
  let least = (lower * 100).rounded()
  return least == (upper * 100).rounded()
    ? range(lower * 100, upper * 100, "%") : "\(number(least))–\(percent(upper))"
}

/// Counts are whole, so what lies within is told: `8–31`. Where no whole number does, the ends themselves are.
private func counts(from lower: Double, to upper: Double) -> String {
  if lower <= 0 { return "up to \(number(max(0, upper).rounded(.down)))" }
  let (least, greatest) = (lower.rounded(.up), upper.rounded(.down))
  if least > greatest { return "\(number(lower))–\(number(upper))" }
  return least == greatest ? number(least) : "\(number(least))–\(number(greatest))"
}

extension DeliveryFigures {
  /// `, over 3 services`: how many a figure is from; nothing for a single service.
  package func serviceWords(_ measure: DeliveryMeasure, of kind: DeliveryScope.Kind) -> String {
    kind == .service ? "" : ", over \(count(services[measure], "service"))"
  }
}

/// A duration in the unit that suits its size: `45 min`, `9.8 h`, `3.2 d`.
package func duration(hours: Double) -> String {
  let unit = DurationUnit(hours: hours)
  return "\(number(hours / unit.hours, significant: hours >= 48 ? 2 : 3))\(unbreakableSpace)\(unit.rawValue)"
}

/// A range of durations in the unit that suits the longer one: `6–21 h`, `up to 85 d`.
package func durations(fromHours lower: Double, to upper: Double) -> String {
  let unit = DurationUnit(hours: upper)
  guard lower > 0 else { return "up to \(duration(hours: upper))" }
  return range(lower / unit.hours, upper / unit.hours, unit.rawValue)
}

private enum DurationUnit: String {
  case minutes = "min"
  case hours = "h"
  case days = "d"

  init(hours: Double) { self = hours < 1 ? .minutes : hours < 72 ? .hours : .days }

  var hours: Double {
    switch self {
    case .minutes: 1.0 / 60
    case .hours: 1
    case .days: 24
    }
  }
}
