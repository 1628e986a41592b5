import Analysis
import Record

/// Finished work and what it moved.
let outcomesPart: SitePart = {
  let kind = PageKind(template: "outcomes", names: OutcomesPage.names)
  return SitePart(offers: [kind.offer]) { directory in
    guard directory.hasPriorities else { return [] }
    return [Page(path: PagePath.outcomes, source: "finished work", kind: kind) { OutcomesPage(directory) }]
  }
}()
