import Record

/// A score this far below its pace is still on track: scores come in steps, and no work is linear.
private let onTrackTolerance = 0.1
/// A score further than this below its pace is off track …
private let offTrackDistance = 0.3
/// … and so is one below this share of its pace …
private let offTrackShare = 0.5
/// … once it is further below than this. Early in a period, half of little is little.
private let offTrackLeast = 0.2
/// Differences of binary fractions are not taken at their word: 0.4 − 0.5 is on track.
private let rounding = 1e-9

/// What the evidence says of an objective.
///
/// While the period runs, from the distance of score and pace. Afterwards, from the grade: the score is rounded to one
/// decimal first, and then compared with what is expected of this kind of objective.
///
/// - Parameter expected: the pace, where it is not that of ways from baseline to target alone.
func derivedStatus(
  score: Figure<Double>, kind: Objective.Kind, period: Period, asOf: CalendarDate, expected: Double? = nil
) -> Figure<ObjectiveReport.DerivedStatus> {
  guard asOf >= period.start else { return .unavailable(.notStarted) }
  return score.map { score in
    guard asOf < period.end else { return isReached(score, kind) ? .reached : .missed }
    return status(
      of: ObjectiveReport.Pace(score: score, expected: expected ?? expectedScore(of: kind, in: period, on: asOf)))
  }
}

/// The score, rounded to one decimal, is what is expected of this kind of objective.
func isReached(_ score: Double, _ kind: Objective.Kind) -> Bool {
  roundedGrade(score) >= kind.expectedScore
}

/// The share of the period gone times what is expected of this kind of objective in the end.
func expectedScore(of kind: Objective.Kind, in period: Period, on day: CalendarDate) -> Double {
  period.shareGone(on: day) * kind.expectedScore
}

/// A goal that is on pace and has less than one chance in three is called unlikely: the word that the IPCC uses below 33 %
/// (M. Mastrandrea et al., "Guidance Note for Lead Authors on Consistent Treatment of Uncertainties", 2010).
private let unlikelyBelow = 1.0 / 3

extension ObjectiveReport {
  /// Whether its forecast gives it less than one chance in three, whatever its score says.
  var isUnlikely: Bool { chanceAtMost.map { $0 < unlikelyBelow } ?? false }

  /// A score that keeps pace says nothing of what is to come, where the forecast does.
  func heldToForecast() -> ObjectiveReport {
    guard derived.value == .onTrack, isUnlikely else { return self }
    var report = self
    report.derived = .measured(.unlikely)
    return report
  }
}

private func status(of pace: ObjectiveReport.Pace) -> ObjectiveReport.DerivedStatus {
  let behind = -pace.difference
  if behind <= onTrackTolerance + rounding { return .onTrack }
  if behind > offTrackDistance + rounding { return .offTrack }
  let isLittle = pace.score < offTrackShare * pace.expected - rounding
  return isLittle && behind > offTrackLeast + rounding ? .offTrack : .behind
}

/// A score beside its pace; not started before the period is.
func pace(
  of score: Figure<Double>, period: Period, asOf: CalendarDate, expected: Double
) -> Figure<ObjectiveReport.Pace> {
  guard asOf >= period.start else { return .unavailable(.notStarted) }
  return score.map { ObjectiveReport.Pace(score: $0, expected: expected) }
}
