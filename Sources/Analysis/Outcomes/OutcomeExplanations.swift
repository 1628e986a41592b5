package import Diagnostics

/// What `fairlead explain` says of the outcomes of finished work.
package let outcomeExplanations: [Rule] = [
  Rule(
    "outcomes.verdict", .note, "Finished work is judged by what its metric did in the 56 days after it",
    explanation: """
      Limits are drawn from the values of the metric up to the day the work was done, since the last rebase before it, at \
      most 78, and frozen. The rules that `signals` selects are applied to the values of the following 56 days alone, so \
      that no pattern reaches back before the day. A signal with a direction: the metric moved, for better or worse by its \
      own `better`. None among at least 4 values: it did not move. By how much: the mean after less the mean before; of \
      shares all cases by all that were looked at.

      Nobody can tell before the 56 days are over, with fewer than 6 values before or 4 after, when the metric has no \
      values of the whole or is not part of the report, and when it was rebased in the window or on its eve.

      A metric that moves after the work is no proof that it moved because of it. Other finished work on the same metric \
      whose windows share days is named beside it.
      """)
]
