package import Analysis
package import Record

/// What an attention item says: what is the case, how that is known, and what to talk about.
///
/// Present tense, no praise, no blame; never a claim without evidence, never evidence without a question.
package struct AttentionWording: Sendable, Equatable {
  /// One sentence: the news.
  package let claim: String
  /// How it is known, with n and the window.
  package let evidence: String
  /// What to ask whom it concerns.
  package let question: String

  package init(_ claim: String, because evidence: String, ask question: String) {
    self.claim = claim
    self.evidence = evidence
    self.question = question
  }
}

extension AttentionItem {
  /// - Parameter question: what the metric itself asks, where the item is about a metric.
  package func wording(asOf: CalendarDate, question: String? = nil) -> AttentionWording {
    switch matter {
    case .strategyWithoutOutcome(let title): .strategyWithoutOutcome(title)
    case .strategyReviewOverdue(let title, let due): .strategyReviewOverdue(title, due, asOf)
    case .strategyOutcomesWithoutData(let title, let metrics): .strategyOutcomesWithoutData(title, metrics)
    case .tieUncovered(let tie): .tieUncovered(tie)
    case .tooManyHeadlines(let have, let few): .tooManyHeadlines(have, few)
    case .metricGoneQuiet(let title, let last, let rhythm): .metricGoneQuiet(title, last, rhythm, asOf)
    case .targetOutOfReach(let title, let target, let unit, let limits):
      .targetOutOfReach(title, target, unit, limits, asOf)
    case .metricWithoutQuestion(let title): .metricWithoutQuestion(title)
    case .metricMoved(let title, let movement, let latest, let unit, let limits, let trend):
      MetricMove(
        title: title, movement: movement, point: latest, unit: unit, limits: limits, trend: trend, asOf: asOf
      ).wording(question)
    case .metricPartsMoved(let title, let unit, let moves, let parts):
      MetricPartsMove(title: title, unit: unit, moves: moves, parts: parts, asOf: asOf).wording(question)
    case .themeRising(let name, let comparison, let metric): .themeRising(name, comparison, metric)
    case .deliveryMoved(let name, let moves):
      .deliveryMoved(name, moves, ofTeam: subject.isTeam, asOf)
    case .deliveryGoneQuiet(let name, let rhythm): .deliveryGoneQuiet(name, rhythm, asOf)
    case .objectiveBehind(let title, _, let pace, let gone, let confidence, let forecast, let worst):
      ObjectivePace(
        title: title, pace: pace, shareGone: gone, confidence: confidence, forecast: forecast, worst: worst
      ).wording(isOff: tone == .bad)
    case .objectiveOverConfident(let title, let says, let forecast, let n): .overConfident(title, says, forecast, n)
    case .objectiveStale(let title, let last, let days): .objectiveStale(title, last, days, asOf)
    case .keyResultIsTask(let title, let keyResult): .keyResultIsTask(title, keyResult)
    case .objectiveReached(let title, let score): .objectiveReached(title, score)
    case .objectiveDeclaredDiffers(let title, let declared, let derived): .declaredDiffers(title, declared, derived)
    case .decisionWithoutRecommendation(let title, let noImplication, let noRecommendation):
      .decisionWithoutRecommendation(title, noImplication, noRecommendation)
    case .decisionWithoutOptions(let title): .decisionWithoutOptions(title)
    case .decisionWithoutSuccessor(let title): .decisionWithoutSuccessor(title)
    case .decisionReviewOverdue(let title, let due): .decisionReviewOverdue(title, due, asOf)
    case .decisionOpenTooLong(let title, let days, let allowed, let decideBy, let isRecommended, let unanswered):
      OpenDecision(
        title: title, days: days, allowed: allowed, decideBy: decideBy, isRecommended: isRecommended,
        unanswered: unanswered
      ).wording(asOf)
    case .decisionOverdue(let title, let decideBy): .decisionOverdue(title, decideBy, asOf)
    case .decisionProvisionalPassed(let title, let until): .decisionProvisionalPassed(title, until, asOf)
    case .teamWithoutCharter(let name): .teamWithoutCharter(name)
    case .teamWithoutGoal(let name): .teamWithoutGoal(name)
    case .charterReviewOverdue(let name, let due): .charterReviewOverdue(name, due, asOf)
    case .workNotRanked(let work): .workNotRanked(work)
    case .debt(let matter): matter.wording(asOf: asOf)
    case .capacity(let matter): matter.wording(asOf: asOf)
    case .experiment(let matter): matter.wording(asOf: asOf)
    case .work(let matter): matter.wording(asOf: asOf)
    }
  }
}

extension AttentionItem.Subject {
  var isTeam: Bool {
    if case .team = self { true } else { false }
  }
}

extension AttentionWording {
  /// The wording of everything that was to be looked at again.
  static func reviewOverdue(
    _ subject: String, _ due: CalendarDate, _ asOf: CalendarDate, ask question: String
  ) -> AttentionWording {
    let days = asOf.days(since: due)
    return AttentionWording(
      "\(subject) is \(days > 0 ? "\(count(days, "day")) past its review" : "due for review").",
      because: "It was to be looked at again by \(shortWords(for: due, asOf: asOf)).", ask: question)
  }
}
