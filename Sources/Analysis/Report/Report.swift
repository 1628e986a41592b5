package import Record

/// The whole analysis of one day: what pages, JSON and mail are made from.
package struct Report: Sendable {
  /// For whom and of which day it speaks; nothing dated later was seen.
  package var viewpoint: Viewpoint
  /// The viewpoint's day. Stored, because asking for it in another module would copy the report.
  package var asOf: CalendarDate
  /// The day of the report before, whose difference is "what changed"; nil when the rhythm had not begun. See `analyse`.
  package var previousAsOf: CalendarDate?
  package var organization: Organization
  /// In the order of their ids; so are all lists of records unless they say otherwise.
  package var strategies: [StrategyReport]
  package var metrics: [MetricReport]
  /// By period, the latest first.
  package var periods: [PeriodReport]
  package var decisions: DecisionRegister
  /// Views against decisions that wait or are in force, the latest decision first.
  package var dissents: [DissentReport]
  package var pulses: [PulseReport]
  package var feedback: FeedbackReport
  /// Every work item that is seen, whatever its status.
  package var work: [WorkItemReport]
  package var priorities: PrioritiesReport
  package var debt: DebtRegister
  package var capacity: CapacityReport
  /// What each team does next.
  package var schedule: WorkSchedule
  package var experiments: [ExperimentReport]
  /// The latest first.
  package var retros: [RetroReport]
  package var sessions: SessionsReport
  package var guardrails: [GuardrailReport]
  package var reviews: ReviewsReport
  package var radar: RadarReport
  /// The latest first; those that nobody dated last.
  package var learnings: [LearningReport]
  /// What retrospectives and learnings agreed on.
  package var actions: ActionRegister
  /// What there is to say to each audience, in configured order.
  package var briefs: [BriefReport]
  /// What falls due in the next 12 weeks, in order of date: what is upcoming, every promised update, experiments and actions.
  package var calendar: [DueDate]
  package var processes: [ProcessReport]
  /// What is running first; see `CoachingReport.State`.
  package var coachings: [CoachingReport]
  /// What coverage suggests beside them, the most useful first.
  package var pairings: [SuggestedPairing]
  package var knowledge: KnowledgeReport
  package var ladders: [LadderReport]
  package var outcomes: OutcomeReview
  /// How services and teams deliver; nil without a file of deployments.
  package var delivery: DeliveryReport?
  /// What is beyond noise about how services and teams deliver.
  package var deliveryNews: [DeliveryNews]
  /// In configured order.
  package var teams: [TeamReport]
  /// One item a subject, the most urgent first; accepted ones last.
  package var attention: [AttentionItem]
  /// In the order of `Practice.allCases`.
  package var practices: [PracticeReport]
  /// What differs from the report of `previousAsOf`, the most important first.
  package var changes: [Change]
  /// The last days on which anything changed, the latest first; empty where nobody asked for them.
  package var recentDays: [DayOfChanges]
  /// Whether these are the changes of the report's own day alone, because there are too many events for more.
  package var isOneDayTold: Bool
  /// What falls due next, in order of date.
  package var upcoming: [DueDate]
  /// The files that bodies of seen records show or link to.
  package var assets: [Asset]
  /// How much of what is told as news may be chance.
  package var newsBudget: NewsBudget
  package var inputDigest: String
  package var fileCount: Int
}

extension Report {
  /// From what was analysed of a day.
  init(
    of record: OrganizationRecord, _ now: Snapshot, ranking: Figure<WorkRanking>, before: Snapshot?,
    earlier: [CalendarDate: Snapshot] = [:], recent: [CalendarDate] = [],
    past: [(day: CalendarDate, practices: [PracticeReport])]
  ) {
    let schedule = scheduleWork(
      now.work, ranking: ranking, capacity: now.capacity, organization: record.organization, asOf: now.asOf)
    let attention = addingWaiting(in: schedule, to: now.reasons).bySubject
    let subjects = AttentionOfSubjects(attention)
    let priorities = PrioritiesReport(settings: record.organization.priorities, ranking: ranking)
    var feedback = now.feedback
    feedback.themes = feedback.themes.with(subjects).aimed(at: now.work)
    let work = now.work.placed(by: priorities, schedule, now.outcomes).with(subjects)
    let decisions = now.decisions.register(subjects)
    let upcoming = Analysis.upcoming(in: now)
    var delivery = now.delivery
    var reviews = now.reviews
    reviews.records = reviews.records.with(subjects)
    if let scopes = delivery?.scopes.with(subjects) { delivery?.scopes = scopes }
    self.init(
      viewpoint: now.viewpoint, asOf: now.asOf, previousAsOf: before?.asOf, organization: record.organization,
      strategies: now.strategies.with(subjects), metrics: now.metrics.explained(by: feedback.themes).with(subjects),
      periods: now.periods.map { $0.with(subjects) }, decisions: decisions,
      dissents: now.decisions.dissents, pulses: now.pulses.with(subjects), feedback: feedback,
      work: work, priorities: priorities, debt: now.debt,
      capacity: now.capacity, schedule: schedule, experiments: now.experiments.with(subjects),
      retros: now.actions.retros.with(subjects), sessions: now.sessions, guardrails: now.guardrails.with(subjects),
      reviews: reviews, radar: now.radar, learnings: now.actions.learnings.with(subjects),
      actions: now.actions.register,
      briefs: now.briefs.map { $0.comparing(earlier, with: now) }.telling(decisions, attention, upcoming),
      calendar: Analysis.calendar(in: now),
      processes: now.processes.with(subjects),
      coachings: now.coachings.with(subjects), pairings: now.pairings, knowledge: now.knowledge,
      ladders: now.ladders.with(subjects), outcomes: now.outcomes,
      delivery: delivery, deliveryNews: news(in: now),
      teams: now.teams.with(decisions: now.decisions, subjects)
        .holding(work, now.debt, feedback.themes, now.actions.register.actions),
      attention: attention, practices: now.practices.with(past, in: now),
      changes: before.map { differences(from: $0, to: now) } ?? [],
      recentDays: daysOfChanges(recent, earlier, until: now), isOneDayTold: record.hasManyEvents, upcoming: upcoming,
      assets: assetsShown(in: now.decisions.record, of: record.assets, from: now.viewpoint),
      newsBudget: now.newsBudget, inputDigest: record.input.digest(from: now.viewpoint),
      fileCount: record.input.count(from: now.viewpoint))
  }
}

extension Report {
  /// Shows everything that can be linked to.
  package func forEachTitle(_ body: (TitledRecord) -> Void) {
    func add(_ record: some Recorded) { body(TitledRecord(record.header)) }
    for item in strategies { add(item.strategy) }
    for item in metrics { add(item.metric) }
    for period in periods { period.objectives.forEach { add($0.objective) } }
    // There may be ten thousand: a loop by place copies none of them.
    for place in decisions.decisions.indices { body(TitledRecord(decisions.decisions[place].decision.header)) }
    for item in teams { body(TitledRecord(item)) }
    for item in pulses { add(item.pulse) }
    for item in work { add(item.item) }
    for item in experiments { add(item.experiment) }
    for item in retros { add(item.retro) }
    for item in sessions.sessions { add(item.session) }
    for item in guardrails { add(item.guardrail) }
    for item in reviews.records { add(item.review) }
    for item in radar.pages { add(item) }
    for item in learnings { add(item.learning) }
    for brief in briefs { brief.updates.forEach { add($0) } }
    for item in processes { add(item.process) }
    for item in coachings { add(item.coaching) }
    for item in knowledge.plans { add(item) }
    for item in ladders { add(item.ladder) }
    for theme in feedback.themes { theme.entries.forEach { add($0) } }
  }
}

/// A strategy with what became of its outcomes.
package struct StrategyReport: Sendable {
  package var strategy: Strategy
  /// The metrics it names that are seen, in its order.
  package var outcomes: [RecordKey]
  /// Objectives that have a key result on one of its outcomes, the latest period first.
  package var objectives: [RecordKey]
  /// The ties that its outcomes cover.
  package var ties: [Metric.Tie]
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []
}

/// A team with what it owns.
package struct TeamReport: Sendable {
  package var team: Team
  package var charter: Charter?
  /// The teams below it.
  package var children: [String]
  package var services: [Service]
  /// Objectives it owns, the latest period first; metrics, strategies and decisions by id.
  package var objectives: [RecordKey]
  package var metrics: [RecordKey]
  package var strategies: [RecordKey]
  package var decisions: [RecordKey]
  /// Open work that it would do, in the order of the schedule; what is not scheduled last.
  package var work: [RecordKey] = []
  /// Open debts that it would repair, by id.
  package var debts: [RecordKey] = []
  /// Open actions that it agreed on or is to see to, in the order of the register.
  package var actions: [ActionReport] = []
  /// Names of the themes of the feedback that explain a metric it owns.
  package var themes: [String] = []
  /// What needs attention about the team and about what it owns, in the order of the whole list.
  package var attention: [AttentionItem] = []
}

/// Something that falls due.
package struct DueDate: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A decision should be taken by this day.
    case decideBy
    /// A record should be looked at again.
    case review
    /// An audience was promised a report; by its id, with its name as the title.
    case update(audience: String)
    /// A period ends.
    case periodEnds(String)
    /// A waiver of the record ends; with the team that has it, if it is known.
    case waiverEnds(team: String?)
    /// A test ends, and its result is expected.
    case experimentEnds
    /// Something agreed on in the record is due; by its id and the team that agreed on it, if it is known.
    case action(id: String, team: String?)
  }

  package var date: CalendarDate
  package var kind: Kind
  package var record: RecordKey?
  package var title: String
  /// The last day, up to the report's, on which what is due is known to have been written or looked at; nil where nobody
  /// dated it.
  package var revised: CalendarDate?
}
