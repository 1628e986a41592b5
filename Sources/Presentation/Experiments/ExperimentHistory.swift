import Analysis
import Record
import Templating
import Wording

/// What is known of an experiment's threshold over time.
struct ExperimentHistory {
  let report: ExperimentReport
  let asOf: CalendarDate

  private func day(_ date: CalendarDate) -> String { shortWords(for: date, asOf: asOf) }

  /// Of a start that lies ahead nothing is said.
  private var hasBegun: Bool { report.experiment.starts.map { $0 <= asOf } ?? false }

  /// One sentence; what was changed stands below it.
  var sentence: String {
    guard let first = report.firstCommitted else {
      return "The history of its file is not known"
        + (hasBegun ? ", so whether the threshold was changed after the start cannot be said." : ".")
    }
    let late = report.isCommittedLate ? ", after the start, so git does not tell what it was when the test began" : ""
    let clauses = ["First committed on \(day(first))\(late)", unknown, uncommitted, sinceStart].compactMap { $0 }
    return clauses.joined(separator: "; ") + (report.changes.isEmpty ? "." : ":")
  }

  /// Of at most three stretches; more are counted.
  private var unknown: String? {
    guard !report.gaps.isEmpty else { return nil }
    let told = report.gaps.prefix(3).map { gap in
      gap.to.map { "from \(day(gap.from)) to \(day($0))" } ?? "from \(day(gap.from)) on"
    }
    let rest = report.gaps.count - told.count
    let all = joined(rest > 0 ? told + ["\(spelled(rest, "more time"))"] : told)
    return "not known \(all), because what was committed then cannot be read"
  }

  private var uncommitted: String? {
    report.lastCommitted.map { "its last commit says \($0.words), and since when the file does not is not known" }
  }

  private var sinceStart: String? {
    guard let starts = report.experiment.starts else { return "no first day of the test is written" }
    guard report.changes.isEmpty else { return "changed after the start on \(day(starts))" }
    guard hasBegun, report.lastCommitted == nil, report.gaps.isEmpty else { return nil }
    return report.isCommittedLate ? "not changed since" : "not changed since the start"
  }
}

/// A change of a threshold.
struct ThresholdChangeView: Sendable {
  let change: ThresholdHistory.Change
  let asOf: CalendarDate

  static let names = Names<ThresholdChangeView>(
    "threshold change",
    [
      .text("date", "The day of the commit, in words") { shortWords(for: $0.change.committed, asOf: $0.asOf) },
      .text("date_iso", "The same day as YYYY-MM-DD") { $0.change.committed.iso },
      .text("from", "The threshold before, as written") { $0.change.from.words },
      .text("to", "The threshold after, as written") { $0.change.to.words },
    ])
}
