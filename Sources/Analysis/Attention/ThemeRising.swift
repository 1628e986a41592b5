import Diagnostics
import Record

/// The most entries that are shown as evidence.
private let entriesShown = 5

extension AttentionRule {
  static let themeRising = AttentionRule(
    Rule(
      "theme.rising", .note, "A theme that is heard more often is answered",
      explanation: """
        At least five voices in the last 28 days spoke of a theme of the feedback, more than chance explains beside the 84 \
        days before (exact conditional test of two Poisson rates, Przyborowski and Wilenski 1940; one-sided p below 0.05), \
        and no entry of these 112 days names a decision or work item under `answered_by`. Decide what to do, or write \
        down why nothing is done, and name that record in the latest entry.
        """), .F3, urgency: 17
  ) { snapshot in
    snapshot.feedback.themes.compactMap { theme in
      guard theme.isRising, !theme.isAnswered, let found = theme.comparison.value else { return nil }
      let metric = theme.metrics.first.flatMap { snapshot.metricIndex[$0.id]?.metric }
      return Found(
        tone: .watch, subject: .theme(theme.name), owner: metric?.header.owner,
        matter: .themeRising(name: theme.name, found, metric: metric?.title),
        evidence: theme.entries.prefix(entriesShown).map { $0.evidence(.feedbackWritten) },
        size: Double(found.recent) / Double(found.recent + found.before))
    }
  }
}
