import Record
import Statistics

/// A work item as it stood on a day, scored by every method.
func analyse(_ item: WorkItem, of organization: Organization, asOf: CalendarDate) -> WorkItemReport {
  let estimates = WorkEstimates(item, organization.finance)
  let status = item.status(asOf: asOf)
  let scores = estimates.scores
  let score = scores[organization.priorities.rankBy]
  return WorkItemReport(
    item: item, status: status, costOfDelay: costOfDelay(estimates, organization.priorities.rankBy),
    expense: estimates.expense, methods: estimates.methodScores(scores), ranked: score,
    notRanked: status.isOpen ? item.expiry(asOf: asOf) ?? score.reason : .notOpen)
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
    case .deadline(let day), .expiring(let day):
      if day < asOf { .deadlinePassed(day) } else { isOutOfReach(day, asOf: asOf) ? .deadlineOutOfReach(day) : nil }
    }
  }

  /// By the shortest length that is written; of an item under way by what is left, where that is written.
  private func isOutOfReach(_ deadline: CalendarDate, asOf: CalendarDate) -> Bool {
    guard let least = status(asOf: asOf) == .doing ? left?.low : duration?.low else { return false }
    return least * 7 > Double(deadline.days(since: asOf) + 1)
  }
}

extension WorkEstimates {
  fileprivate func methodScores(_ scores: WorkScores) -> WorkItemReport.MethodScores {
    func likely(_ method: PrioritySettings.Method) -> Figure<Double> { scores[method].map(\.score.likely) }
    return WorkItemReport.MethodScores(
      cd3: likely(.cd3), wsjf: likely(.wsjf), rice: likely(.rice), ice: likely(.ice), npv: likely(.npv),
      irr: rateOfReturn, paybackYears: paybackYears)
  }
}
