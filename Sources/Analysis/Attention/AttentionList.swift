import Record

/// The attention list of a day: what each rule finds, what was accepted, in order.
///
/// The order: not accepted before accepted; bad, to watch, good; by weight; by the order of the rules; by subject.
func attentionItems(in snapshot: Snapshot) -> [AttentionItem] {
  let accepted = acceptances(of: snapshot.organization.acknowledgements, on: snapshot.asOf)
  let ranked = attentionRules.list.enumerated().flatMap { rank, rule in
    rule.items(in: snapshot).map { item -> (rank: Int, item: AttentionItem) in
      var item = item
      item.accepted = accepted(item)
      return (rank, item)
    }
  }
  return ranked.sorted { precedes($0, $1) }.map(\.item)
}

private func precedes(_ left: (rank: Int, item: AttentionItem), _ right: (rank: Int, item: AttentionItem)) -> Bool {
  let (first, second) = (left.item, right.item)
  if (first.accepted == nil) != (second.accepted == nil) { return first.accepted == nil }
  if first.tone != second.tone { return first.tone.rawValue < second.tone.rawValue }
  if first.weight != second.weight { return first.weight > second.weight }
  if left.rank != right.rank { return left.rank < right.rank }
  if first.subject != second.subject { return first.subject.precedes(second.subject) }
  return (first.matter.detail ?? "") < (second.matter.detail ?? "")
}

extension AttentionItem.Subject {
  fileprivate func precedes(_ other: AttentionItem.Subject) -> Bool {
    if case .record(let left) = self, case .record(let right) = other { return left < right }
    return (place, id) < (other.place, other.id)
  }

  private var place: Int {
    switch self {
    case .organization: 0
    case .tie: 1
    case .team: 2
    case .service: 3
    case .record: 4
    case .theme: 5
    case .audience: 6
    }
  }
}
