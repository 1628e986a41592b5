/// An item that can be planned, with what it waits for.
struct PlanCandidate: Sendable {
  var item: CapacityPlan.Item
  var team: String
  /// The ids of the open items that it waits for.
  var after: [String]

  /// What is being done first, then by rank.
  fileprivate func precedes(_ other: PlanCandidate) -> Bool {
    (item.isBeingDone ? 0 : 1, item.rank, item.id) < (other.item.isBeingDone ? 0 : 1, other.item.rank, other.item.id)
  }
}

/// All candidates in the order in which they are planned: what is being done before the rest, each by rank, and none
/// before what it waits for, whoever does that. An item that was passed over comes as soon as nothing holds it up.
///
/// Those that wait for themselves are left out.
func planOrder(_ candidates: [PlanCandidate]) -> [PlanCandidate] {
  let sorted = candidates.sorted { $0.precedes($1) }
  let places = Dictionary(sorted.enumerated().map { ($1.item.id, $0) }) { first, _ in first }
  var waitingFor = sorted.map { candidate in Set(candidate.after.compactMap { places[$0] }) }
  var holdingUp = [[Int]](repeating: [], count: sorted.count)
  for (place, needed) in waitingFor.enumerated() {
    for other in needed { holdingUp[other].append(place) }
  }
  var order: [PlanCandidate] = []
  // What was passed over and is free now, the first last. It precedes everything that was not looked at yet.
  var freed: [Int] = []
  var looked = 0
  func take(_ place: Int) {
    order.append(sorted[place])
    for next in holdingUp[place] {
      waitingFor[next].remove(place)
      if waitingFor[next].isEmpty, next < looked { insert(next) }
    }
  }
  func insert(_ place: Int) { freed.insert(place, at: freed.firstIndex { $0 < place } ?? freed.count) }
  while looked < sorted.count {
    let place = looked
    looked += 1
    guard waitingFor[place].isEmpty else { continue }
    take(place)
    while let next = freed.popLast() { take(next) }
  }
  return order
}
