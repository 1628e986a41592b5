import Analysis
import Record

/// The decisions: their log, and one page each.
let decisionsPart: SitePart = {
  let log = PageKind(template: "decisions", names: DecisionLogPage.names)
  let one = PageKind(template: "decision", names: DecisionPage.names)
  return SitePart(offers: [log.offer, one.offer]) { directory in
    let front = Page(path: PagePath.decisions, source: "the decisions", kind: log) { DecisionLogPage(directory) }
    return [front]
      + directory.report.decisions.decisions.map { item in
        Page(path: PagePath.record(item.decision.key), source: item.decision.header.file, kind: one) {
          DecisionPage(item, in: directory)
        }
      }
  }
}()
