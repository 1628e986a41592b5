import Analysis
import Record

/// The decisions: their log, and one page each.
let decisionsPart: SitePart = {
  let log = PageKind(template: "decisions", names: DecisionLogPage.names)
  let one = PageKind(template: "decision", names: DecisionPage.names)
  return SitePart(offers: [log.offer, one.offer]) { directory in
    let front = Page(path: PagePath.decisions, source: "the decisions", kind: log) { DecisionLogPage(directory) }
    let items = directory.report.decisions.decisions
    return [front]
      + items.indices.map { place in
        // The place, not the decision: ten thousand pages wait to be made, and each should be light.
        let item = items[place]
        let path = PagePath.record(item.decision.header.key)
        return Page(path: path, source: item.decision.header.file, kind: one) {
          DecisionPage(directory.report.decisions.decisions[place], in: directory)
        }
      }
  }
}()
