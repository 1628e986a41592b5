import Record

/// The rules of NHS England's "Making Data Count", as its reference implementation NHSRplotthedots applies them
/// (`ptd_spc_standard`, `ptd_calculate_point_type`): a point outside; seven in a row on one side of the centre; seven
/// that each rise, or each fall; two of three in a row close to a limit.
///
/// On a line: outside is beyond the limit; a point on the centre has no side (`sign` is 0) and ends a run; equal points
/// end a trend.
func makingDataCountSignals(in stretch: GaplessPoints) -> [Signal] {
  [
    outside(stretch, as: .nhsOutside),
    oneSide(stretch, atLeast: 7, as: .nhsRun),
    climb(stretch, atLeast: 7, as: .nhsTrend),
    closeToLimit(stretch, as: .nhsTwoOfThree),
  ].flatMap(\.self)
}

/// Two of three points in a row beyond two thirds of the way to a limit, but not outside, while all three are on that
/// side of the centre. A point on the line of the two thirds is not beyond it; one on the limit is not outside. The
/// third point is no part of the signal, and a point outside is a signal of its own.
private func closeToLimit(_ stretch: GaplessPoints, as rule: SignalRule) -> [Signal] {
  [1.0, -1.0].flatMap { side in
    let close = stretch.distances.enumerated().map {
      side * $1 > 2 && side * $1 <= 3 && stretch.hasLimit(side, at: $0)
    }
    let (closeOnes, sameSide) = (Tally(close), Tally(stretch.distances.map { side * $0 > 0 }))
    return windows(of: 3, in: close.count) { closeOnes.count(in: $0) >= 2 && sameSide.count(in: $0) == 3 }
      .map { window in stretch.signal(rule, window.filter { close[$0] }, Direction(of: side)) }
  }
}
