package import Record

/// The organization as it stood on a day: everything of a report but the comparison with an earlier one.
package struct Snapshot: Sendable {
  let viewpoint: Viewpoint
  let organization: Organization
  /// What of all series is told.
  package let newsBudget: NewsBudget
  let strategies: [StrategyReport]
  let metrics: [MetricReport]
  let metricIndex: MetricIndex
  /// The latest first.
  package let periods: [PeriodReport]
  let decisions: RegisterDay
  let pulses: [PulseReport]
  package let feedback: FeedbackReport
  let work: [WorkItemReport]
  package let debt: DebtRegister
  package let capacity: CapacityReport
  let experiments: [ExperimentReport]
  let sessions: SessionsReport
  let guardrails: [GuardrailReport]
  let reviews: ReviewsReport
  let radar: RadarReport
  let actions: ActionAnalysis
  /// In configured order, without what changed since.
  let briefs: [BriefReport]
  let processes: [ProcessReport]
  /// What is running first; see `CoachingReport.State`.
  let coachings: [CoachingReport]
  let knowledge: KnowledgeReport
  let ladders: [LadderReport]
  package let outcomes: OutcomeReview
  /// Nil without a file of deployments.
  let delivery: DeliveryReport?
  /// Without their decisions, which only a report needs.
  let teams: [TeamReport]
  let withheldMetrics: Set<String>
  /// What coverage asks of decisions, of whatever day; of none for a day that is only compared with.
  let coveredDecisions: CoveredDecisions
  /// In the order of `Practice.allCases`; empty for a day that is only compared with.
  private(set) var practices: [PracticeReport]
  /// What coverage suggests, the most useful first.
  private(set) var pairings: [SuggestedPairing]
  /// In order, with what was accepted.
  package private(set) var reasons: [AttentionReason]

  /// - Parameters:
  ///   - delivery: of the same day.
  ///   - isCompared: the day is only compared with, so nobody asks which practices were alive.
  init(
    _ record: OrderedRecord, from viewpoint: Viewpoint, delivery: DeliveryReport? = nil, isCompared: Bool = false
  ) {
    let seen = Seen(record, from: viewpoint)
    let asOf = viewpoint.day
    self.viewpoint = viewpoint
    organization = record.organization
    let series = JudgedSeries(record, seen: seen, delivery: delivery, from: viewpoint)
    (newsBudget, self.delivery) = (series.news, series.delivery)
    (capacity, feedback) = (series.capacity, series.feedback)
    let index = MetricIndex(series.metrics)
    metricIndex = index
    periods = analyseObjectives(of: record, seen: seen, metrics: index)
    let register = RegisterDay(record, seen: seen)
    decisions = register
    metrics = isCompared ? series.metrics : MetricEvents(seen, register).added(to: series.metrics)
    pulses = analyse(seen[Pulse.self], of: record.organization, asOf: asOf)
    let items = waiting(seen[WorkItem.self].map { analyse($0, of: record.organization, asOf: asOf) })
    work = items
    debt = analyseDebt(items, finance: record.organization.finance, asOf: asOf)
    experiments = seen[Experiment.self].map { analyse($0, asOf: asOf) }
    sessions = analyse(seen[Session.self], of: record.organization, asOf: asOf)
    let policies = record.organization.policies
    guardrails = seen[Guardrail.self].map { analyse($0, longest: policies.longestWaiver, asOf: asOf) }
    reviews = analyse(seen[Review.self], rows: record.reviewRows, promisedDays: policies.reviewDays, asOf: asOf)
    radar = analyse(seen[RadarEntry.self], rows: record.radarRows, asOf: asOf)
    briefs = analyseUpdates(seen[Update.self], of: record.organization, asOf: asOf)
    actions = ActionAnalysis(
      retros: seen[Retro.self], learnings: seen[Learning.self], of: record.organization, asOf: asOf)
    processes = analyse(seen[RepeatableProcess.self], of: record.organization, asOf: asOf)
    coachings = analyse(seen[Coaching.self], asOf: asOf)
    ladders = analyse(seen[Ladder.self], policies: policies)
    knowledge = analyseKnowledge(record.knowledge, seen[Rotations.self], of: record.organization, asOf: asOf)
    outcomes = reviewOutcomes(
      of: items, metrics: index, withheld: seen.withheldMetrics, asOf: asOf)
    let objectives = periods.flatMap(\.objectives)
    strategies = seen[Strategy.self].map { analyse($0, objectives: objectives, metrics: index) }
    teams = analyseTeams(
      of: record.organization, charters: seen[Charter.self], objectives: objectives.map(\.objective),
      metrics: seen.metrics,
      strategies: seen[Strategy.self])
    withheldMetrics = seen.withheldMetrics
    coveredDecisions = CoveredDecisions(register, at: isCompared ? [] : register.places, in: record.organization)
    (practices, pairings, reasons) = ([], [], [])
    if !isCompared {
      practices = Analysis.practices(on: CoverageDay(self, coveredDecisions))
      pairings = suggestedPairings(in: self)
    }
    reasons = attentionReasons(in: self)
    noteConversations()
  }

  package var asOf: CalendarDate { viewpoint.day }

  /// F2 rests on the attention list too, and the list on the coverage of all other practices.
  private mutating func noteConversations() {
    guard reasons.contains(where: { $0.accepted != nil }),
      let place = practices.firstIndex(where: { $0.practice == .F2 })
    else { return }
    practices[place] = practice(.F2, on: CoverageDay(self, coveredDecisions))
  }

}

/// Metrics by id.
struct MetricIndex: Sendable {
  private let metrics: [MetricReport]
  private let places: [String: Int]

  init(_ metrics: [MetricReport]) {
    self.metrics = metrics
    var places: [String: Int] = [:]
    for (place, report) in metrics.enumerated() where places[report.metric.id] == nil {
      places[report.metric.id] = place
    }
    self.places = places
  }

  subscript(id: String) -> MetricReport? { places[id].map { metrics[$0] } }
}
