package import Diagnostics

/// All rules of the attention list. Where tone and weight are equal, items follow this order.
let attentionRules: [AttentionRule] =
  [
    .decisionOverdue, .decisionOpenTooLong, .decisionWithoutRecommendation,
    .objectiveBehind, .objectiveOverConfident, .objectiveStale, .objectiveDeclaredDiffers, .keyResultIsTask,
    .objectiveReached,
    .deliveryMoved, .deliveryGoneQuiet,
    .metricMoved, .metricPartsMoved, .targetOutOfReach, .metricGoneQuiet, .metricWithoutQuestion, .tooManyHeadlines,
    .tieUncovered, .themeRising,
    .strategyWithoutOutcome, .strategyOutcomesWithoutData, .strategyReviewOverdue,
    .decisionProvisionalPassed, .decisionReviewOverdue, .decisionWithoutOptions, .decisionWithoutSuccessor,
    .teamWithoutCharter, .teamWithoutGoal, .charterReviewOverdue,
  ] + debtAttentionRules + capacityAttentionRules + experimentAttentionRules + outcomeAttentionRules
  + priorityAttentionRules

/// What `fairlead explain` says of attention items. `decision.no-successor` is about a file first, and stands in
/// `analysisRules`.
package let attentionRuleExplanations: [Rule] = attentionRules.map(\.rule).filter { $0.id != missingSuccessor.id }

/// What `fairlead explain` says of the findings of the analysis. Findings on terms that have passed carry the ids of
/// their attention rules.
package let analysisRules: [Rule] = [
  danglingParent, alignmentCycle, ratioCycle, shortBaseline, baselineAhead, farFromValuesRule, earlyCheckInsRule,
  workCycle, workDeadlinePassed,
  duplicateNumber, duplicateTitle, oneSidedSupersedes, oneSidedAmends, supersessionCycle, missingSuccessor,
  referenceToSuperseded,
  acknowledgementUnused, acknowledgementExpired, datedLaterRule,
]
