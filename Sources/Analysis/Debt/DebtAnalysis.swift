import Record

/// The open debts of a day as investments, and those that were repaid.
func analyseDebt(_ work: [WorkItemReport], finance: Finance, asOf: CalendarDate) -> DebtRegister {
  let debts = work.filter { $0.item.kind == .debt }
  let open = debts.filter(\.isOpen).map { analyse($0, finance: finance, asOf: asOf) }
  return DebtRegister(
    debts: open, repaid: repaid(debts.filter { $0.status == .done }, finance: finance),
    interest: total(of: open.map(\.interest)), hours: total(of: open.map(\.hours)),
    history: debtHistory(debts, finance: finance, asOf: asOf))
}

private func analyse(_ report: WorkItemReport, finance: Finance, asOf: CalendarDate) -> DebtReport {
  let item = report.item
  let estimates = WorkEstimates(item, finance)
  let isUnpriced = item.interest == nil
  /// The reason in the terms of a debt: what it lacks can be written.
  func asDebt<Value>(_ figure: Figure<Value>, needs others: [WorkInput] = []) -> Figure<Value> {
    isUnpriced ? .unavailable(.missing([.interest] + others)) : figure
  }
  let effort: [WorkInput] = item.effort == nil ? [.effort] : []
  return DebtReport(
    item: item, status: report.status, hours: asDebt(estimates.hoursFigure), interest: asDebt(estimates.interest),
    delayCost: item.costOfDelay, growth: item.interest?.growth ?? ThreePoint(exactly: 0),
    effort: item.effortToGo.map { .measured($0) } ?? .unavailable(.missing([.effort])), repair: report.expense,
    paid: asDebt(estimates.paid(asOf: asOf)), netValue: asDebt(estimates.netValue, needs: effort),
    rateOfReturn: asDebt(estimates.rateOfReturn, needs: effort),
    paybackYears: asDebt(estimates.paybackYears, needs: effort))
}

/// The latest first; those without a day last, by id.
private func repaid(_ work: [WorkItemReport], finance: Finance) -> [RepaidDebt] {
  work.map { report in
    let estimates = WorkEstimates(report.item, finance)
    return RepaidDebt(item: report.item, costPerWeek: estimates.costPerWeek, hours: estimates.hoursFigure)
  }.sorted { first, second in
    let (left, right) = (first.item.doneOn?.dayNumber ?? Int.min, second.item.doneOn?.dayNumber ?? Int.min)
    return left == right ? first.key < second.key : left > right
  }
}

/// The sum of what is known: what is missing is left out, and no nothing.
private func total(of figures: [Figure<ThreePoint>]) -> Figure<ThreePoint> {
  guard !figures.isEmpty else { return .unavailable(.noData) }
  let known = figures.compactMap(\.value)
  guard let first = known.first else { return .unavailable(.noMeasuredParts) }
  return known.dropFirst().reduce(first) { $0.plus($1) }.asFigure
}

extension WorkEstimates {
  fileprivate var hoursFigure: Figure<ThreePoint> { hours?.asFigure ?? .unavailable(.noInterest) }

  /// Interest where it is written, for that is what a debt takes; else the cost of delay.
  fileprivate var costPerWeek: Figure<ThreePoint> { item.interest == nil ? costOfDelay : interest }
}
