import Diagnostics
import Record

/// So many of those that have not adopted a process are named.
private let teamsNamed = 12

/// The processes with who works by them and what is open.
func analyse(_ processes: [RepeatableProcess], of organization: Organization, asOf: CalendarDate) -> [ProcessReport] {
  let parents = Set(organization.teams.compactMap(\.parent))
  let ranks = Dictionary(organization.teams.enumerated().map { ($1.id, $0) }) { first, _ in first }
  let leaves = organization.teams.map(\.id).filter { !parents.contains($0) }
  return processes.map { written in
    let process = written.seen(asOf: asOf)
    let adoption = adoption(of: process, ranks: ranks)
    let due = reviewDue(of: process, organization.policies.processes)
    let teams = Set(adoption.map(\.team))
    return ProcessReport(
      process: process, core: core(of: process, organization.policies.processes), reviewDue: due,
      isReviewOverdue: due.map { $0 < asOf } ?? false,
      lastReview: process.header.lastReviewedOn.flatMap { day in process.reviews?.last { $0.reviewedOn == day } },
      adoption: adoption, notAdoptedCount: leaves.count { !teams.contains($0) },
      notAdopted: Array(leaves.lazy.filter { !teams.contains($0) }.prefix(teamsNamed)),
      friction: inOrder(process.friction))
  }
}

extension RepeatableProcess {
  /// The process without what had not taken place.
  fileprivate func seen(asOf day: CalendarDate) -> RepeatableProcess {
    var copy = self
    copy.adoptions = adoptions.filter { $0.on <= day }
    copy.reviews = reviews?.filter { $0.committed <= day }
    copy.friction = friction.filter { $0.date <= day }.map { friction in
      var friction = friction
      if let answered = friction.answeredOn, answered > day { (friction.answeredOn, friction.answer) = (nil, nil) }
      if let resolved = friction.resolvedOn, resolved > day { friction.resolvedOn = nil }
      return friction
    }
    return copy
  }
}

/// Its field says it, else its id.
private func core(of process: RepeatableProcess, _ policy: ProcessPolicy) -> String? {
  let name = process.core?.value ?? process.id
  return policy.core.contains(name) ? name : nil
}

private func reviewDue(of process: RepeatableProcess, _ policy: ProcessPolicy) -> CalendarDate? {
  (process.header.lastReviewedOn ?? process.header.date).map(process.reviewInterval(policy).after)
}

extension RepeatableProcess {
  func reviewInterval(_ policy: ProcessPolicy) -> CalendarDuration { header.reviewIn ?? policy.reviewIn }
}

/// The last word of each team. A team that is not configured has its finding, and stands last.
private func adoption(of process: RepeatableProcess, ranks: [String: Int]) -> [ProcessReport.Adoption] {
  var latest: [String: RepeatableProcess.Adoption] = [:]
  for adoption in process.adoptions where latest[adoption.team].map({ $0.on <= adoption.on }) ?? true {
    latest[adoption.team] = adoption
  }
  return latest.values.map { adoption in
    ProcessReport.Adoption(
      team: adoption.team, on: adoption.on, version: adoption.version?.value.text,
      state: adoption.version.map { $0.value.isSame(as: process.version) ? .current : .other } ?? .unknown)
  }.sorted { (ranks[$0.team] ?? .max, $0.team) < (ranks[$1.team] ?? .max, $1.team) }
}

private func inOrder(_ friction: [RepeatableProcess.Friction]) -> [ProcessReport.Friction] {
  let told = friction.map { ProcessReport.Friction(friction: $0, state: $0.state) }
  func oldest(_ state: ProcessReport.State) -> [ProcessReport.Friction] {
    told.filter { $0.state == state }.sorted {
      ($0.friction.date, $0.friction.id.value) < ($1.friction.date, $1.friction.id.value)
    }
  }
  let resolved = told.filter { $0.state == .resolved }.sorted { left, right in
    let (first, second) = (
      left.friction.resolvedOn ?? left.friction.date, right.friction.resolvedOn ?? right.friction.date
    )
    return first == second ? left.friction.id.value < right.friction.id.value : first > second
  }
  return oldest(.open) + oldest(.answered) + resolved
}

extension RepeatableProcess.Friction {
  fileprivate var state: ProcessReport.State {
    if resolvedOn != nil { return .resolved }
    return answer == nil && answeredOn == nil ? .open : .answered
  }
}
