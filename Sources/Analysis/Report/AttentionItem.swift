package import Record

/// Something about the *organization* worth a conversation. (What is about a file is a finding.)
package struct AttentionItem: Sendable {
  /// The stable id of the rule, such as `objective.behind-pace`.
  package var rule: String
  package var practice: Practice
  package var tone: Tone
  package var subject: Subject
  /// The team to talk with, by id; nil when nobody owns the subject.
  package var owner: String?
  /// What is the case, with the numbers; Presentation has the words and the question.
  package var matter: Matter
  /// Where it was seen.
  package var evidence: [Evidence]
  /// Within one tone, larger comes first. No meaning beyond the order.
  package var weight: Double
  /// Somebody accepted it until a day.
  package var accepted: Acknowledgement?

  package init(
    rule: String, practice: Practice, tone: Tone, subject: Subject, owner: String?, matter: Matter,
    evidence: [Evidence], weight: Double
  ) {
    self.rule = rule
    self.practice = practice
    self.tone = tone
    self.subject = subject
    self.owner = owner
    self.matter = matter
    self.evidence = evidence
    self.weight = weight
  }

  /// Bad first, good last: good news belongs on the list.
  package enum Tone: Int, Sendable, CaseIterable { case bad, watch, good }

  package enum Subject: Sendable, Hashable {
    case record(RecordKey)
    case tie(Metric.Tie)
    case team(String)
    /// A theme of the feedback, by its name.
    case theme(String)
    case service(String)
    case organization

    /// How an acknowledgement names it.
    package var id: String {
      switch self {
      case .record(let key): key.id
      case .tie(let tie): tie.rawValue
      case .team(let id), .service(let id): id
      case .theme(let name): name
      case .organization: "organization"
      }
    }
  }
}

/// A dated fact and the file it stands in.
package struct Evidence: Sendable, Hashable {
  package var date: CalendarDate?
  package var file: ContentPath
  package var what: What

  package init(date: CalendarDate?, file: ContentPath, what: What) {
    self.date = date
    self.file = file
    self.what = what
  }

  /// What the file shows. Presentation has the words.
  package enum What: Sendable, Hashable {
    case strategyReviewed, strategyWritten
    case metricDefined, metricValue
    case objectiveWritten, checkIn
    case decisionWritten, decisionTaken, optionsWeighed, implicationStated, dissentRecorded
    case charterWritten, charterReviewed
    case cadenceDeclared, acknowledged
    case policy
    case feedbackWritten, deployed
    case workWritten, workDone, capacityWritten, experimentRegistered, experimentEnded
  }
}

/// What an attention item says, by rule. Each case belongs to the rule that the comment names.
package enum Matter: Sendable {
  /// `strategy.no-outcome`
  case strategyWithoutOutcome(title: String)
  /// `strategy.review-overdue`
  case strategyReviewOverdue(title: String, due: CalendarDate)
  /// `strategy.outcomes-without-data`: none of the named outcomes has a value.
  case strategyOutcomesWithoutData(title: String, metrics: [String])
  /// `metric.too-many-headlines`
  case tooManyHeadlines(have: Int, few: Int)
  /// `metric.tie-uncovered`
  case tieUncovered(Metric.Tie)
  /// `metric.gone-quiet`
  case metricGoneQuiet(title: String, last: CalendarDate, rhythmDays: Int)
  /// `metric.moved`: a signal, or a significant trend. `latest` is the point that shows it: the last one of the signal,
  /// or for a trend the latest of all.
  case metricMoved(
    title: String, movement: MetricReport.Movement, latest: MetricPoint, unit: String,
    limits: MetricReport.Limits?, trend: MetricReport.Trend?)
  /// `metric.parts-moved`: the teams or services that moved, the worse ones first, of so many that the metric is given by.
  case metricPartsMoved(title: String, unit: String, moves: [MetricReport.PartMove], of: Int)
  /// `metric.target-out-of-reach`: the process as it is does not come to the target by chance.
  case targetOutOfReach(title: String, target: Double, unit: String, limits: MetricReport.Limits)
  /// `metric.no-question`
  case metricWithoutQuestion(title: String)
  /// `theme.rising`: `metric` is the title of the metric that it explains.
  case themeRising(name: String, ThemeReport.Comparison, metric: String?)
  /// `delivery.moved`: the measures of a service or team that moved beyond noise, the worse ones first.
  case deliveryMoved(name: String, moves: [JudgedMeasure])
  /// `delivery.gone-quiet`, with how it deployed before.
  case deliveryGoneQuiet(name: String, rhythm: DeliveryRhythm)
  /// `objective.behind-pace`
  case objectiveBehind(
    title: String, kind: Objective.Kind, pace: ObjectiveReport.Pace, shareGone: Double,
    confidence: Figure<Double>, forecast: Figure<Double>, worst: String?)
  /// `objective.over-confident`
  case objectiveOverConfident(title: String, confidence: Double, forecast: Double, n: Int)
  /// `objective.no-check-in`
  case objectiveStale(title: String, last: CalendarDate?, days: Int)
  /// `objective.key-result-is-task`
  case keyResultIsTask(title: String, keyResult: String)
  /// `objective.reached`
  case objectiveReached(title: String, score: Double)
  /// `objective.declared-differs`
  case objectiveDeclaredDiffers(
    title: String, declared: Objective.DeclaredStatus,
    derived: ObjectiveReport.DerivedStatus)
  /// `decision.no-recommendation`
  case decisionWithoutRecommendation(title: String, lacksImplication: Bool, lacksRecommendation: Bool)
  /// `decision.no-options`
  case decisionWithoutOptions(title: String)
  /// `decision.no-successor`
  case decisionWithoutSuccessor(title: String)
  /// `decision.review-overdue`
  case decisionReviewOverdue(title: String, due: CalendarDate)
  /// `decision.proposed-too-long`
  case decisionOpenTooLong(
    title: String, days: Int, allowed: Int, decideBy: CalendarDate?,
    hasRecommendation: Bool, unansweredDissent: Int)
  /// `decision.overdue`: the day to decide by has passed.
  case decisionOverdue(title: String, decideBy: CalendarDate)
  /// `decision.provisional-passed`
  case decisionProvisionalPassed(title: String, until: CalendarDate)
  /// `team.no-charter`
  case teamWithoutCharter(name: String)
  /// `team.no-goal`: there is a charter, and it names no goal.
  case teamWithoutGoal(name: String)
  /// `team.charter-overdue`
  case charterReviewOverdue(name: String, due: CalendarDate)
  /// `priorities.not-ranked`
  case workNotRanked(WorkNotRanked)
  case debt(DebtMatter)
  case capacity(CapacityMatter)
  case experiment(ExperimentMatter)
  case work(WorkMatter)
}
