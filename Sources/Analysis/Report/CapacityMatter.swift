package import Record

/// What the attention rules about capacity say. Each case belongs to the rule that its comment names.
package enum CapacityMatter: Sendable {
  /// `capacity.below-policy`
  case belowPolicy(BelowPolicy)
  /// `capacity.drifting`
  case drifting(Drifting)

  /// Debt, reliability and tooling got less than was promised.
  package struct BelowPolicy: Sendable {
    /// The team that it is about; nil for the organization.
    package var team: Team?
    package var policy: CapacityPolicy
    package var last: CapacityShare
    package var before: Figure<CapacityShare>
    /// Of the organization the teams that are below, of a team itself; in configured order.
    package var parts: [Part]
    /// What such work waits below the line of the plan; nil until there is a plan, which only a report has.
    package var waiting: CapacityPlan.Waiting?
    package var finance: Finance
  }

  /// A team below the policy, and since when without a break.
  package struct Part: Sendable, Equatable {
    package var name: String
    package var weeksBelow: CapacityRun?
    package var monthsBelow: CapacityRun?
  }

  /// The weekly share moves away from what was promised.
  package struct Drifting: Sendable {
    /// As of `BelowPolicy`.
    package var team: Team?
    package var policy: CapacityPolicy
    package var signal: MetricReport.Signal
    /// The first week of the move that the signal is the latest of.
    package var since: CalendarDate?
    package var last: Figure<CapacityShare>
    package var limits: MetricReport.Limits
    /// Of the organization the names of the teams that drift too.
    package var teams: [String]
  }
}
