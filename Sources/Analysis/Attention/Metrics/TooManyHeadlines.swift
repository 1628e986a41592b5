package import Diagnostics
import Record

package struct TooManyHeadlines: AttentionRule {
  package let have: Int
  package let few: Int

  package static let rule = Rule(
    "metric.too-many-headlines", .note, "The headline metrics are few",
    explanation: """
      More metrics are marked `headline` than `policies: headline_metrics` allows (7, unless `fairlead.yaml` says \
      otherwise). When everything is a headline, nothing is. Choose the few that the strategy is judged by.
      """)
  package static let urgency = 9.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let few = snapshot.organization.policies.headlineMetrics
    let headlines = snapshot.metrics.map(\.metric).filter(\.isHeadline)
    guard headlines.count > few else { return [] }
    return [
      Found(
        .watch, .organization, called: snapshot.organization.name, owner: nil,
        Self(have: headlines.count, few: few), [Evidence(date: nil, file: organizationFile, what: .policy)],
        size: Double(headlines.count - few) / Double(headlines.count))
    ]
  }
}
