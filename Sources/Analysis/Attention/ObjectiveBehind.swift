import Diagnostics
import Record

extension AttentionRule {
  /// Off track, or missed when the period has just ended, is bad; behind is to be watched.
  static let objectiveBehind = AttentionRule(
    Rule(
      "objective.behind-pace", .note, "An objective's score keeps pace with its period",
      explanation: """
        The score lies more than 0.1 below the share of the way that should be behind by now: the share of the period \
        gone, times what is expected in the end (1.0 of a committed objective, 0.7 of an aspirational one). It is off \
        track when it lies more than 0.3 below, or below half of its pace and more than 0.2 below. For four weeks after \
        the period, an objective that missed what was expected of it is shown here, too.
        """), .B3, urgency: 28
  ) { snapshot in
    snapshot.objectives.compactMap { report in
      guard report.isPursued, let pace = report.pace.value, let tone = tone(of: report, on: snapshot.asOf)
      else { return nil }
      return Found(
        tone, report.objective, matter(of: report, pace, on: snapshot.asOf), evidence: report.evidence,
        size: -pace.difference, headStart: tone == .bad ? 10 : 0)
    }
  }
}

private func tone(of report: ObjectiveReport, on day: CalendarDate) -> AttentionItem.Tone? {
  switch report.derived.value {
  case .offTrack: .bad
  case .behind: .watch
  case .missed: report.hasJustEnded(on: day) ? .bad : nil
  case .onTrack, .reached, nil: nil
  }
}

private func matter(of report: ObjectiveReport, _ pace: ObjectiveReport.Pace, on day: CalendarDate) -> Matter {
  .objectiveBehind(
    title: report.objective.title, kind: report.objective.kind, pace: pace,
    shareGone: report.objective.period.shareGone(on: day), confidence: report.confidence,
    forecast: report.forecast, worst: worstKeyResult(of: report))
}

/// The title of the key result with the lowest score, if there are several; the first of equals.
private func worstKeyResult(of report: ObjectiveReport) -> String? {
  guard report.keyResults.count > 1 else { return nil }
  let measured = report.keyResults.compactMap { keyResult in
    keyResult.score.value.map { (title: keyResult.keyResult.title, score: $0) }
  }
  return measured.min { $0.score < $1.score }?.title
}
