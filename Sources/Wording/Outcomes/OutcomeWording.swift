package import Analysis
package import Record

/// Whether finished work moved its metric, in words.
package struct OutcomeWording {
  package let item: OutcomeReport
  /// Of its metric; nil when that is not seen.
  package let metric: Metric?
  package let asOf: CalendarDate

  package init(_ item: OutcomeReport, metric: Metric?, asOf: CalendarDate) {
    (self.item, self.metric, self.asOf) = (item, metric, asOf)
  }

  private var unit: String { metric?.unit ?? "" }
  private func day(_ date: CalendarDate) -> String { shortWords(for: date, asOf: asOf) }

  /// In a word, with its mark.
  package var status: StatusView {
    switch item.verdict {
    case .moved(.better, _, _): StatusView(.good, "better after it")
    case .moved(.worse, _, _): StatusView(.bad, "worse after it")
    case .moved(.neutral, _, _): StatusView(.watch, "moved after it")
    case .didNotMove: StatusView(.quiet, "did not move")
    case .cannotTell(.windowOpen): StatusView(.quiet, "too early to tell")
    case .cannotTell: StatusView(.quiet, "cannot tell")
    case .withoutMetric: StatusView(.quiet, "not judged")
    }
  }

  /// How that is known, in one sentence.
  package var evidence: String {
    switch item.verdict {
    case .moved(_, let signal, let levels):
      sentence("\(self.levels(levels)): \(SignalWording(signal: signal, asOf: asOf).fact)")
    case .didNotMove(let levels):
      sentence("\(self.levels(levels)): no signal among \(spelled(levels.valuesAfter, "value"))")
    case .cannotTell(let reason): sentence(reason.words(asOf: asOf))
    case .withoutMetric: "It names no metric under outcome."
    }
  }

  /// `35 % before, 38 % after, +3.1`.
  private func levels(_ levels: OutcomeReport.Comparison) -> String {
    "\(quantity(levels.before, unit)) before, \(quantity(levels.after, unit)) after, "
      + signed(levels.difference, beside: levels.before)
  }

  /// Until when it is judged: `30 June to 25 August`.
  package var window: String? {
    item.doneOn.flatMap { done in item.windowEnds.map { "\(day(done.adding(days: 1))) to \(day($0))" } }
  }
}

extension OutcomeReport.Reason {
  /// As a clause without a full stop.
  package func words(asOf: CalendarDate) -> String {
    switch self {
    case .withoutDay: "the day on which it was done is not written"
    case .metricNotSeen: "its metric is not part of this report"
    case .withoutValues(let reason): "its metric has no value of the whole: \(reason.words(asOf: asOf))"
    case .windowOpen(let day): "its window is open until \(shortWords(for: day, asOf: asOf))"
    case .rebased(let day): "its metric was rebased on \(shortWords(for: day, asOf: asOf)), within the window"
    case .tooFewBefore(let have, let need): "\(count(have, "value")) before it, of the \(count(need)) that limits need"
    case .tooFewAfter(let have, let need):
      "\(count(have, "value")) in its window, of the \(count(need)) that are needed"
    case .withoutLimits(let reason): "the values before it give no limits: \(reason.words(asOf: asOf))"
    }
  }
}
