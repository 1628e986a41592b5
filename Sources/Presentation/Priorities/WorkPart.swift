import Analysis
import Record

/// What to do next, sorted in each way, and one page for each work item.
let workPart: SitePart = {
  let list = PageKind(template: "priorities", names: PrioritiesPage.names)
  let one = PageKind(template: "work-item", names: WorkItemPage.names)
  return SitePart(offers: [list.offer, one.offer]) { directory in
    guard directory.hasPriorities else { return [] }
    let orders = directory.report.priorities.ranking.value == nil ? [.rank] : WorkOrder.allCases
    let lists = orders.map { order in
      Page(path: order.path, source: "the priorities", kind: list) { PrioritiesPage(directory, sortedBy: order) }
    }
    return lists
      + directory.report.work.map { item in
        Page(path: PagePath.record(item.key), source: item.item.header.file, kind: one) {
          WorkItemPage(item, in: directory)
        }
      }
  }
}()
