import Diagnostics
import Record

/// The attention rules about debt.
let debtAttentionRules: [AttentionRule] = [.interestExceedsRepair, .debtWithoutEstimate]

/// More debts without an estimate than this are one item.
private let mostOneByOne = 3

/// The most records that are shown as evidence.
private let evidenceShown = 5

extension AttentionRule {
  static let interestExceedsRepair = AttentionRule(
    Rule(
      "debt.interest-exceeds-repair", .note, "A debt is repaid before it has taken more than its repair costs",
      explanation: """
        Since the day under `date`, the interest of this debt has come to more than its repair would cost: the hours a week \
        of all concerned, made smaller backwards by their yearly growth, against the effort, both at the likely values. What \
        was taken is gone either way; it shows what leaving the debt for as long again would take. Plan the repair, or say \
        why the estimate no longer holds.
        """), .D1, urgency: 18
  ) { snapshot in
    snapshot.debt.debts.compactMap { debt in
      guard let excess = debt.excess else { return nil }
      return Found(
        // A repair that has begun is an answer.
        tone: excess.isBegun ? .watch : .bad, subject: .record(debt.key), owner: debt.item.team,
        matter: .debt(.exceedsRepair(title: debt.title, excess, finance: snapshot.organization.finance)),
        evidence: [debt.item.evidence(.workWritten)], size: 1 - excess.effort / excess.paid.personWeeks)
    }
  }

  static let debtWithoutEstimate = AttentionRule(
    Rule(
      "debt.no-estimate", .note, "An open debt says what it takes and what its repair would cost",
      explanation: """
        An open debt has neither `interest` nor `cost_of_delay`, or no `effort`. Nobody can say what it takes, or whether its \
        repair pays, so it cannot be weighed against a feature. A rough range such as [2, 4, 10] is enough. More than three \
        such debts are one item.
        """), .D1, urgency: 12
  ) { snapshot in
    let debts = snapshot.debt.unestimated
    guard debts.count > mostOneByOne else {
      return debts.map { debt in
        Found(
          tone: .watch, subject: .record(debt.key), owner: debt.item.team,
          matter: .debt(.unestimated(title: debt.title, missing: debt.missing.filter { $0 != .date })),
          evidence: [debt.item.evidence(.workWritten)])
      }
    }
    let teams = Set(debts.map(\.item.team))
    return [
      Found(
        tone: .watch, subject: .organization, owner: teams.count == 1 ? debts.first?.item.team : nil,
        matter: .debt(.manyUnestimated(titles: debts.map(\.title), open: snapshot.debt.debts.count)),
        evidence: debts.prefix(evidenceShown).map { $0.item.evidence(.workWritten) },
        size: Double(debts.count) / Double(snapshot.debt.debts.count))
    ]
  }
}
