package import Analysis
package import Record

/// The news of all debts.
package struct DebtHeadline {
  let register: DebtRegister
  let finance: Finance
  let asOf: CalendarDate

  package init(register: DebtRegister, finance: Finance, asOf: CalendarDate) {
    (self.register, self.finance, self.asOf) = (register, finance, asOf)
  }

  private var wording: DebtWording { DebtWording(finance: finance) }

  package var sentence: String {
    guard !register.debts.isEmpty else { return "No technical debt is open." }
    guard let taking else {
      return register.debts.count == 1
        ? "What the one open debt takes is not written down."
        : "What the \(spelled(register.debts.count)) open debts take is not written down."
    }
    return "\(taking)\(repairs)."
  }

  /// What it takes, and whether that grows; nil without a debt.
  package var glance: String? {
    guard !register.debts.isEmpty else { return nil }
    return taking.map { "\($0)\(trend ?? "")." } ?? self.sentence
  }

  /// `, 114 hours. In November 2025 it was 27 hours; since then 83 hours were written down and existing debts grew by 9`
  private var trend: String? {
    let months = register.history.months
    guard let first = months.first, let last = months.last, months.count > 1 else { return nil }
    let (taken, repaid) = months.dropFirst().reduce((0, 0)) { ($0.0 + $1.taken, $0.1 + $1.repaid) }
    let grown = last.hours - first.hours - taken + repaid
    let moves = [
      taken > 0 ? "\(DebtWording.hours(taken)) were written down for the first time" : nil,
      repaid > 0 ? "\(DebtWording.hours(repaid)) were repaid" : nil,
      grown > 0.5 ? "existing debts grew by \(DebtWording.hours(grown))" : nil,
    ].compactMap { $0 }
    let since = moves.isEmpty ? "" : "; since then \(joined(moves))"
    return ", or \(DebtWording.hours(last.hours)). At the end of \(monthWords(first.end)) it was "
      + "\(DebtWording.hours(first.hours))\(since)"
  }

  /// `Debt takes €4,300 a week`: in hours where money has no price.
  private var taking: String? {
    if let interest = register.interest.value { return "Debt takes \(moneyPerWeek(interest.likely, finance))" }
    if let hours = register.hours.value { return "Debt takes \(DebtWording.hours(hours.likely)) a week" }
    let waiting = register.debts.compactMap(\.delayCost?.likely).reduce(0, +)
    return waiting > 0 ? "Waiting with debt costs \(moneyPerWeek(waiting, finance))" : nil
  }

  /// What that says about repairs, the most telling first.
  private var repairs: String {
    let exceeding = register.debts.filter(\.exceedsRepair)
    if let one = exceeding.first {
      return exceeding.count == 1
        ? ", and \(quoted(one.title)) has already taken more than its repair costs"
        : ", and \(spelled(exceeding.count)) debts have already taken more than their repairs cost"
    }
    let values = register.debts.compactMap { debt in debt.netValue.value.map { (debt: debt, value: $0.likely) } }
    guard let best = values.max(by: { $0.value < $1.value }), let horizon = wording.horizon else {
      return "; whether a repair pays cannot be said"
    }
    return best.value > 0
      ? "; repairing \(quoted(best.debt.title)) saves \(money(best.value, finance)) more than it costs in \(horizon)"
      : "; \(nonePays(of: values.count)) within \(horizon)"
  }

  /// A repair that nobody can judge may pay.
  private func nonePays(of judged: Int) -> String {
    guard judged < register.debts.count else { return "no repair pays" }
    return judged == 1
      ? "the one repair that can be judged does not pay"
      : "none of the \(spelled(judged)) repairs that can be judged pays"
  }

  package var lede: String { [known, grown, waiting, unestimated, repaid].compactMap { $0 }.joined(separator: " ") }

  /// How many of the debts the sum is of: what is not written is no nothing.
  private var known: String? {
    guard let hours = register.hours.value else { return nil }
    let (priced, all) = (register.priced, register.debts.count)
    let who =
      switch (priced, all) {
      case (1, 1): "The one open debt states its interest"
      case (2, 2): "Both open debts state their interest"
      case (all, _): "All \(spelled(all)) open debts state their interest"
      default:
        "\(capitalised(spelled(priced))) of the \(spelled(all)) open debts \(priced == 1 ? "states its" : "state their") interest"
      }
    return "\(who): \(DebtWording.hours(hours.likely)) a week, \(wording.engineers(hours.likely))."
  }

  /// How that went: the files tell of the past what they say today.
  private var grown: String? {
    let months = register.history.months
    guard let first = months.first, let last = months.last, months.count > 1 else { return nil }
    let (taken, repaid) = months.dropFirst().reduce((0, 0)) { ($0.0 + $1.taken, $0.1 + $1.repaid) }
    let moves = [
      taken > 0 ? "debts of \(DebtWording.hours(taken)) were written down" : nil,
      repaid > 0 ? "debts of \(DebtWording.hours(repaid)) repaid" : nil,
    ].compactMap { $0 }
    let rest = last.hours - first.hours - taken + repaid
    let growth = rest > 0.5 ? ", and \(DebtWording.hours(rest)) are growth" : ""
    let since = moves.isEmpty ? "" : "; since then \(joined(moves))\(growth)"
    let way = last.hours > first.hours * 1.005 ? "up" : last.hours < first.hours * 0.995 ? "down" : "as many as"
    let from = way == "as many as" ? way : "\(way) from \(DebtWording.hours(first.hours))"
    return "That is \(from) at the end of \(monthWords(first.end))\(since)."
  }

  private var waiting: String? {
    let others = register.debts.filter { $0.item.interest == nil && $0.delayCost != nil }
    guard !others.isEmpty else { return nil }
    let cost = others.compactMap(\.delayCost?.likely).reduce(0, +)
    return
      "\(capitalised(spelled(others.count))) \(others.count == 1 ? "states" : "state") a cost of delay instead, "
      + "\(moneyPerWeek(cost, finance))."
  }

  private var unestimated: String? {
    let missing = register.unestimated.count
    guard missing > 0 else { return nil }
    return
      "\(capitalised(spelled(missing))) cannot be judged: \(missing == 1 ? "its" : "their") estimate is incomplete."
  }

  private var repaid: String? {
    guard let last = register.repaid.first else { return nil }
    let when = last.item.doneOn.map {
      ", \(register.repaid.count == 1 ? "on" : "the last on") \(shortWords(for: $0, asOf: asOf))"
    }
    let many = register.repaid.count
    return "\(capitalised(spelled(many, "debt"))) \(many == 1 ? "is" : "are") repaid\(when ?? "")\(took ?? "")."
  }

  /// What those that are repaid took, or those of them of which it is known.
  private var took: String? {
    let known = register.repaid.compactMap(\.costPerWeek.value?.likely)
    guard !known.isEmpty else { return nil }
    let sum = moneyPerWeek(known.reduce(0, +), finance)
    guard known.count < register.repaid.count else { return "; \(known.count == 1 ? "it" : "they") took \(sum)" }
    return "; the \(spelled(known.count)) whose cost is known took \(sum)"
  }
}
