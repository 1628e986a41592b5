import Diagnostics
import Record

extension AttentionRule {
  static let deliveryMoved = AttentionRule(
    Rule(
      "delivery.moved", .note, "A service that delivers otherwise than it did is talked about",
      explanation: """
        In the last four full weeks a delivery measure of a service or team shows a signal by the rules that \
        `fairlead.yaml` selects under `signals` (else Wheeler's). Deployments a week and weekly medians are judged by a \
        process behaviour chart of up to 78 weeks, rates by a p-chart whose limits follow the size of each week, and \
        failures that come less than once a week by the days between them (t-chart). A signal of a rate counts only when \
        chance gives it less than once in 200, by the binomial distribution: with few deployments a week, runs without a \
        failure are nothing new. A leap from one week to the next alone, and patterns without a side, are shown on the \
        chart and raise nothing. What a service shows is not repeated for its team.
        """), .F1, urgency: 21
  ) { snapshot in
    news(in: snapshot).filter { $0.quiet == nil }.map { news in
      AttentionRule.Found(
        tone: tone(of: news.moves), subject: subject(of: news), owner: news.team,
        matter: .deliveryMoved(name: news.name, moves: news.moves),
        evidence: deliveryEvidence(in: snapshot, on: news.moves.compactMap(\.signal?.lastDay).max()),
        size: news.moves.contains(where: \.isNew) ? 1 : 0.5)
    }
  }

  static let deliveryGoneQuiet = AttentionRule(
    Rule(
      "delivery.gone-quiet", .note, "A service goes on being deployed",
      explanation: """
        A service or team has deployed nothing for more than three times its rhythm (the median distance between its days \
        with a deployment), and for more than 21 days. That is no low deployment frequency, and its figures say nothing of \
        today: it is finished, or stuck, or its events are no longer collected. If it is retired, write `retired_on` at \
        the service in `fairlead.yaml`: then nobody is asked about it any more, and its history stays.
        """), .F1, urgency: 16
  ) { snapshot in
    news(in: snapshot).compactMap { news in
      guard let rhythm = news.quiet else { return nil }
      return AttentionRule.Found(
        tone: .watch, subject: subject(of: news), owner: news.team,
        matter: .deliveryGoneQuiet(name: news.name, rhythm: rhythm),
        evidence: deliveryEvidence(in: snapshot, on: rhythm.last),
        size: shareOfYear(snapshot.asOf.days(since: rhythm.last)))
    }
  }
}

private func news(in snapshot: Snapshot) -> [DeliveryNews] {
  snapshot.delivery?.news(in: snapshot.organization) ?? []
}

/// Bad as soon as anything got worse: faster and riskier at once is no good news.
private func tone(of moves: [JudgedMeasure]) -> AttentionItem.Tone {
  let meanings = moves.compactMap(\.meaning)
  return meanings.contains(.worse) ? .bad : meanings.contains(.better) ? .good : .watch
}

private func subject(of news: DeliveryNews) -> AttentionItem.Subject {
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
