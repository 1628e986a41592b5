package import Diagnostics
package import Record

/// Off track, or missed when the period has just ended, is bad; behind is to be watched.
package struct ObjectiveBehind: AttentionRule {
  package let pace: ObjectiveReport.Pace
  /// 0 to 1; 1 when the period is over.
  package let shareGone: Double
  package let confidence: Figure<Double>
  package let forecast: Figure<Double>
  /// The title of the key result that is furthest behind.
  package let worst: String?

  package static let rule = Rule(
    "objective.behind-pace", .note, "An objective's score keeps pace with its period",
    explanation: """
      The score lies more than 0.1 below the share of the way that should be behind by now: the share of the period \
      gone, times what is expected in the end (1.0 of a committed objective, 0.7 of an aspirational one). It is off \
      track when it lies more than 0.3 below, or below half of its pace and more than 0.2 below. For four weeks after \
      the period, an objective that missed what was expected of it is shown here, too.
      """)
  package static let urgency = 28.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.objectives.compactMap { report in
      guard report.isPursued, let pace = report.pace.value, let tone = tone(of: report, on: snapshot.asOf)
      else { return nil }
      let found = Self(
        pace: pace, shareGone: report.objective.period.shareGone(on: snapshot.asOf), confidence: report.confidence,
        forecast: report.forecast, worst: worstKeyResult(of: report))
      return Found(
        tone, report.objective, found, report.evidence, size: -pace.difference, headStart: tone == .bad ? 10 : 0)
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

/// The title of the key result with the lowest score, if there are several; the first of equals.
private func worstKeyResult(of report: ObjectiveReport) -> String? {
  guard report.keyResults.count > 1 else { return nil }
  let measured = report.keyResults.compactMap { keyResult in
    keyResult.score.value.map { (title: keyResult.keyResult.title, score: $0) }
  }
  return measured.min { $0.score < $1.score }?.title
}
