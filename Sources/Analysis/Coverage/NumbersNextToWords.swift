import Record

/// Words of the last half year still say how an organization listens today.
private let daysRecent = 180

/// F3: entries of feedback that stand beside a number, because they name the metric that they explain.
func numbersNextToWords(in snapshot: Snapshot) -> PracticeReport {
  let entries = snapshot.feedback.themes.flatMap(\.entries)
  let judgements = entries.map { entry in
    let isRecent = snapshot.asOf.days(since: entry.date) <= daysRecent
    let standing: PracticeStanding =
      entry.metric == nil ? (isRecent ? .unsound : .irrelevant) : (isRecent ? .alive : .past)
    return Judgement(standing, entry.evidence(.feedbackWritten))
  }
  return PracticeReport(.F3, Coverage(judgements), folder: "feedback")
}
