package import Diagnostics
import Record

package struct DeliveryMoved: AttentionRule {
  /// The measures that moved beyond noise, the worse ones first, at least one.
  package let moves: [JudgedMeasure]

  package static let rule = Rule(
    "delivery.moved", .note, "A service that delivers otherwise than it did is talked about",
    explanation: """
      In the last four full weeks a delivery measure of a service or team shows a signal by the rules that \
      `fairlead.yaml` selects under `signals` (else Wheeler's). Deployments a week and medians are judged by a process \
      behaviour chart of up to 78 weeks, rates by a p-chart whose limits follow the size of each sample, and failures \
      also by the deployments that go well between them (g-chart). Where single weeks hold fewer than five of what is \
      judged, weeks are put together until each point rests on five; a signal is of today while its last point ends in \
      the last four full weeks. So long without a failure that it lies beyond the limit is a signal while it lasts. A signal of a rate counts only when \
      chance gives it less than once in 200, by the binomial distribution: with few deployments a week, runs without a \
      failure are nothing new. A leap from one week to the next alone, and patterns without a side, are shown on the \
      chart and raise nothing. What a service shows is not repeated for its team.
      """)
  package static let urgency = 21.0
  package static var isSignal: Bool { true }

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    news(in: snapshot).filter { $0.quiet == nil }.map { news in
      Found(
        .init(of: news.moves.compactMap(\.meaning)), subject(of: news), called: news.name, owner: news.team,
        Self(moves: news.moves),
        deliveryEvidence(in: snapshot, on: news.moves.compactMap(\.signal?.lastDay).max()),
        size: news.moves.contains(where: \.isNew) ? 1 : 0.5)
    }
  }
}
