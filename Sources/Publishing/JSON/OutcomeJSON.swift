internal import Analysis
internal import Record

let outcomeFields = JSONFields<OutcomeReview>([
  .count("finished", "How many pieces of work are done") { $0.finished },
  .count("due", "Those done 56 days ago or earlier, but for those whose metric is not shown to everyone") { $0.due },
  .count("judged", "Those of them whose metric has an interval of what it did") { $0.judged },
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
  .optionalText("meaning", "better, worse, or neutral where its metric has no better side; left out unless it moved") {
    $0.verdict.meaning
  },
  .optionalObject(
    "effect",
    "Mean after less where the line before leads to, with the interval of 95 %, in the metric's unit; left out "
      + "unless judged", of: effectFields
  ) { $0.verdict.comparison?.change },
  .optionalObject("levels", "What it is from, in the metric's unit; left out unless judged", of: levelFields) {
    $0.verdict.comparison
  },
  .optionalObject("begun_at", "The value it was begun on; left out unless it was among the worst before", of: lowFields)
  {
    $0.verdict.comparison?.low
  },
  .optionalText("reason", "Why nobody can tell; left out when somebody can") { $0.verdict.reason },
  .texts("overlapping", "Ids of other work on the metric whose windows share days with this one: the latest three") {
    $0.overlapping.latest.map(\.id)
  },
  .count("overlapping_count", "How many there are") { $0.overlapping.count },
])

private let effectFields = JSONFields<ExperimentReport.Effect>([
  .number("value", "The difference in the middle of the time after") { $0.value },
  .number("low", "Lower end of the interval") { $0.low },
  .number("high", "Upper end of the interval") { $0.high },
])

private let levelFields = JSONFields<OutcomeReport.Comparison>([
  .number("before", "Mean of the values up to the day; of shares all cases by all") { $0.before },
  .number("after", "The same of the values in the window") { $0.after },
  .number("carried_on", "Where the line through the values before leads to, in the middle of the time after") {
    $0.carriedOn
  },
  .number("smallest", "What would have been too little to matter: expected, else half a standard deviation") {
    $0.smallest
  },
  .flag("smallest_named", "Whether the work names it, under expected") { $0.isNamed },
  .count("values_before", "How many there are before; the low at which it was begun is none of them") {
    $0.valuesBefore
  },
  .count("values_after", "How many there are after") { $0.valuesAfter },
])

private let lowFields = JSONFields<OutcomeReport.Low>([
  .text("day", "The day of the value, YYYY-MM-DD") { $0.day.iso },
  .number("value", "In the metric's unit") { $0.value },
])

extension OutcomeReport.Verdict {
  fileprivate var word: String {
    switch self {
    case .moved: "moved"
    case .didNotMove: "did_not_move"
    case .undecided, .cannotTell: "cannot_tell"
    case .withoutMetric: "not_judged"
    }
  }

  fileprivate var meaning: String? {
    guard case .moved(let meaning, _) = self else { return nil }
    return meaning.rawValue
  }

  fileprivate var reason: String? {
    if case .undecided = self { return "its interval holds zero, and more than the smallest effect" }
    guard case .cannotTell(let reason) = self else { return nil }
    return switch reason {
    case .withoutDay: "the day on which it was done is not written"
    case .metricNotSeen: "its metric is not part of the report"
    case .withoutValues(let reason): "its metric has no overall value: \(jsonWords(for: reason))"
    case .windowOpen(let day): "its window is open until \(day.iso)"
    case .rebased(let day): "its metric was rebased on \(day.iso)"
    case .tooFewBefore(let have, let need, _): "\(have) values before it, needs \(need)"
    case .tooFewAfter(let have, let need): "\(have) values in its window, needs \(need)"
    case .withoutLine(let reason): "no line can be drawn through its values: \(jsonWords(for: reason))"
    case .lineLeaves: "the line before leads to where no value can lie"
    }
  }
}
