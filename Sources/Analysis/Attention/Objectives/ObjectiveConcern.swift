import Record

/// Days after a period's end in which its outcome still is worth a conversation.
let aftermathDays = 28

extension ObjectiveReport {
  /// Somebody still goes for it: it was not dropped.
  var isPursued: Bool { objective.declared != .dropped }

  func isRunning(on day: CalendarDate) -> Bool { objective.period.contains(day) }

  /// The period ended not long ago.
  func hasJustEnded(on day: CalendarDate) -> Bool {
    day >= objective.period.end && day.days(since: objective.period.end) < aftermathDays
  }

  /// The objective as written, and the last day that brought something new of it.
  var evidence: [Evidence] {
    [lastEvidence.map { objective.evidence(.checkIn, on: $0) }, objective.evidence(.objectiveWritten)].compactMap { $0 }
  }
}
