import Record

/// F2: metrics that serve a question and still give values; and items of the attention list that somebody accepted with
/// a reason, which is a conversation that took place.
func numbersStartConversations(on day: CoverageDay) -> PracticeReport {
  let metrics = day.metrics.map { item in
    let isSound = item.metric.servedQuestion != nil && item.lastDay != nil
    let judgement = item.judgement(!isSound ? .unsound : item.isQuiet ? .lapsed : .alive)
    return item.metric.servedQuestion == nil ? judgement.lacking(.question) : judgement
  }
  let accepted =
    day.hasAccepted
    ? [Judgement(.alive, Evidence(date: nil, file: organizationFile, what: .acknowledged))] : []
  return PracticeReport(.F2, Coverage(metrics + accepted), folder: "metrics")
}
