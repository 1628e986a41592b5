import Record
package import Analysis

/// How a set of metrics moved, as pieces of a sentence.
package struct Movements {
  private let better: [MetricReport]
  private let worse: [MetricReport]
  private let moved: [MetricReport]
  private let quiet: [MetricReport]
  private let gone: [MetricReport]
  private let unknown: [MetricReport]
  private let total: Int

  package init(_ metrics: [MetricReport]) {
    total = metrics.count
    better = metrics.filter { $0.meaning == .better }
    worse = metrics.filter { $0.meaning == .worse }
    moved = metrics.filter { $0.meaning == .neutral }
    quiet = metrics.filter { $0.movement.value == .noise }
    gone = metrics.filter(\.isQuiet)
    unknown = metrics.filter { $0.movement.value == nil && !$0.isQuiet }
  }

  /// `“A” got worse and two got better; four of eight moved no more than they usually do`: without a full stop; nil
  /// for no metrics.
  ///
  /// - Parameter noun: `metric`, `outcome`.
  package func clause(_ noun: String) -> String? {
    guard total > 0 else { return nil }
    let news = [named(worse, "got worse", noun), named(better, "got better", noun), named(moved, "moved", noun)]
      .compactMap { $0 }
    let calm = [
      still(noun), named(gone, "went quiet", noun),
      unjudged(noun, isFirst: news.isEmpty && quiet.isEmpty && gone.isEmpty),
    ].compactMap { $0 }
    return [joined(news), joined(calm)].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// One by its title, more by their number.
  private func named(_ metrics: [MetricReport], _ verb: String, _ noun: String) -> String? {
    guard let first = metrics.first else { return nil }
    return metrics.count == 1 ? "\(quoted(first.metric.title)) \(verb)" : "\(spelled(metrics.count, noun)) \(verb)"
  }

  private func still(_ noun: String) -> String? {
    switch quiet.count {
    case 0: nil
    case total:
      total == 1
        ? "its one \(noun) moved no more than it usually does"
        : "none of \(spelled(total, noun)) moved more than it usually does"
    default: "\(spelled(quiet.count)) of \(spelled(total)) moved no more than usual"
    }
  }

  private func unjudged(_ noun: String, isFirst: Bool) -> String? {
    guard !unknown.isEmpty else { return nil }
    let subject = isFirst ? spelled(unknown.count, noun) : spelled(unknown.count)
    return "\(subject) cannot be judged yet"
  }
}

extension MetricReport {
  /// It gave values and gives none any more, so that nothing is said of how it moves.
  package var isQuiet: Bool {
    if case .noDataSince = movement.reason { true } else { false }
  }

  /// Which way it moved beyond noise; nil for noise and for what cannot be judged.
  package var meaning: Meaning? { movement.value?.meaning }
}
