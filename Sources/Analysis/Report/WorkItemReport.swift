package import Record

/// A work item on the report's day, with what each method makes of it.
package struct WorkItemReport: Sendable {
  package var item: WorkItem
  /// As it stood on the day: what is done later is still being done.
  package var status: WorkItem.Status
  /// Money that a week of waiting costs: `cost_of_delay` as written, else the interest of a debt at today's rate. Its
  /// authors' word, whatever the delay profile. Unavailable without either, or without `finance.person_week` for
  /// interest.
  package var costOfDelay: Figure<ThreePoint>
  /// Money that doing it costs: effort at `finance.person_week`.
  package var expense: Figure<ThreePoint>
  package var methods: MethodScores
  /// The score of the configured method, with its uncertainty, that the ranking is drawn from.
  var ranked: Figure<WorkScore>
  /// Why it cannot be ranked by the configured method; nil when it can, or when it is no longer open.
  package var notRanked: Unavailability?
  /// Ids of open items that it waits for before it can begin, as named under `after`; empty for one that has begun.
  package var waitsFor: [String] = []
  /// Ids of the open items that name it under `after`, ascending.
  package var holdsUp: [String] = []
  /// Where it stands in the ranking; nil when it is not ranked.
  package var place: WorkRanking.Place?
  /// How many items its band of the ranking has; 0 when it is not ranked.
  package var bandSize = 0
  /// Its place in the schedule; nil when it has none.
  package var step: WorkSchedule.Step?
  /// What became of it; nil when it is not finished.
  package var outcome: OutcomeReport?
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  package var key: RecordKey { item.key }
  package var id: String { item.id }
  package var isOpen: Bool { status.isOpen }

  /// The scores of all methods at the likely values, side by side.
  package struct MethodScores: Sendable, Equatable {
    /// Money a week that a week of work saves: cost of delay divided by duration.
    package var cd3: Figure<Double>
    /// Points without a unit.
    package var wsjf: Figure<Double>
    package var rice: Figure<Double>
    package var ice: Figure<Double>
    /// Money, of a debt with interest: what the repair saves over the horizon, discounted, less what it costs.
    package var npv: Figure<Double>
    /// The yearly rate at which the repair breaks even over the horizon, as a share.
    package var irr: Figure<Double>
    package var paybackYears: Figure<Double>

    /// The score that a method ranks by.
    package subscript(method: PrioritySettings.Method) -> Figure<Double> {
      switch method {
      case .cd3: cd3
      case .wsjf: wsjf
      case .rice: rice
      case .ice: ice
      case .npv: npv
      }
    }
  }
}
