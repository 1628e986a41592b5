import Analysis
import Record

/// The objectives: the periods, each period with its alignment tree, and one page each.
let objectivesPart: SitePart = {
  let periods = PageKind(template: "okrs", names: PeriodsPage.names)
  let period = PageKind(template: "period", names: PeriodPage.names)
  let one = PageKind(template: "objective", names: ObjectivePage.names)
  return SitePart(offers: [periods.offer, period.offer, one.offer]) { directory in
    let relations = Relations(directory.report)
    let front = Page(path: PagePath.objectives, source: "the objectives", kind: periods) { PeriodsPage(directory) }
    return [front]
      + directory.report.periods.flatMap { report in
        [
          Page(path: PagePath.period(report.period.id), source: "the period \(report.period.id)", kind: period) {
            PeriodPage(report, in: directory)
          }
        ]
          + report.objectives.map { item in
            Page(path: PagePath.record(item.objective.key), source: item.objective.header.file, kind: one) {
              ObjectivePage(item, in: report, directory, relations)
            }
          }
      }
  }
}()
