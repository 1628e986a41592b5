import Analysis
import Record

/// The register of technical debt; no page at all where nothing is written about what to do next.
let debtPart: SitePart = {
  let kind = PageKind(template: "debt", names: DebtPage.names)
  return SitePart(offers: [kind.offer]) { directory in
    guard directory.hasPriorities else { return [] }
    return [Page(path: PagePath.debt, source: "the debt register", kind: kind) { DebtPage(directory) }]
  }
}()
