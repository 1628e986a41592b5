import Analysis
import Record

/// What capacity went to, beside what was promised, and what fits into it next.
let capacityPart: SitePart = {
  let kind = PageKind(template: "capacity", names: CapacityPage.names)
  return SitePart(offers: [kind.offer]) { directory in
    guard directory.hasPriorities else { return [] }
    return [Page(path: PagePath.capacity, source: "the capacity", kind: kind) { CapacityPage(directory) }]
  }
}()
