package import Record

/// Which side of a target is the good one.
package enum BetterSide: Hashable, Sendable {
  case higher
  case lower
}

extension ControlBand {
  /// What the process does to `target`. A target on a limit is within, so that the outcome is chance: as in
  /// NHSRplotthedots (`ptd_calculate_assurance_type`), which asks for a target beyond the limit.
  ///
  /// Unavailable for a target that is not a finite number.
  package func assurance(of target: Double, better: BetterSide) -> Figure<Assurance> {
    guard target.isFinite else { return .unavailable(.notFinite) }
    let slack = rounding(at: max(abs(lower), abs(upper), abs(target)))
    if target < lower - slack { return .measured(better == .higher ? .hit : .missed) }
    if target > upper + slack { return .measured(better == .higher ? .missed : .hit) }
    return .measured(.chance)
  }
}

extension ControlChart {
  /// What the process, as its latest limits describe it, does to `target`. Unavailable without limits.
  package func assurance(of target: Double, better: BetterSide) -> Figure<Assurance> {
    guard let segment = segments.last else { return .unavailable(.noData) }
    return segment.limits.flatMap { _ in
      guard let band = bands[segment.points].last(where: { $0 != nil }) ?? nil else { return .unavailable(.noData) }
      return band.assurance(of: target, better: better)
    }
  }
}
