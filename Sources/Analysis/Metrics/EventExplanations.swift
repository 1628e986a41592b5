package import Diagnostics

/// What `fairlead explain` says of what touches a metric.
package let metricEventExplanations: [Rule] = [
  Rule(
    "metric.events", .note, "What touches a metric stands beside its values",
    explanation: """
      A metric's page marks on its chart, and lists by date, what the files say happened to it: finished work whose \
      `outcome` is the metric, on its `done_on`; decisions in force whose text links to the metric, to work for it or to an \
      experiment on it, and those that such an experiment led to (its `decision`), on their date; the start and the end of \
      experiments on it; its rebases. Only what the reader may see, and only up to the day of the report. The chart has the \
      latest 12 up to one interval between values after the last value.

      An item about a movement of the metric (`metric.moved`, `metric.parts-moved`) names those of the 14 days up to the first \
      value of the signal, that day included: “Since 19 October, when … was finished.” Values outside the range on one side that \
      follow each other are one signal; a leap begins with the value that it leads to; a trend and a silence begin on no day. \
      One came after the other: that it came of it, nobody has shown.

      It also says what is being done, unless the news is good: decisions of the last 28 days and work under way (`status: \
      doing`) that has the metric as its `outcome`, or links to it or to an experiment on it. A decision and the work that \
      links to it, or has its title, are told together. So does `metric.target-out-of-reach`.
      """)
]
