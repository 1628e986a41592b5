import Record

/// F1: services whose deployments are collected and still come, and headline metrics that give values.
func indicatorsFollowed(on day: CoverageDay) -> PracticeReport {
  let services = (day.services ?? []).map { (owner: $0.team, judgement: judgement(of: $0, on: day)) }
  let metrics = day.metrics.filter(\.metric.isHeadline).map { item in
    (
      owner: item.metric.header.owner,
      judgement: item.judgement(item.lastDay == nil ? .unsound : item.isQuiet ? .lapsed : .alive)
    )
  }
  let judgements: [OwnedJudgement] = services + metrics
  return PracticeReport(
    .F1, Coverage(judgements.map(\.judgement)), folder: "data", teams: teamStates(on: day, judgements))
}

private func judgement(of service: ServiceDay, on day: CoverageDay) -> Judgement {
  let rhythm = service.rhythm
  let file = day.deploymentFile ?? organizationFile
  return Judgement(
    rhythm.map { $0.isQuiet(on: day.asOf) ? .lapsed : .alive } ?? .unsound,
    Evidence(date: rhythm?.last, file: file, what: .deployed)
  ).alive(until: rhythm?.quietAfter)
    .lacking(.deployments(service: service.id, since: rhythm?.last))
}

extension MetricDay {
  /// By its last value.
  func judgement(_ standing: PracticeStanding) -> Judgement {
    Judgement(standing, metric.evidence(lastDay == nil ? .metricDefined : .metricValue, on: lastDay))
      .alive(until: speaksUntil).lacking(.values(since: lastDay))
  }
}
