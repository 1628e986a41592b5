import Diagnostics

enum ExperimentRules {
  static let threshold = Rule(
    "experiment.threshold", .error, "A threshold is a bound, a number and a scale",
    explanation: """
      Write `at least 5% relative`, `at most -6 absolute`: the variant less the control, or that difference as a share of \
      the control, is at least or at most so much. A fall is a number below 0: `at most -10% relative` holds when the variant \
      is a tenth below the control or more. An absolute threshold is in the unit of the result: for groups with `successes` a \
      difference of shares, where `5%`, `5 pp` and `0.05` are five percentage points; for groups with `mean` in the unit of \
      the mean. The number may be written in any way that `fairlead explain field.not-a-number` lists.
      """)

  static let impossible = Rule(
    "experiment.impossible-threshold", .error, "A threshold can be met",
    explanation: """
      Two shares differ by less than 1, which is 100 percentage points, and nothing falls by all of itself or more: a test \
      against such a threshold is decided before it begins. For five percentage points write `5% absolute`, not `5 absolute`.
      """)

  static let percentOfMeans = Rule(
    "experiment.percent-of-means", .warning, "An absolute threshold of means is in their unit",
    explanation: """
      The groups have means, and the threshold is an absolute one with a per cent sign: `5%` is 0.05, so the means have to \
      differ by 0.05 of their unit. For a share of the control write `relative`; otherwise write the number without the sign.
      """)

  static let result = Rule(
    "experiment.result", .error, "Both groups of a result are told in the same way",
    explanation: """
      Either both have `n` and `successes`, or both have `n`, `mean` and `sd` (n at least 2). There are no more successes \
      than there were tries.
      """)

  static let units = Rule(
    "experiment.units", .error, "Units were assigned to both groups, and each gave at least one row",
    explanation: """
      Where lanes, teams or days were assigned to the groups, and not single visits or payments, `units` says how many there \
      were in each: rows of one unit resemble each other, so that they tell less than as many others would. There are no \
      more units than rows (`n`), both groups have them or neither, and a mean needs two in each. What follows is told by \
      `fairlead explain experiments.verdict`.
      """)

  static let dates = Rule(
    "experiment.dates", .error, "A test ends after it starts",
    explanation: "Correct the day that is wrong: the test is judged once it has ended.")

  static let all = [threshold, impossible, percentOfMeans, result, units, dates, HistoryRules.notRead]
}
