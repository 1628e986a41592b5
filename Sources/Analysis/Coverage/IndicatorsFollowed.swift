import Record

/// F1: services whose deployments are collected and still come, and headline metrics that give values.
func indicatorsFollowed(in snapshot: Snapshot) -> PracticeReport {
  let services = serviceJudgements(in: snapshot)
  let metrics = snapshot.metrics.filter(\.metric.isHeadline).map { report in
    let standing: PracticeStanding =
      report.lastDay == nil ? .unsound : isQuiet(report, on: snapshot.asOf) ? .lapsed : .alive
    return (
      report.metric.header.owner,
      Judgement(
        standing, report.metric.evidence(report.lastDay == nil ? .metricDefined : .metricValue, on: report.lastDay))
    )
  }
  let judgements: [(owner: String?, judgement: Judgement)] = services + metrics
  return PracticeReport(
    .F1, Coverage(judgements.map(\.judgement)), folder: "data", teams: teamStates(in: snapshot, judgements))
}

/// One for each configured service that runs; none without files of deployments.
private func serviceJudgements(in snapshot: Snapshot) -> [(owner: String?, judgement: Judgement)] {
  guard let delivery = snapshot.delivery else { return [] }
  let teams = Dictionary(snapshot.organization.services.map { ($0.id, $0.team) }) { first, _ in first }
  let retired = Set(snapshot.organization.services.filter { $0.isRetired(on: snapshot.asOf) }.map(\.id))
  return delivery.scopes.filter { $0.kind == .service && !retired.contains($0.id) }.map { scope in
    let standing: PracticeStanding =
      scope.rhythm.map { $0.isQuiet(on: snapshot.asOf) ? .lapsed : .alive } ?? .unsound
    let evidence =
      deliveryEvidence(in: snapshot, on: scope.rhythm?.last).first
      ?? Evidence(date: nil, file: organizationFile, what: .deployed)
    return (teams[scope.id], Judgement(standing, evidence))
  }
}
