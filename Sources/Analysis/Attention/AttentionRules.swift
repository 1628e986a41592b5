package import Diagnostics

/// All rules of the attention list. Where tone and weight are equal, items follow this order.
package let attentionRules = AttentionRules(
  DecisionOverdue.self, DecisionOpenTooLong.self, DecisionWithoutRecommendation.self,
  ObjectiveBehind.self, ObjectiveOverConfident.self, ObjectiveStale.self, KeyResultUnknown.self,
  ObjectiveDeclaredDiffers.self,
  KeyResultIsTask.self, ObjectiveReached.self,
  DeliveryMoved.self, DeliveryGoneQuiet.self,
  MetricMoved.self, MetricPartsMoved.self, TargetOutOfReach.self, MetricGoneQuiet.self, MetricWithoutQuestion.self,
  TooManyHeadlines.self, TieUncovered.self, ThemeRising.self,
  StrategyWithoutOutcome.self, StrategyOutcomesWithoutData.self, StrategyReviewOverdue.self,
  DecisionProvisionalPassed.self, DecisionReviewOverdue.self, DecisionWithoutOptions.self,
  DecisionWithoutSuccessor.self,
  PulseMoved.self, PulseTooFewAnswers.self, DecisionsWithoutDissent.self,
  TeamWithoutCharter.self, TeamWithoutGoal.self, CharterReviewOverdue.self, InteractionPastEnd.self,
  InterestExceedsRepair.self, DebtWithoutEstimate.self, CapacityBelowPolicy.self, CapacityDrifting.self,
  PromiseWithoutWork.self, TeamOverloaded.self,
  ThresholdChanged.self, ExperimentRegisteredLate.self, ExperimentWithoutResult.self,
  KnownByOne.self, LevelWithoutCriteria.self, LadderReviewOverdue.self,
  WaiverExpired.self, ReviewWaiting.self, WaiverTooLong.self,
  NoSessionHeld.self, UpdateLate.self,
  ActionOverdue.self, ActionCarriedOver.self, FollowThroughLow.self, RetroOutOfCadence.self,
  CoreProcessMissing.self, ProcessWithoutOwner.self, FrictionUnanswered.self, ProcessReviewOverdue.self,
  ReviewsTogether.self, PracticeUnpaired.self,
  OutcomesUnjudged.self, WorkNotRanked.self)

/// Rules of attention. Their types are part of its type, so that Presentation can ask the compiler whether each of them
/// has its words: of a list of `any AttentionRule.Type` only a test could.
package struct AttentionRules<each Kind: AttentionRule>: Sendable {
  package let list: [any AttentionRule.Type]

  init(_ kinds: repeat (each Kind).Type) {
    var list: [any AttentionRule.Type] = []
    repeat list.append(each kinds)
    self.list = list
  }
}

/// What `fairlead explain` says of attention items. `decision.no-successor` is about a file first, and stands in
/// `analysisRules`.
package let attentionRuleExplanations: [Rule] =
  attentionRules.list.map { $0.rule }.filter { $0.id != missingSuccessor.id }

/// What `fairlead explain` says of the findings of the analysis. Findings on terms that have passed carry the ids of
/// their attention rules.
package let analysisRules: [Rule] = [
  sameTitle, danglingParent, alignmentCycle, ratioCycle, shortBaseline, baselineAhead, farFromValuesRule,
  againstBetterRule,
  thresholdAgainstBetterRule, farResultRule,
  earlyCheckInsRule, farCheckInRule,
  workCycle, workDeadlinePassed, notCarriedRule, reviewAfterDecisionRule, sameRadarEntryRule, notNewRule,
  versionAheadRule, unknownCoreRule, coreTwiceRule,
  ownsAnothersRule, modesDifferRule, pulseScaleRule,
  duplicateNumber, duplicateTitle, oneSidedSupersedes, oneSidedAmends, supersessionCycle, missingSuccessor,
  referenceToSuperseded,
  acknowledgementOfNothing, acknowledgementUnused, acknowledgementExpired, datedLaterRule,
  missingFactsRule,
]
