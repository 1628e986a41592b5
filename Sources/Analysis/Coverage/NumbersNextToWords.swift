import Record

/// Words of the last half year still say how an organization listens today.
private let daysRecent = 180

/// F3: entries of feedback that stand beside a number, because they name the metric that they explain.
func numbersNextToWords(on day: CoverageDay) -> PracticeReport {
  let judgements = day.feedback.map { entry in
    let until = entry.date.adding(days: daysRecent)
    let isRecent = day.asOf <= until
    let standing: PracticeStanding =
      entry.metric == nil ? (isRecent ? .unsound : .irrelevant) : (isRecent ? .alive : .past)
    return Judgement(standing, entry.evidence(.feedbackWritten))
      .alive(until: until, then: .past).unsound(until: until).lacking(.metric)
  }
  return PracticeReport(.F3, Coverage(judgements), folder: "feedback")
}
