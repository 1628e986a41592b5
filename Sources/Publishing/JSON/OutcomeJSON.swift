internal import Analysis
internal import Record

let outcomeFields = JSONFields<OutcomeReview>([
  .count("finished", "How many pieces of work are done") { $0.finished },
  .count("due", "Those done 56 days ago or earlier, but for those whose metric is not shown to everyone") { $0.due },
  .count("judged", "Those of them whose metric moved, or did not") { $0.judged },
  .list("items", "All of them, the latest first", of: finishedFields) { $0.items },
])

private let finishedFields = JSONFields<OutcomeReport>([
  .text("id", "The file's name without extension") { $0.key.id },
  .optionalText("team", "The id of the team that did it") { $0.team },
  .textFigure("done_on", "The day on which it was done, YYYY-MM-DD") { .orNotWritten($0.doneOn?.iso) },
  .textFigure("window_ends", "The last day of the window in which it is judged") { .orNotWritten($0.windowEnds?.iso) },
  .optionalText("metric", "The id of the metric that it should move; left out without one that is seen") {
    $0.metric?.id
  },
  .choice(
    "verdict", "What the metric did after it", ["moved", "did_not_move", "cannot_tell", "not_judged"]
  ) { $0.verdict.word },
  .optionalObject("move", "The signal; left out unless it moved", of: moveFields) { $0.verdict.move },
  .optionalObject("levels", "Before and after, in the metric's unit; left out unless judged", of: levelFields) {
    $0.verdict.levels
  },
  .optionalText("reason", "Why nobody can tell; left out when somebody can") { $0.verdict.reason },
  .texts("overlapping", "Ids of other work on the metric whose windows share days with this one: the latest three") {
    $0.overlapping.latest.map(\.id)
  },
  .count("overlapping_count", "How many there are") { $0.overlapping.count },
])

/// A signal with what it means.
struct OutcomeMove: Sendable {
  let meaning: MetricReport.Meaning
  let signal: MetricReport.Signal
}

private let moveFields = JSONFields<OutcomeMove>([
  .choice("meaning", "In the metric's own sense", MetricReport.Meaning.allCases.map(\.rawValue)) {
    $0.meaning.rawValue
  },
  .choice("rule", "What was seen: an id for fairlead explain", signalRuleIDs) { $0.signal.rule },
  .optionalText("from", "The day of its first value, YYYY-MM-DD") { $0.signal.points.first?.date.iso },
  .optionalText("to", "The day of its last value") { $0.signal.lastDay?.iso },
])

private let levelFields = JSONFields<OutcomeReport.Comparison>([
  .number("before", "Mean of the values up to the day; of shares all cases by all") { $0.before },
  .number("after", "The same of the values in the window") { $0.after },
  .number("difference", "After less before") { $0.difference },
  .count("values_before", "How many there are before") { $0.valuesBefore },
  .count("values_after", "How many there are after") { $0.valuesAfter },
])

extension OutcomeReport.Verdict {
  fileprivate var word: String {
    switch self {
    case .moved: "moved"
    case .didNotMove: "did_not_move"
    case .cannotTell: "cannot_tell"
    case .withoutMetric: "not_judged"
    }
  }

  fileprivate var move: OutcomeMove? {
    guard case .moved(let meaning, let signal, _) = self else { return nil }
    return OutcomeMove(meaning: meaning, signal: signal)
  }

  fileprivate var levels: OutcomeReport.Comparison? {
    switch self {
    case .moved(_, _, let levels), .didNotMove(let levels): levels
    case .cannotTell, .withoutMetric: nil
    }
  }

  fileprivate var reason: String? {
    guard case .cannotTell(let reason) = self else { return nil }
    return switch reason {
    case .withoutDay: "the day on which it was done is not written"
    case .metricNotSeen: "its metric is not part of the report"
    case .withoutValues(let reason): "its metric has no value of the whole: \(jsonWords(for: reason))"
    case .windowOpen(let day): "its window is open until \(day.iso)"
    case .rebased(let day): "its metric was rebased on \(day.iso)"
    case .tooFewBefore(let have, let need): "\(have) values before it, needs \(need)"
    case .tooFewAfter(let have, let need): "\(have) values in its window, needs \(need)"
    case .withoutLimits(let reason): "the values before it give no limits: \(jsonWords(for: reason))"
    }
  }
}
