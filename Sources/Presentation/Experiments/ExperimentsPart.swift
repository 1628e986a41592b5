import Analysis
import Record

/// The experiments, and one page each.
let experimentsPart: SitePart = {
  let list = PageKind(template: "experiments", names: ExperimentsPage.names)
  let one = PageKind(template: "experiment", names: ExperimentPage.names)
  return SitePart(offers: [list.offer, one.offer]) { directory in
    guard directory.hasPriorities else { return [] }
    let front = Page(path: PagePath.experiments, source: "the experiments", kind: list) { ExperimentsPage(directory) }
    return [front]
      + directory.report.experiments.map { report in
        Page(path: PagePath.record(report.key), source: report.experiment.header.file, kind: one) {
          ExperimentPage(report, in: directory)
        }
      }
  }
}()
