package import Analysis
import Record

/// The news about capacity in one sentence, and how sure it is.
package struct CapacityHeadline {
  let report: Report

  package init(report: Report) { self.report = report }

  private var capacity: CapacityReport { report.capacity }
  private var scope: CapacityScope { capacity.organization }
  private var asOf: CalendarDate { report.asOf }

  package var sentence: String {
    guard let last = scope.last.value else { return silence }
    let got = "Debt, reliability and tooling got \(percent(last.share)) of \(CapacityWords.lastWeeks(of: last))"
    guard let policy = capacity.policy else { return "\(got); no share is promised." }
    guard let standing = scope.standing.value else {
      return "\(got), too few to hold against the \(percent(policy.share)) promised."
    }
    let promised = percent(policy.share)
    guard standing == .asPromised else { return "\(got); \(promised) was promised." }
    if percent(last.share) == promised { return "\(got), as promised." }
    return
      "\(got), within the tolerance of \(counted(100 * policy.tolerance, "point")) around the \(promised) promised."
  }

  /// There is nothing in the last weeks.
  private var silence: String {
    if case .unavailable(.noDataSince(let day)) = scope.last {
      return "What capacity went to is not written since \(shortWords(for: day, asOf: asOf))."
    }
    let missing = scope.weeks.isEmpty ? "is not written" : "is written of no full week yet"
    guard let policy = capacity.policy else { return "What capacity goes to \(missing)." }
    return
      "\(percent(policy.share)) of capacity is promised to debt, reliability and tooling; what they get \(missing)."
  }

  package var lede: String {
    [before, months, below, plan].compactMap { $0 }.map(Wording.sentence).joined(separator: " ")
  }

  private var before: String? {
    scope.before.value.map { "\(percent($0.share)) in \(CapacityWords.weeksBefore(of: $0))" }
  }

  private var months: String? {
    scope.monthAdherence.value.map { months in
      months.n == 1
        ? "the one full month that is written \(months.kept == 1 ? "kept" : "did not keep") the promise"
        : "\(months.kept == 0 ? "none" : spelled(months.kept)) of the last \(spelled(months.n, "full month")) kept the promise"
    }
  }

  private var below: String? {
    let names = capacity.teams.filter { $0.standing.value == .below }.compactMap(\.team).map { id in
      report.organization.team(id)?.name ?? id
    }
    return names.isEmpty ? nil : "below policy: \(joined(names))"
  }

  /// `seven items are finished after 2027-Q1; waiting costs €9,400 a week`
  private var plan: String? {
    let waiting = WorkSchedule.Waiting(of: report.schedule.later)
    guard waiting.items > 0, let span = report.schedule.spans.last else { return nil }
    let cost = waiting.cost.value.map { "; waiting costs \(moneyPerWeek($0.likely, report.organization.finance))" }
    return "\(spelled(waiting.items, "item")) \(waiting.items == 1 ? "is" : "are") finished after \(span.quarter.id)"
      + (cost ?? "")
  }
}
