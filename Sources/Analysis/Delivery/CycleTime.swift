package import Record

/// A part of the way of a change to production, and the whole way.
package enum CyclePhase: String, Sendable, CaseIterable {
  /// From the first commit until the change is opened for review.
  case coding
  /// From then until its first review.
  case pickup
  /// From then until it is merged.
  case review
  /// From then until it runs in production.
  case deploy
  /// From the first commit until it runs in production, whatever is known of the phases between.
  case whole
}

/// How long the changes took that were deployed in some weeks, by phase. A change belongs to the week in which it was
/// deployed, so that all that is said of a week is settled when the week is over.
package struct CycleFigures: Sendable, Equatable {
  /// Changes deployed in the weeks. For each phase it is its n, its missing and its backward ones together.
  package var deployed = 0
  package var coding = CyclePhaseTime()
  package var pickup = CyclePhaseTime()
  package var review = CyclePhaseTime()
  package var deploy = CyclePhaseTime()
  package var whole = CyclePhaseTime()

  package init() {}

  package subscript(phase: CyclePhase) -> CyclePhaseTime {
    get {
      switch phase {
      case .coding: coding
      case .pickup: pickup
      case .review: review
      case .deploy: deploy
      case .whole: whole
      }
    }
    set {
      switch phase {
      case .coding: coding = newValue
      case .pickup: pickup = newValue
      case .review: review = newValue
      case .deploy: deploy = newValue
      case .whole: whole = newValue
      }
    }
  }
}

/// How long one phase took. Quantiles of phases do not add up to that of the whole: each is of other changes.
package struct CyclePhaseTime: Sendable, Equatable {
  /// Of the changes that have both of its times, in order. Unavailable without any.
  package var time: Figure<DurationSummary> = .unavailable(.noData)
  /// Changes that lack one of its times, or both. They are not in `time`, and never count as zero.
  package var missing = 0
  /// Changes for which it would end before it begins. They are not in `time` either.
  package var backward = 0

  package init() {}
}

/// A week of changes of a service or team.
package struct CycleWeek: Sendable, Equatable {
  package var monday: CalendarDate
  /// Whether the report's day is the week's last or later. Counts of the others are still growing.
  package var isFull: Bool
  package var figures: CycleFigures
}

/// Changes that are not deployed by the report's day, by how far they have come: work under way, or given up, which the
/// files do not tell.
package struct OpenChanges: Sendable, Equatable {
  /// Not opened.
  package var coding = 0
  /// Opened, not reviewed.
  package var pickup = 0
  /// Reviewed, not merged.
  package var review = 0
  /// Merged, not deployed.
  package var deploy = 0

  package init() {}

  package var count: Int { coding + pickup + review + deploy }
}
