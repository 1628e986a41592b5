import Analysis
import Record
import Templating

/// What is known of an experiment's threshold over time.
struct ExperimentHistory {
  let report: ExperimentReport
  let asOf: CalendarDate

  private func day(_ date: CalendarDate) -> String { shortWords(for: date, asOf: asOf) }

  /// One sentence; what was changed stands below it.
  var sentence: String {
    guard let history = report.experiment.history, history.firstCommitted <= asOf else {
      return
        "The history of its file is not known, so whether the threshold was changed after the start cannot be said."
    }
    let committed = "First committed on \(day(history.firstCommitted))"
    guard let starts = report.experiment.starts else { return "\(committed); no first day of the test is written." }
    guard report.changes.isEmpty else {
      return "\(committed); changed after the start on \(day(starts)):"
    }
    let late = history.firstCommitted > starts ? ", after the start" : ""
    return "\(committed)\(late); not changed since the start."
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
