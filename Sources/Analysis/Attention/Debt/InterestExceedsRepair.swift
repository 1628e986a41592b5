package import Diagnostics
package import Record

package struct InterestExceedsRepair: AttentionRule {
  package let excess: DebtReport.Excess
  package let finance: Finance

  package static let rule = Rule(
    "debt.interest-exceeds-repair", .note, "A debt is repaid before it has taken more than its repair costs",
    explanation: """
      Since the day under `date`, the interest of this debt has come to more than its repair would cost: the hours a \
      week of all concerned, made smaller backwards by their yearly growth, against the effort, both at the likely \
      values. What was taken is gone either way; it shows what leaving the debt for as long again would take. Plan the \
      repair, or say why the estimate no longer holds.
      """)
  package static let urgency = 18.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.debt.debts.compactMap { debt in
      guard let excess = debt.excess else { return nil }
      // A repair that has begun is an answer.
      return Found(
        excess.isBegun ? .watch : .bad, .record(debt.key), called: debt.title, owner: debt.item.team,
        Self(excess: excess, finance: snapshot.organization.finance), [debt.item.evidence(.workWritten)],
        size: 1 - excess.effort / excess.paid.personWeeks)
    }
  }
}
