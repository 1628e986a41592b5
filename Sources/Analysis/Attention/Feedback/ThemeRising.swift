package import Diagnostics
import Record

/// The most entries that are shown as evidence.
private let entriesShown = 5

package struct ThemeRising: AttentionRule {
  package let comparison: ThemeReport.Comparison
  /// The title of the metric that it explains.
  package let metric: String?
  /// The title of what an older entry names as its answer; nil where none does.
  package var earlier: String?

  package static let rule = Rule(
    "theme.rising", .note, "A theme that is heard more often is answered",
    explanation: """
      At least five voices in the last 28 days spoke of a theme of the feedback, in more entries than chance explains \
      beside the 84 days before (exact conditional test of two Poisson rates, Przyborowski and Wilenski 1940; one-sided p \
      below 0.05, and rare enough among all series that are judged: `fairlead explain signals.many-looks`). Entries are \
      compared and not voices, since those in one entry were heard together. And no entry of these 112 days names a decision or work item under `answered_by`. Decide what to do, or \
      write down why nothing is done, and name that record in the latest entry.
      """)
  package static let urgency = 17.0
  package static var isSignal: Bool { true }

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.feedback.themes.compactMap { theme in
      guard theme.isRising, !theme.isAnswered, let found = theme.comparison.value else { return nil }
      let metric = theme.metrics.first.flatMap { snapshot.metricIndex[$0.id]?.metric }
      return Found(
        .watch, .theme(theme.name), called: theme.name, owner: metric?.header.owner,
        Self(comparison: found, metric: metric?.title, earlier: snapshot.title(of: theme.answers)),
        theme.entries.prefix(entriesShown).map { $0.evidence(.feedbackWritten) },
        size: Double(found.recent) / Double(found.recent + found.before))
    }
  }
}

extension Snapshot {
  /// Of the work item or decision that the latest of these entries names.
  fileprivate func title(of answers: [ThemeReport.Answer]) -> String? {
    guard case .record(let key)? = answers.first else { return nil }
    return work.first { $0.key == key }?.item.title ?? decisions.record.decisions.first { $0.key == key }?.title
  }
}
