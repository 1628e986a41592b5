package import Diagnostics
package import Record

/// More debts without an estimate than this are one item.
private let mostOneByOne = 3

/// The most records that are shown as evidence.
private let evidenceShown = 5

package enum DebtWithoutEstimate: AttentionRule {
  /// What the authors of a debt did not write.
  case one(missing: [WorkInput])
  /// Too many of them to be told one by one.
  case many(titles: [String], open: Int)

  package static let rule = Rule(
    "debt.no-estimate", .note, "An open debt says what it takes and what its repair would cost",
    explanation: """
      An open debt has neither `interest` nor `cost_of_delay`, or no `effort`. Nobody can say what it takes, or \
      whether its repair pays, so it cannot be weighed against a feature. A rough range such as [2, 4, 10] is enough. \
      More than three such debts are one item.
      """)
  package static let urgency = 12.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let debts = snapshot.debt.unestimated
    guard debts.count > mostOneByOne else {
      return debts.map { debt in
        Found(
          .watch, .record(debt.key), called: debt.title, owner: debt.item.team,
          .one(missing: debt.missing.filter { $0 != .date }), [debt.item.evidence(.workWritten)])
      }
    }
    let teams = Set(debts.map(\.item.team))
    return [
      Found(
        .watch, .organization, called: snapshot.organization.name,
        owner: teams.count == 1 ? debts.first?.item.team : nil,
        .many(titles: debts.map(\.title), open: snapshot.debt.debts.count),
        debts.prefix(evidenceShown).map { $0.item.evidence(.workWritten) },
        size: Double(debts.count) / Double(snapshot.debt.debts.count))
    ]
  }

  /// They are told one by one or together, by their number: that the other day tells them otherwise is no news. Together
  /// they are solved once none is left, and raised when one of them is new.
  package func isToldOtherwise(_ subject: AttentionItem.Subject, from day: some ReportFacts, in other: some ReportFacts)
    -> Bool
  {
    let others = Set(other.debt.unestimated.map(\.key))
    if case .record(let key) = subject { return others.contains(key) }
    return day.asOf < other.asOf ? !others.isEmpty : day.debt.unestimated.allSatisfy { others.contains($0.key) }
  }
}
