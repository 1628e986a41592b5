import Record

/// The attention list of a day: what each rule finds, what was accepted, in order. `bySubject` makes items of it.
///
/// The order: not accepted before accepted; bad, to watch, good; by weight; by the order of the rules; by subject.
func attentionReasons(in snapshot: Snapshot) -> [AttentionReason] {
  let accepted = acceptances(of: snapshot.organization.acknowledgements, on: snapshot.asOf)
  let ranked = attentionRules.list.enumerated().flatMap { rank, rule in
    rule.reasons(in: snapshot).map { reason -> Ranked in
      var reason = reason
      reason.accepted = accepted(reason)
      return (rank, reason)
    }
  }
  return ranked.sorted { precedes($0, $1) }.map(\.reason)
}

/// With the place of its rule.
private typealias Ranked = (rank: Int, reason: AttentionReason)

private func precedes(_ left: Ranked, _ right: Ranked) -> Bool {
  let (first, second) = (left.reason, right.reason)
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
