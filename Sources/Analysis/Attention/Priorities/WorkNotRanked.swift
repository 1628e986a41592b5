package import Diagnostics
package import Record

/// The most items that are named.
private let namedItems = 3

/// One item for all of them: what is missing is asked for in one conversation. Debts have a rule of their own.
package struct WorkNotRanked: AttentionRule {
  /// Of the first few.
  package let titles: [String]
  /// How many there are.
  package let count: Int
  /// What is missing of any of them, of what the method needs.
  package let missing: [WorkInput]
  package let method: PrioritySettings.Method
  /// How many open items are ranked, and how many there are.
  package let ranked: Int
  package let open: Int

  package static let rule = Rule(
    "priorities.not-ranked", .note, "Work that somebody wants done says what it is worth and what it takes",
    explanation: """
      Open items lack what the configured method of ranking needs: `cost_of_delay` and `duration` for CD3, the points \
      of `value`, `urgency`, `risk_reduction` and `size` for WSJF, `reach`, `impact`, `confidence` and `effort` for \
      RICE, `impact`, `confidence` and `ease` for ICE, `interest` and `effort` for NPV. That is what is asked for, and \
      nothing else. For CD3 and NPV a debt has a rule of its own (`debt.no-estimate`). Nothing is put in the place of \
      a number that nobody wrote, so they stand outside of the order. A wide range, `[low, likely, high]`, is better \
      than none. Every item's page says what is missing.
      """)
  package static let urgency = 8.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let open = snapshot.work.filter(\.isOpen)
    let method = snapshot.organization.priorities.rankBy
    let isInMoney = method == .cd3 || method == .npv
    let lacking = open.filter { !(isInMoney && $0.item.kind == .debt) && !$0.missingInputs.isEmpty }
    let missing = Set(lacking.flatMap(\.missingInputs)).sorted()
    guard !lacking.isEmpty else { return [] }
    return [
      Found(
        .watch, .organization, called: snapshot.organization.name, owner: commonOwner(of: lacking),
        Self(
          titles: lacking.prefix(namedItems).map(\.item.title), count: lacking.count, missing: missing,
          method: method, ranked: open.count { $0.notRanked == nil }, open: open.count),
        lacking.prefix(namedItems).map { $0.item.evidence(.workWritten) },
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
  /// What its authors should have written; what `fairlead.yaml` does not say is not theirs.
  fileprivate var missingInputs: [WorkInput] {
    guard case .missing(let inputs) = notRanked else { return [] }
    return inputs.filter { !$0.isOfFinance }
  }
}
