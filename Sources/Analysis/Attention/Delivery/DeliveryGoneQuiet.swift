package import Diagnostics
import Record

package struct DeliveryGoneQuiet: AttentionRule {
  /// How it deployed before.
  package let rhythm: DeliveryRhythm

  package static let rule = Rule(
    "delivery.gone-quiet", .note, "A service goes on being deployed",
    explanation: """
      A service or team has deployed nothing for more than three times its rhythm (the median distance between its \
      days with a deployment in 78 weeks), for more than twice the longest of these distances, and for more than 21 days. \
      That is no low deployment frequency, and its figures say \
      nothing of today: it is finished, or stuck, or its events are no longer collected. If it is retired, write \
      `retired_on` at the service in `fairlead.yaml`: then nobody is asked about it any more, and its history stays.
      """)
  package static let urgency = 16.0
  package static let isWaiting = true

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    news(in: snapshot).compactMap { news in
      guard let rhythm = news.quiet else { return nil }
      return Found(
        .watch, subject(of: news), called: news.name, owner: news.team, Self(rhythm: rhythm),
        deliveryEvidence(in: snapshot, on: rhythm.last), size: shareOfYear(snapshot.asOf.days(since: rhythm.last)))
    }
  }
}
