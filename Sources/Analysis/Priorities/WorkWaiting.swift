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

/// What has to be done before any of some items, as far as it can begin at once: those at the ends of what they wait for.
/// In the order in which they are named, without repeats.
package func beginnings(before ids: [String], among items: [String: WorkItemReport]) -> [String] {
  var seen = Set(ids)
  var found: [String] = []
  var queue = ids
  var next = 0
  while next < queue.count {
    for id in items[queue[next]]?.waitsFor ?? [] where seen.insert(id).inserted {
      if items[id]?.waitsFor.isEmpty ?? true { found.append(id) } else { queue.append(id) }
    }
    next += 1
  }
  return found
}

/// Items by rank, each after those of them that it waits for; what waits for something that is not among them comes last.
///
/// - Parameter ids: best first.
package func orderToBegin(_ ids: [String], among items: [String: WorkItemReport]) -> [String] {
  let ranked = Set(ids)
  var begun: [String] = []
  var held: [String] = []
  var isPlaced: [String: Bool] = [:]
  for id in ids {
    var stack = [id]
    // A circle of items is an error of its own; here it only has to end.
    var entered: Set<String> = []
    while let top = stack.last {
      guard isPlaced[top] == nil else {
        stack.removeLast()
        continue
      }
      let needed = items[top]?.waitsFor ?? []
      if entered.insert(top).inserted,
        let missing = needed.first(where: { ranked.contains($0) && isPlaced[$0] == nil }),
        !entered.contains(missing)
      {
        stack += needed.filter { ranked.contains($0) && isPlaced[$0] == nil && !entered.contains($0) }.reversed()
        continue
      }
      stack.removeLast()
      let isHeld = needed.contains { !ranked.contains($0) || isPlaced[$0] != false }
      isPlaced[top] = isHeld
      if isHeld { held.append(top) } else { begun.append(top) }
    }
  }
  return begun + held
}
