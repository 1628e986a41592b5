package import Analysis
package import Record

// Practice D1.

extension DebtWithoutEstimate: Worded {
  package static var part: ReportPart? { .debt }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    switch self {
    case .one(let missing):
      AttentionWording(
        "\(quoted(reason.name)) is a debt without \(missing.contains(.interest) ? "a price" : "an estimate of its repair").",
        because: "Missing: \(joined(missing.map(DebtWording.missing))).",
        ask: missing.contains(.interest)
          ? "How many hours a week does \(quoted(reason.name)) take, and from how many people?"
          : "How long would the repair of \(quoted(reason.name)) take, roughly?")
    case .many(let titles, let open):
      AttentionWording(
        "\(capitalised(spelled(titles.count))) of \(spelled(open)) open debts have no price or no effort.",
        because: "\(listed(titles)). Whether their repair pays is unknown.",
        ask: "Which of them hurts most, and who could say in ten minutes what it takes a week?")
    }
  }
}

extension InterestExceedsRepair: Worded {
  package static var part: ReportPart? { .debt }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let since = DebtWording.month(excess.paid.since)
    let (taken, needed) = (
      DebtWording.engineerWeeks(excess.paid.personWeeks), DebtWording.engineerWeeks(excess.effort)
    )
    let growth = excess.growth > 0 ? ", growing by \(percent(excess.growth)) a year" : ""
    let basis = "\(DebtWording.hours(excess.hours)) a week today\(growth), at the likely values"
    let question =
      excess.isBegun
      ? "What is still in the way of \(quoted(reason.name))?"
      : "What would keep \(quoted(reason.name)) from being done next?"
    guard let paid = excess.paid.money.value, let repair = excess.repair.value else {
      return AttentionWording(
        "The debt behind \(quoted(reason.name)) has cost \(taken) since \(since); its repair would take \(needed).",
        because: "It takes \(basis).", ask: question)
    }
    return AttentionWording(
      "The debt behind \(quoted(reason.name)) has cost \(money(paid, finance)) since \(since); its repair would cost "
        + "\(money(repair, finance)).",
      because: "\(capitalised(taken)) against \(needed): \(basis).", ask: question)
  }
}

/// The first three, and how many more.
private func listed(_ titles: [String]) -> String {
  let shown = titles.prefix(3).map(quoted)
  let rest = titles.count - shown.count
  return rest > 0 ? joined(shown + ["\(spelled(rest)) more"]) : joined(shown)
}
