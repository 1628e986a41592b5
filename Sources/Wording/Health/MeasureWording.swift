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
    }
  }

  /// What exactly is counted (dora.dev, January 2026).
  package var definition: String {
    switch self {
    case .deploymentFrequency:
      "Successful deployments to production, by ISO week. A deployment without a status counts too: it was made, whatever "
        + "came of it."
    case .changeLeadTime:
      "From commit to running in production: the median of a week’s deployments that did not fail by their status and "
        + "say when they were committed."
    case .changeFailRate:
      "Failed deployments as a share of those that have a status: failed means the status failed or rolled back, or a "
        + "linked incident. It counts deployments, not incidents."
    case .recoveryTime:
      "From a failed deployment to the end of its last linked incident, else to the next successful deployment of the "
        + "service: the median of the deployments that failed in a week."
    case .reworkRate: "Deployments that were not planned, as a share of those that say whether they were."
    }
  }

  /// Whether it cannot be told without knowing which deployments failed.
  package var needsOutcomes: Bool { self == .changeFailRate || self == .recoveryTime }

  /// A value of a week in words; hours for durations, shares from 0 to 1.
  package func words(_ value: Double) -> String {
    switch self {
    case .deploymentFrequency: number(value)
    case .changeLeadTime, .recoveryTime: duration(hours: value)
    case .changeFailRate, .reworkRate: percent(value)
    }
  }

  /// A range of values of a week with one unit: `8–31`, `up to 22 %`.
  package func words(from lower: Double, to upper: Double) -> String {
    switch self {
    case .deploymentFrequency:
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

extension JudgedMeasure {
  /// A point in words: what the chart shows.
  package func words(_ value: Double) -> String {
    basis == .daysBetweenFailures ? duration(hours: value * 24) : measure.words(value)
  }

  /// The usual range in words.
  package func words(from lower: Double, to upper: Double) -> String {
    basis == .daysBetweenFailures
      ? durations(fromHours: lower * 24, to: upper * 24) : measure.words(from: lower, to: upper)
  }

  /// What the chart shows, in a few words.
  package var shown: String {
    switch basis {
    case .weeks: measure == .deploymentFrequency ? "by week" : "weekly median"
    case .shares: "by week; the range follows how many deployments there were"
    case .daysBetweenFailures:
      "the time from one failed deployment to the next, for there is less than one a week; not the time to recover"
    }
  }

  /// What happened, for a sentence that begins with the service: `fails more often`.
  package var verb: String {
    let isUp = direction == .up
    switch (measure, basis) {
    case (_, .daysBetweenFailures): return isUp ? "fails less often" : "fails more often"
    case (.deploymentFrequency, _): return isUp ? "deploys more often" : "deploys less often"
    case (.changeLeadTime, _): return isUp ? "delivers changes more slowly" : "delivers changes faster"
    case (.changeFailRate, _): return isUp ? "fails more often" : "fails less often"
    case (.recoveryTime, _): return isUp ? "recovers more slowly" : "recovers faster"
    case (.reworkRate, _): return isUp ? "needs more rework" : "needs less rework"
    }
  }

  /// What was seen, in a clause: the run where there is one, else all values outside at once, else the signal.
  package func fact(asOf: CalendarDate) -> String {
    let signals = currentSignals
    let runs = signals.filter { $0.pattern == .run || $0.pattern == .medianRun }
    var told = runs.max { $0.points.count < $1.points.count } ?? signal
    let outside = signals.filter { $0.pattern == .outside }
    if runs.isEmpty, told?.pattern == .outside { told?.points = outside.flatMap(\.points) }
    return told.map { SignalWording(signal: $0, asOf: asOf).fact } ?? ""
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

/// A team does not fail; what it answers for does.
package func servicesOf(_ team: String) -> String { "the services of \(team)" }

extension JudgedMeasure {
  /// The verb for several: `fail more often`.
  package var verbs: String {
    let words = verb.split(separator: " ", maxSplits: 1)
    let plural = words.first.map { $0.hasSuffix("s") ? $0.dropLast() : $0 } ?? ""
    return words.count > 1 ? "\(plural) \(words[1])" : String(plural)
  }
}
