import Analysis
import Diagnostics
import Record
import Templating
import Wording

/// An experiment in a list.
struct ExperimentRow: Linked, Sendable {
  let wording: ExperimentWording
  let links: Links

  init(_ report: ExperimentReport, by links: Links) {
    wording = ExperimentWording(report, in: links.directory)
    self.links = links
  }

  private var report: ExperimentReport { wording.report }

  /// What casts a doubt on the threshold.
  private var doubt: StatusView? {
    if !report.changes.isEmpty { return StatusView(.watch, "threshold changed after the start") }
    if report.isRegisteredLate { return StatusView(.watch, "registered after the start") }
    if report.lastCommitted != nil, report.state != .planned { return StatusView(.watch, "not as it was committed") }
    return report.isCommittedLate ? StatusView(.quiet, "first committed after the start") : nil
  }

  static let names = Names<ExperimentRow>(
    "experiment",
    [
      .text("title", "What it is called") { $0.report.experiment.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.report.key) },
      .optionalText("team", "The team that answers for it") { row in
        row.report.experiment.header.owner.map { row.directory.teamName($0) }
      },
      .optionalObject("metric", "The metric that it is about; nothing when it is not seen", of: Mention.names) { row in
        Mention(RecordKey(.metric, id: row.report.experiment.metric.value), by: row.links)
      },
      .text("threshold", "What has to be the case for its assumption to hold") { $0.wording.threshold },
      .text("days", "When it runs") { $0.wording.days },
      .markup("chart", "Its interval against the threshold; empty without one") { $0.wording.chart() },
      .optionalText("effect", "What was seen; nothing without a result") { $0.wording.effect?.difference },
      .optionalText("interval", "Its interval of 95 %; nothing without a result") { $0.wording.effect?.interval },
      .optionalText("missing", "Why there is no interval; nothing where there is one") { row in
        row.wording.effect == nil
          ? (row.report.comparison.value?.judged.reason ?? row.report.comparison.reason)?
            .cell(asOf: row.wording.asOf) : nil
      },
      .optionalText("sizes", "How many there were in both groups") { $0.wording.sizes },
      .object("status", "The verdict, or how far it is", of: StatusView.names) { $0.wording.status },
      .flag("is_too_small", "Whether it was left open by groups too small to detect its threshold") { row in
        row.wording.lacking != nil
      },
      .optionalObject("doubt", "What casts a doubt on the threshold", of: StatusView.names) { $0.doubt },
    ])
}
