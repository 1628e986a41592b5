import Diagnostics
import Record

extension AttentionRule {
  static let tooManyHeadlines = AttentionRule(
    Rule(
      "metric.too-many-headlines", .note, "The headline metrics are few",
      explanation: """
        More metrics are marked `headline` than `policies: headline_metrics` allows (7, unless `fairlead.yaml` says \
        otherwise). When everything is a headline, nothing is. Choose the few that the strategy is judged by.
        """), .A2, urgency: 9
  ) { snapshot in
    let few = snapshot.organization.policies.headlineMetrics
    let headlines = snapshot.metrics.map(\.metric).filter(\.isHeadline)
    guard headlines.count > few else { return [] }
    return [
      Found(
        tone: .watch, subject: .organization, owner: nil,
        matter: .tooManyHeadlines(have: headlines.count, few: few),
        evidence: [Evidence(date: nil, file: organizationFile, what: .policy)],
        size: Double(headlines.count - few) / Double(headlines.count))
    ]
  }
}
