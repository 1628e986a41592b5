import Analysis
import Record
import Templating

/// All experiments: those with a verdict, then those that go on or are planned.
struct ExperimentsPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    frame = PageFrame(
      headline: experimentsHeadline(of: directory.report.experiments), lede: experimentsLede(of: directory.report),
      label: "Experiments", path: PagePath.experiments, directory: directory)
  }

  /// The latest end first.
  private var ended: [ExperimentRow] { rows { $0.state == .ended } }
  /// The next end first.
  private var open: [ExperimentRow] { rows { $0.state != .ended }.reversed() }

  private func rows(_ belongs: (ExperimentReport) -> Bool) -> [ExperimentRow] {
    directory.report.experiments.filter(belongs).sorted {
      ($1.experiment.ends, $0.id) < ($0.experiment.ends, $1.id)
    }.map { ExperimentRow($0, by: frame.links) }
  }

  static let names = Names<ExperimentsPage>(
    page: "experiments",
    [
      .flag("is_empty", "Whether there is no experiment") { $0.directory.report.experiments.isEmpty },
      .list("ended", "Those that have ended, the latest first", of: ExperimentRow.names) { $0.ended },
      .list("open", "Those that go on or are planned, the next to end first", of: ExperimentRow.names) { $0.open },
    ])
}
