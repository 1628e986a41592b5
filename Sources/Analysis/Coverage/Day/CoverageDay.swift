import Record

/// What coverage asks of a day: of the day that was analysed, or of one before it.
///
/// Of a day before, what was analysed is cut down to what was dated by then, and what is cheap is analysed again: twelve
/// whole analyses would be too dear. A day of the past so says what its own report would, from what is written today.
struct CoverageDay {
  let viewpoint: Viewpoint
  let organization: Organization
  /// States are asked of it, and no evidence.
  let isPast: Bool
  let strategies: [Strategy]
  let metrics: [MetricDay]
  let objectives: [ObjectiveDay]
  let decisions: DecisionDay
  let pulses: [PulseDay]
  let feedback: [Feedback]
  let debts: [DebtDay]
  let capacity: [CapacityDay]
  let experiments: [ExperimentReport]
  let retros: [Retro]
  let learnings: [Learning]
  let sessions: SessionsReport
  let guardrails: [GuardrailReport]
  let reviews: [ReviewCase]
  /// The latest edition.
  let radar: RadarReport.Edition?
  let briefs: [BriefReport]
  let processes: [ProcessReport]
  let coresMissing: [String]
  let coachings: [CoachingReport]
  let knowledge: KnowledgeReport
  let ladders: [LadderReport]
  let outcomes: [OutcomeDay]
  /// The services that run; nil without a file of deployments.
  let services: [ServiceDay]?
  let deploymentFile: ContentPath?
  let teams: [TeamDay]
  /// Whether an item of the attention list was accepted.
  let hasAccepted: Bool

  var asOf: CalendarDate { viewpoint.day }

  func metric(_ id: String) -> MetricDay? { metrics.first { $0.metric.id == id } }
}

extension CoverageDay {
  /// The day that was analysed.
  init(_ now: Snapshot, _ facts: CoveredDecisions) {
    self.init(
      viewpoint: now.viewpoint, organization: now.organization, isPast: false,
      strategies: now.strategies.map(\.strategy), metrics: metricDays(now, on: now.viewpoint),
      objectives: objectiveDays(now, on: now.viewpoint),
      decisions: DecisionDay(facts, now.organization, on: now.asOf), pulses: pulseDays(now, on: now.asOf),
      feedback: now.feedback.themes.flatMap(\.entries), debts: debtDays(now, on: now.viewpoint),
      capacity: capacityDays(now, on: now.asOf), experiments: now.experiments, retros: now.actions.retros.map(\.retro),
      learnings: now.actions.learnings.map(\.learning), sessions: now.sessions, guardrails: now.guardrails,
      reviews: now.reviews.records.map(\.standing) + now.reviews.rows, radar: now.radar.editions.first,
      briefs: now.briefs, processes: now.processes, coresMissing: Analysis.coresMissing(in: now),
      coachings: now.coachings, knowledge: now.knowledge, ladders: now.ladders,
      outcomes: outcomeDays(now, on: now.asOf),
      services: serviceDays(now, on: now.asOf), deploymentFile: now.delivery?.deploymentTally.files.last,
      teams: teamDays(now, on: now.viewpoint), hasAccepted: now.reasons.contains { $0.accepted != nil })
  }

  /// A day before the one that was analysed.
  init(_ now: Snapshot, _ facts: CoveredDecisions, on day: CalendarDate) {
    let past = PastRecords(now, on: day)
    let (organization, policies) = (now.organization, now.organization.policies)
    let processes = analyse(past.seen(now.processes.map(\.process)), of: organization, asOf: day)
    self.init(
      viewpoint: past.viewpoint, organization: organization, isPast: true,
      strategies: past.seen(now.strategies.map(\.strategy)), metrics: metricDays(now, on: past.viewpoint),
      objectives: objectiveDays(now, on: past.viewpoint), decisions: DecisionDay(facts, organization, on: day),
      pulses: pulseDays(now, on: day), feedback: past.seen(now.feedback.themes.flatMap(\.entries)),
      debts: debtDays(now, on: past.viewpoint), capacity: capacityDays(now, on: day),
      experiments: past.seen(now.experiments.map(\.experiment)).map { analyse($0, asOf: day) },
      retros: past.seen(now.actions.retros.map(\.retro)),
      learnings: past.seen(now.actions.learnings.map(\.learning)),
      sessions: analyse(past.seen(now.sessions.sessions.map(\.session)), of: organization, asOf: day),
      guardrails: past.seen(now.guardrails.map(\.guardrail)).map {
        analyse($0, longest: policies.longestWaiver, asOf: day)
      },
      reviews: past.reviews(), radar: now.radar.editions.first { $0.edition.day.map { $0 <= day } ?? true },
      briefs: analyseUpdates(past.seen(now.briefs.flatMap(\.updates)), of: organization, asOf: day),
      processes: processes, coresMissing: past.coresMissing(in: processes),
      coachings: analyse(past.seen(now.coachings.map(\.coaching)), asOf: day),
      knowledge: analyseKnowledge([], past.seen(now.knowledge.plans), of: organization, asOf: day),
      ladders: analyse(past.seen(now.ladders.map(\.ladder)), policies: policies),
      outcomes: outcomeDays(now, on: day), services: serviceDays(now, on: day), deploymentFile: nil,
      teams: teamDays(now, on: past.viewpoint), hasAccepted: false)
  }
}

/// Records of an analysis as an earlier day saw them.
struct PastRecords {
  private let now: Snapshot
  let viewpoint: Viewpoint

  init(_ now: Snapshot, on day: CalendarDate) { (self.now, viewpoint) = (now, now.viewpoint.on(day)) }

  func seen<Kind: Recorded>(_ records: [Kind]) -> [Kind] {
    records.filter { viewpoint.sees($0.header) }.map { $0.reviewsSeen(asOf: viewpoint.day) }
  }

  func reviews() -> [ReviewCase] {
    let records = now.reviews.records.filter { viewpoint.sees($0.review.header) }.map(\.standing)
    return (records + now.reviews.rows).filter { $0.days.requestedOn <= viewpoint.day }.map { review in
      var copy = review
      copy.days = review.days.seen(asOf: viewpoint.day)
      return copy
    }
  }

  func coresMissing(in processes: [ProcessReport]) -> [String] {
    let withheld = now.decisions.record[RepeatableProcess.self].filter {
      viewpoint.withholds(HeaderGlance($0.header))
    }
    return Analysis.coresMissing(of: now.organization, processes, withheld: withheld)
  }
}
