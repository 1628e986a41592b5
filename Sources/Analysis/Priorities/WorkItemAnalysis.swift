import Record
import Statistics

/// A work item as it stood on a day, scored by every method.
func analyse(_ item: WorkItem, of organization: Organization, asOf: CalendarDate) -> WorkItemReport {
  let estimates = WorkEstimates(item, organization.finance)
  let status = item.status(asOf: asOf)
  let score = estimates.score(by: organization.priorities.rankBy)
  return WorkItemReport(
    item: item, status: status, costOfDelay: costOfDelay(estimates, organization.priorities.rankBy),
    expense: estimates.expense,
    methods: methodScores(estimates), notRanked: status.isOpen ? item.expiry(asOf: asOf) ?? score.reason : .notOpen)
}

/// Where another method ranks, a cost of delay that is not written is not missing: nothing asks for it.
private func costOfDelay(_ estimates: WorkEstimates, _ method: PrioritySettings.Method) -> Figure<ThreePoint> {
  let cost = estimates.costOfDelay
  guard method != .cd3, cost.reason == .missing([.costOfDelay]) else { return cost }
  return .unavailable(.notWritten)
}

extension WorkItem {
  /// A status has no date of its own, but an item that was done later was not done yet.
  func status(asOf: CalendarDate) -> Status {
    guard status == .done, let doneOn, doneOn > asOf else { return status }
    return .doing
  }

  /// What is worth nothing any more is not ranked, whatever was written of its worth.
  fileprivate func expiry(asOf: CalendarDate) -> Unavailability? {
    switch delay {
    case .linear: nil
    case .deadline(let day), .expiring(let day): day < asOf ? .deadlinePassed(day) : nil
    }
  }
}

private func methodScores(_ estimates: WorkEstimates) -> WorkItemReport.MethodScores {
  func score(_ method: PrioritySettings.Method) -> Figure<Double> { estimates.score(by: method).map(\.score.likely) }
  return WorkItemReport.MethodScores(
    cd3: score(.cd3), wsjf: score(.wsjf), rice: score(.rice), ice: score(.ice), npv: score(.npv),
    irr: estimates.rateOfReturn, paybackYears: estimates.paybackYears)
}
