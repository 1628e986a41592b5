package import Diagnostics
package import Record
import Statistics

package struct PromiseWithoutWork: AttentionRule {
  package let policy: CapacityPolicy
  /// The period by whose end the promise cannot be kept.
  package let until: Period
  /// The teams that it is so of, in configured order; at least one.
  package let teams: [Part]

  /// What a team promised by then, and what there is for it, in person-weeks.
  package struct Part: Sendable, Equatable {
    package let name: String
    package let promised: Double
    package let there: Double
    /// The titles of repairs that do not pay even at their best, by id: they never fill a promise.
    package let unpaid: [String]
  }

  package static let rule = Rule(
    "capacity.promise-without-work", .note,
    "What was promised to debt, reliability and tooling has work that is worth doing",
    explanation: """
      `policies: capacity` in `fairlead.yaml` promises a share of each team to debt, reliability and tooling. By the end of \
      the next quarter that comes to more person-weeks, its tolerance taken off, than a team's open work of these kinds \
      takes, as far as it has an effort. A repair that does not pay even at its best (its net present value, `fairlead \
      explain priorities.npv`) is not counted: it never fills the promise. Something that is worth doing was not written \
      down, or too much was promised.
      """)
  package static let urgency = 14.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let spans = scheduleSpans(asOf: snapshot.asOf, fiscalYearStarts: snapshot.organization.fiscalYearStarts)
    guard let policy = snapshot.capacity.policy, let last = spans.last else { return [] }
    let clocks = TeamClocks(snapshot.organization, asOf: snapshot.asOf)
    let end = Double(last.end.days(since: snapshot.asOf)) / 7
    let work = SchedulableWork(snapshot.work, snapshot.capacity, snapshot.organization.finance, asOf: snapshot.asOf)
    let short = snapshot.capacity.teams.compactMap { scope -> (scope: CapacityScope, part: Part)? in
      guard let team = scope.team, let pace = scope.pace.value?.personWeeks else { return nil }
      let weeks = clocks.clock(of: team).work(from: 0, to: end)
      let part = work.part(of: team, promised: policy.share * pace * weeks, in: snapshot)
      return part.there < max(0, policy.floor) * pace * weeks - 1e-9 ? (scope, part) : nil
    }
    guard let first = short.first else { return [] }
    let found = Self(policy: policy, until: last.quarter, teams: short.map(\.part))
    let (promised, there) = found.teams.reduce(into: (0.0, 0.0)) { $0 = ($0.0 + $1.promised, $0.1 + $1.there) }
    let scope = short.count == 1 ? first.scope : snapshot.capacity.organization
    return [
      Found(
        .watch, scope.team.map { .team($0) } ?? .organization, called: scope.name(in: snapshot), owner: scope.team,
        found,
        [capacityEvidence(of: scope, in: snapshot)], size: promised > 0 ? 1 - there / promised : 0)
    ]
  }
}

extension PromiseWithoutWork {
  /// It is told of one team or of several together.
  package func isToldOtherwise(_ subject: AttentionItem.Subject, from day: some ReportFacts, in other: some ReportFacts)
    -> Bool
  {
    other.reasons.contains { $0.matter is Self }
  }

  /// Nothing is promised any more, or no capacity written.
  package func hasPassed(_ subject: AttentionItem.Subject, by now: some ReportFacts) -> Bool {
    guard now.capacity.policy != nil else { return true }
    let scopes = subject.team.map { team in now.capacity.teams.filter { $0.team == team } } ?? now.capacity.teams
    return scopes.allSatisfy { $0.pace.value == nil }
  }
}

extension SchedulableWork {
  fileprivate func part(of team: String, promised: Double, in snapshot: Snapshot) -> PromiseWithoutWork.Part {
    let own = items.filter { $0.report.item.team == team && $0.keepsPromise }
    let pace = snapshot.capacity[team: team]?.pace.value?.personWeeks ?? 0
    let titles = Dictionary(snapshot.work.map { ($0.id, $0.item.title) }) { first, _ in first }
    let unpaid = apart.filter { item in
      item.team == team && item.reasons.contains { if case .doesNotPay = $0 { true } else { false } }
    }
    return PromiseWithoutWork.Part(
      name: snapshot.capacity[team: team]?.name(in: snapshot) ?? team, promised: promised,
      // Without an effort it takes all of the team.
      there: own.reduce(0) { $0 + ($1.length.effort?.likely ?? $1.length.weeks.likely * $1.length.load * pace) },
      unpaid: unpaid.map { titles[$0.id] ?? $0.id })
  }
}
