import Record

/// What services and teams show on the day.
func news(in snapshot: Snapshot) -> [DeliveryNews] {
  snapshot.delivery?.news(in: snapshot.organization) ?? []
}

func subject(of news: DeliveryNews) -> AttentionItem.Subject {
  switch news.kind {
  case .service: .service(news.id)
  case .team: .team(news.id)
  case .organization: .organization
  }
}

/// The files of deployments as one fact, by the last of them.
func deliveryEvidence(in snapshot: Snapshot, on day: CalendarDate?) -> [Evidence] {
  guard let file = snapshot.delivery?.deploymentTally.files.last else { return [] }
  return [Evidence(date: day, file: file, what: .deployed)]
}
