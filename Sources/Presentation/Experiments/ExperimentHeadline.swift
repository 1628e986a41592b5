import Analysis
import Record
import Wording

extension ExperimentWording {
  /// The news of one experiment in one sentence.
  var headline: String {
    let title = quoted(report.experiment.title)
    let news = self.news
    guard report.changes.isEmpty else { return "\(title) \(news), and its threshold was changed after the start." }
    return "\(title) \(news)."
  }

  private var news: String {
    switch report.verdict {
    case .measured(.supported): "is supported: \(shown), and \(threshold) was asked"
    case .measured(.refuted): "is refuted: \(shown), where \(threshold) was asked"
    case .measured(.inconclusive): openNews
    case .measured(.notRun): "ended without a result"
    case .unavailable(.notEnded(let day)):
      report.state == .running
        ? "runs until \(shortWords(for: day, asOf: asOf))" : "is planned \(plannedDays)"
    case .unavailable: "has a result that cannot be judged"
    }
  }

  private var openNews: String {
    guard let lacking else { return "is left open by its test" }
    return !lacking.isReachable
      ? "could not be decided by its test" : "is left open by a test too small to detect its threshold"
  }

  private var shown: String { effect.map { "\($0.difference) was seen" } ?? "its result" }

  private var plannedDays: String {
    report.experiment.starts.map { "from \(shortWords(for: $0, asOf: asOf)) on" }
      ?? "until \(shortWords(for: report.experiment.ends, asOf: asOf))"
  }

  /// When it was, and whether the threshold stood before.
  var lede: String {
    let experiment = report.experiment
    let registration =
      report.isRegisteredLate
      ? "its threshold was registered on \(shortWords(for: experiment.registered, asOf: asOf)), after the start"
      : "its threshold was registered on \(shortWords(for: experiment.registered, asOf: asOf))"
    return sentence("\(days); \(registration)")
  }
}

/// The news of all experiments in one sentence.
func experimentsHeadline(of reports: [ExperimentReport]) -> String {
  guard !reports.isEmpty else { return "No experiment is written yet: begin with an assumption that could be wrong." }
  let ended = reports.filter { $0.state == .ended }
  guard !ended.isEmpty else {
    return sentence(
      "\(spelled(reports.count, "experiment")) \(reports.count == 1 ? "is" : "are") under way or planned, and none has ended"
    )
  }
  let news = [
    clause(ended, .supported, "is supported", "are supported"), clause(ended, .refuted, "is refuted", "are refuted"),
    clause(ended, .inconclusive, "is left open", "are left open"),
    clause(ended, .notRun, "has no result", "have no result"),
    clause(ended, nil, "cannot be judged", "cannot be judged"),
  ].compactMap { $0 }
  return sentence(joined(news))
}

/// One by its title, more by their number.
///
/// - Parameter verdict: nil for those whose result gives none.
private func clause(
  _ reports: [ExperimentReport], _ verdict: Verdict?, _ one: String, _ many: String
) -> String? {
  let found = reports.filter { $0.verdict.value == verdict }
  guard let first = found.first else { return nil }
  return found.count == 1 ? "\(quoted(first.experiment.title)) \(one)" : "\(spelled(found.count, "experiment")) \(many)"
}

/// How many there are, which end next, and what was wrong with their thresholds.
func experimentsLede(of report: Report) -> String {
  let reports = report.experiments
  guard !reports.isEmpty else { return "" }
  let asOf = report.asOf
  let open = reports.filter { $0.state != .ended }
  var parts = [
    "\(spelled(reports.count, "experiment")), \(open.count == reports.count ? "none" : spelled(reports.count - open.count)) ended"
  ]
  if let next = open.map(\.experiment.ends).min() {
    parts.append("the next one ends on \(shortWords(for: next, asOf: asOf))")
  }
  let late = reports.filter(\.isRegisteredLate).count
  if late > 0 { parts.append("\(spelled(late)) registered after the start") }
  let changed = reports.filter { !$0.changes.isEmpty }.count
  if changed > 0 { parts.append("\(spelled(changed)) with a threshold that was changed after the start") }
  return sentence(parts.joined(separator: "; "))
}
