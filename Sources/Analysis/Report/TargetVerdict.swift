package import Diagnostics
package import Record
import Statistics

/// What becomes of a target as things stand: a second verdict, beside whether a movement is more than noise. A process that
/// moves as it usually does may never come to its target (NHS England, "Making Data Count": variation and assurance).
package enum TargetVerdict: String, Sendable, CaseIterable {
  /// The present level is on the better side of the target or on it.
  case met
  /// It is not, but the target lies within the limits of the present level, or the latest value is there.
  case withinReach = "within reach"
  /// The target lies beyond those limits.
  case outOfReach = "out of reach"
}

extension MetricReport {
  /// Of the whole. Unavailable without a target or a better side, while the metric is silent, and while the target is not
  /// met and limits are from fewer than 12 values.
  package var targetVerdict: Figure<TargetVerdict> {
    target.flatMap { target in
      if let reason = movement.reason, reason.isSilence { return .unavailable(reason) }
      if target.isReached { return .measured(.met) }
      if target.isReachedByLatest { return .measured(.withinReach) }
      return reach(assurance)
    }
  }

  /// The same for another target, which is not met: that of a key result.
  func targetVerdict(for target: Double, better: BetterSide) -> Figure<TargetVerdict> {
    if let reason = movement.reason, reason.isSilence { return .unavailable(reason) }
    return presentLimits.flatMap { limits in
      reach(limits.assurance(of: target, better: better))
    }
  }

  private func reach(_ assurance: Figure<Assurance>) -> Figure<TargetVerdict> {
    presentLimits.flatMap { TargetVerdict.reach(assurance, n: $0.n) }
  }
}

extension TargetVerdict {
  /// - Parameter n: the values that the limits are from.
  fileprivate static func reach(_ assurance: Figure<Assurance>, n: Int) -> Figure<TargetVerdict> {
    guard n >= ProcessLimits.firmLimits else {
      return .unavailable(.tooFew(have: n, need: ProcessLimits.firmLimits))
    }
    return assurance.map { $0 == .missed ? .outOfReach : .withinReach }
  }

  /// Of a target that is not met, by the limits of single values: what is measured by hand, or of a team.
  static func of(_ target: Double, better: BetterSide, values: [MetricPoint]) -> Figure<TargetVerdict> {
    processLimits(of: values.map(\.value)).flatMap { limits in
      reach(
        ControlBand(centre: limits.centre, lower: limits.lower, upper: limits.upper).assurance(
          of: target, better: better), n: limits.n)
    }
  }
}

extension Unavailability {
  /// The source has fallen silent: what it said is not of today.
  package var isSilence: Bool {
    if case .noDataSince = self { true } else { false }
  }
}

extension MetricReport.Limits {
  /// What a process between these limits does to a target.
  func assurance(of target: Double, better: BetterSide) -> Figure<Assurance> {
    ControlBand(centre: centre, lower: lower, upper: upper).assurance(of: target, better: better)
  }
}

/// What `fairlead explain` says of it.
package let targetVerdictExplained = Rule(
  "metric.target-verdict", .note, "A target is a second verdict, beside whether a movement is more than noise",
  explanation: """
    That a metric moves as it usually does says nothing of whether it is where it should be. So beside “noise” or a signal \
    stands what becomes of the target as things stand. “Met”: the present level is there (`fairlead explain \
    objectives.level`). “Within reach”: it is not, but the target lies within the limits of the present level, or the \
    latest value is there. “Out of reach”: the target lies beyond those limits, so that only a changed process comes to it \
    (`fairlead explain metric.target-out-of-reach`).

    While a run of values on one side goes on, or four values and more lie outside on one side, the limits are those of the \
    values since it began, and not those of a process that has ended. Until these are 12, the limits of single values lie \
    around their mean, as wide as those of the values before. Where limits are from fewer than 12 values, and where neither \
    way is better, nothing is said of reach. A key result is judged by its \
    own target and by the limits of its metric. The idea is the assurance icon of NHS England, “Making Data Count”.
    """)
