import Diagnostics
import Record

/// The attention rules about what to do next.
let priorityAttentionRules: [AttentionRule] = [.workNotRanked]

/// The most items that are named.
private let namedItems = 3

extension AttentionRule {
  /// One item for all of them: what is missing is asked for in one conversation. Debts have a rule of their own.
  static let workNotRanked = AttentionRule(
    Rule(
      "priorities.not-ranked", .note, "Work that somebody wants done says what it is worth and what it takes",
      explanation: """
        Open items other than debt lack what the configured method of ranking needs, such as `cost_of_delay` or \
        `duration`. Nothing is put in the place of a number that nobody wrote, so they stand outside of the order. A wide \
        range, `[low, likely, high]`, is better than none. Every item's page says what is missing.
        """), .B1, urgency: 8
  ) { snapshot in
    let open = snapshot.work.filter(\.isOpen)
    let lacking = open.filter { $0.item.kind != .debt && $0.lacksInputs }
    guard !lacking.isEmpty else { return [] }
    return [
      Found(
        tone: .watch, subject: .organization, owner: commonOwner(of: lacking),
        matter: .workNotRanked(
          titles: lacking.prefix(namedItems).map(\.item.title), count: lacking.count,
          ranked: open.count { $0.notRanked == nil }, open: open.count),
        evidence: lacking.prefix(namedItems).map { $0.item.evidence(.workWritten) },
        size: Double(lacking.count) / Double(open.count))
    ]
  }
}

/// The team that all of them belong to; nil when they belong to several.
private func commonOwner(of items: [WorkItemReport]) -> String? {
  let owners = Set(items.map(\.item.header.owner))
  return owners.count == 1 ? items.first?.item.header.owner : nil
}

extension WorkItemReport {
  /// Whether something that its authors should have written is missing; what `fairlead.yaml` does not say is not theirs.
  fileprivate var lacksInputs: Bool {
    guard case .missing(let inputs) = notRanked else { return false }
    return inputs.contains { !$0.isOfFinance }
  }
}
