package import Record

/// What work the capacity of teams went to, beside what was promised.
package struct CapacityReport: Sendable {
  /// Nil when nothing was promised.
  package var policy: CapacityPolicy?
  /// All rows of all teams taken together.
  package var organization: CapacityScope
  /// In configured order, each by its own rows: those of its teams are no rows of a group. Every team that has rows, or
  /// no teams below it.
  package var teams: [CapacityScope]

  /// Whether any capacity is written, or promised.
  package var isWritten: Bool { policy != nil || !organization.weeks.isEmpty }

  /// The organization first.
  package var scopes: [CapacityScope] { [organization] + teams }

  package subscript(team id: String) -> CapacityScope? { teams.first { $0.team == id } }
}

/// What the capacity of one team, or of all, went to.
///
/// A team that has a row for a week has written that week: a kind without a row took nothing in it. A week without any row
/// is missing, and in no figure. A week belongs to the month and the quarter that its Thursday lies in, as an ISO week
/// belongs to the year of its Thursday; the running week is in none of their figures.
package struct CapacityScope: Sendable {
  /// The id of the team; nil for the organization.
  package var team: String?
  /// The weeks that were written, ascending.
  package var weeks: [CapacityWeek]
  /// The months and fiscal quarters with a full week that was written, ascending.
  package var months: [CapacityPeriod]
  package var quarters: [CapacityPeriod]
  /// Of the last 13 full weeks, and of the 13 before them. Unavailable when none of them was written.
  package var last: Figure<CapacityShare>
  package var before: Figure<CapacityShare>
  /// How the last 13 weeks compare with the policy. Unavailable without a policy, or with fewer than four of them written.
  package var standing: Figure<CapacityStanding>
  /// How many of the last 52 full weeks, and of the last 12 full months, kept the promise.
  package var weekAdherence: Figure<CapacityAdherence>
  package var monthAdherence: Figure<CapacityAdherence>
  /// The weeks, and the full months, in a row up to the latest whose share lies below the policy by more than its
  /// tolerance; nil when that of the latest does not, or without a policy.
  package var weeksBelow: CapacityRun?
  package var monthsBelow: CapacityRun?
  /// How the weekly share is told from noise: see `judgeDrift`.
  package var drift: CapacityDrift
  /// What is there in a week; unavailable when none of the last 13 full weeks was written.
  package var pace: Figure<CapacityPace>

  /// The weeks that are judged: those that are over.
  package var fullWeeks: [CapacityWeek] { weeks.filter(\.isFull) }
}

/// Person-days by the kind of work they went to.
package struct CapacityDays: Sendable, Equatable {
  private var byKind = [Double](repeating: 0, count: WorkItem.Kind.allCases.count)

  package init() {}

  package subscript(kind: WorkItem.Kind) -> Double {
    get { byKind[CapacityDays.place(of: kind)] }
    set { byKind[CapacityDays.place(of: kind)] = newValue }
  }

  private static func place(of kind: WorkItem.Kind) -> Int { WorkItem.Kind.allCases.firstIndex(of: kind) ?? 0 }

  package var total: Double { byKind.reduce(0, +) }
  /// Of debt, reliability and tooling.
  package var upkeep: Double { WorkItem.Kind.allCases.reduce(0) { $1.isUpkeep ? $0 + self[$1] : $0 } }

  /// The share (0...1) of debt, reliability and tooling; unavailable when there is no person-day at all.
  package var share: Figure<Double> {
    guard total > 0 else { return .unavailable(.noData) }
    guard total.isFinite else { return .unavailable(.outOfRange) }
    return .measured(upkeep / total)
  }

  static func += (sum: inout CapacityDays, days: CapacityDays) {
    for place in sum.byKind.indices { sum.byKind[place] += days.byKind[place] }
  }
}

extension WorkItem.Kind {
  /// Whether the promised share of capacity is for it.
  package var isUpkeep: Bool {
    switch self {
    case .debt, .reliability, .tooling: true
    case .feature, .research: false
    }
  }
}

/// A week that was written.
package struct CapacityWeek: Sendable, Equatable {
  package var monday: CalendarDate
  package var days: CapacityDays
  /// How many teams wrote it.
  package var teams: Int
  /// Whether it is over by the report's day; what is not over is not judged.
  package var isFull: Bool
}

/// A month or quarter, from its full weeks that were written.
package struct CapacityPeriod: Sendable, Equatable {
  package var period: Period
  package var days: CapacityDays
  /// How many of its weeks are over and written, and how many belong to it.
  package var written: Int
  package var weeks: Int
  /// Whether its last week is over.
  package var isOver: Bool

  /// Whether it is judged: it is over, and each of its weeks was written.
  package var isFull: Bool { isOver && written == weeks }
}

/// The share of debt, reliability and tooling in some weeks.
package struct CapacityShare: Sendable, Equatable {
  /// 0 to 1: of all person-days of these weeks.
  package var share: Double
  /// Person-days of debt, reliability and tooling, and of all work.
  package var upkeep: Double
  package var total: Double
  /// How many of `weeks` weeks were written.
  package var n: Int
  package var weeks: Int
  /// The first and the last day of these weeks, written or not.
  package var from: CalendarDate
  package var through: CalendarDate
}

/// How a share compares with the promised one.
package enum CapacityStanding: String, Sendable, CaseIterable {
  /// Less than the promised share by more than the tolerance.
  case below
  case asPromised = "as promised"
  /// More than the promised share by more than the tolerance.
  case above
}

/// How often the promise was kept: neither below the promised share by more than the tolerance.
package struct CapacityAdherence: Sendable, Equatable {
  package var kept: Int
  /// At least 1.
  package var n: Int

  /// 0 to 1.
  package var share: Double { Double(kept) / Double(n) }
}

/// Weeks or months in a row; those that were not written are passed over.
package struct CapacityRun: Sendable, Equatable {
  /// The first day of the first of them.
  package var since: CalendarDate
  package var n: Int
}

/// The weekly share as a process.
package struct CapacityDrift: Sendable {
  /// Unavailable with fewer than six weeks.
  package var limits: Figure<MetricReport.Limits>
  /// In order of the last week of each. Worse is what falls and lies below the promised share, better what rises towards
  /// it from below; more than was promised is a choice and not better.
  package var signals: [MetricReport.Signal]
  /// Noise, or the most telling signal that reaches into the last four full weeks. Unavailable without limits, and when no
  /// week has been written for longer than that.
  package var movement: Figure<MetricReport.Movement>
  /// The first week of the movement's signal, taken together with those of the same direction that led up to it.
  package var since: CalendarDate?

  /// The signals that the movement is made of: those of the same meaning that led up to it, and itself.
  package var currentSignals: [MetricReport.Signal] {
    guard let signal, let since else { return [] }
    return signals.filter { other in
      other.meaning == signal.meaning && other.points.first.map { $0.date >= since } ?? false
    }
  }

  /// The signal that its movement is; nil for noise.
  package var signal: MetricReport.Signal? {
    guard case .signal(let signal) = movement.value else { return nil }
    return signal
  }
}

/// How much a team has in a week.
package struct CapacityPace: Sendable, Equatable {
  /// The mean over the `n` of the last `weeks` full weeks that were written.
  package var personDays: Double
  package var n: Int
  package var weeks: Int
  /// Five days are a person-week.
  package var personWeeks: Double { personDays / CapacityPace.daysPerWeek }

  package static let daysPerWeek = 5.0
}

extension CapacityPolicy {
  /// Rounding of a share is no difference: 3 of 20 days are 15 %.
  private static let slack = 1e-9

  /// The least share that keeps the promise.
  package var floor: Double { share - tolerance }

  package func isKept(by actual: Double) -> Bool { actual >= floor - CapacityPolicy.slack }

  package func standing(of actual: Double) -> CapacityStanding {
    guard isKept(by: actual) else { return .below }
    return actual > share + tolerance + CapacityPolicy.slack ? .above : .asPromised
  }
}
