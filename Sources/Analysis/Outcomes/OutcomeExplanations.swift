package import Diagnostics

/// What `fairlead explain` says of the outcomes of finished work.
package let outcomeExplanations: [Rule] = [
  Rule(
    "outcomes.verdict", .note, "Finished work is judged by where its metric went beyond the line it was on",
    explanation: """
      Segmented regression of an interrupted time series (A. K. Wagner and others, Journal of Clinical Pharmacy and \
      Therapeutics 27, 2002): a straight line through the values up to the day the work was done (since the last rebase \
      before it, at most 78), and one through those of the 56 days after it. The effect is their difference in the middle of \
      the time after: the mean of the values after, less where the line before leads to. So what rose evenly all along did \
      not move. Shares count by how many were looked at.

      Its interval of 95 % is by Student's t on n − 4 degrees of freedom, with the largest of three standard errors: the \
      ordinary one; that of W. K. Newey and K. D. West (Econometrica 55, 1987), with Bartlett's kernel, 4 (n/100)^(2/9) lags \
      rounded down, and n/(n − 4); and the ordinary one for values of which each depends on the one before it as much as \
      the residuals do, less the bias of that.

      It moved, for better or worse by its own `better`, where the interval excludes zero. It did not move where the whole \
      interval lies within the smallest effect that matters: `expected` of the work, in the metric's unit, else half a \
      standard deviation of the values before about their line. Otherwise nobody can tell: the interval holds both.

      Begun at a low: the last value up to the `date` of the work was among the worst tenth of the values before it was \
      done. What is begun because a metric is at its worst sees it return by chance alone, so that value is none of those \
      before (neither of the line nor of their mean and number), and some return was to be expected of those beside it, too.

      Nobody can tell either before the 56 days are over, with fewer than 12 values before (a slope from fewer is mostly \
      noise) or 4 after (their own line takes two), when the metric has no values of the whole or is not part of the \
      report, when it was rebased in the window or on its eve, and when the line before leads to where no value can lie, \
      such as below 0 %.

      A metric that moves after the work is no proof that it moved because of it. Other finished work on the same metric \
      whose windows share days is named beside it.
      """)
]
