import Record

/// F2: metrics that serve a question and still give values; and items of the attention list that somebody accepted with
/// a reason, which is a conversation that took place.
func numbersStartConversations(in snapshot: Snapshot) -> PracticeReport {
  let metrics = snapshot.metrics.map { report in
    let standing: PracticeStanding =
      report.question == nil || report.lastDay == nil
      ? .unsound : isQuiet(report, on: snapshot.asOf) ? .lapsed : .alive
    return Judgement(
      standing, report.metric.evidence(report.lastDay == nil ? .metricDefined : .metricValue, on: report.lastDay))
  }
  let accepted = snapshot.attention.compactMap(\.accepted).map { _ in
    Judgement(.alive, Evidence(date: nil, file: organizationFile, what: .acknowledged))
  }
  return PracticeReport(.F2, Coverage(metrics + accepted.prefix(1)), folder: "metrics")
}
