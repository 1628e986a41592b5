import Diagnostics
import Record

/// The items with what each of them waits for: the open ones that it names under `after`, while it has not begun. What is
/// done, dropped, not seen or past its deadline holds up nothing.
func waiting(_ items: [WorkItemReport]) -> [WorkItemReport] {
  let holding = Set(items.filter { $0.isOpen && !$0.isExpired }.map(\.id))
  return items.map { item in
    guard item.isOpen, item.status != .doing else { return item }
    var item = item
    item.waitsFor = item.item.after.map(\.value).filter { holding.contains($0) && $0 != item.id }
    return item
  }
}
