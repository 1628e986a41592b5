import Diagnostics

/// What `fairlead explain` says of the kinds of charts.
let chartExplanations: [Rule] = [
  Rule(
    "charts.xmr", .note, "Single values are judged by what they usually do from one to the next (XmR chart)",
    explanation: """
      Centre: the mean of the values. Limits: mean ± 2.66 mean moving ranges, a moving range being the difference, \
      without sign, of a value to the one before. From at least 6 values, on trial below 12.

      The range ends where the unit ends: counts, durations and all other units that are measured from nothing at 0, \
      per cent at 0 and 100, mean scores at the ends of their scale, net promoter scores at -100 and 100. A side on which a \
      limit would lie beyond that end has none, and the rules that need a limit do not look there. Money, \
      temperatures, points, indices and differences have no end, nor has a metric without a unit, nor one with a value \
      beyond the end: it shows that there is none.

      Limits are widened where values resemble their neighbours, since moving ranges are small then: by 1/√(1 − r), r \
      being the correlation of each value with the next where it is above 0.25 and significant at 5 %, once a step in \
      the level or a slope is taken out that explains it better. The page says so (Montgomery, section 10.4).

      Where a run of values on one side is news and goes on to the newest value, with at least 12 values before it, the \
      limits are those of the values before the run: values of two levels make limits that are of neither. Whether it is \
      news is decided by the limits of all values. A `rebase` with its reason judges the new level by itself. The same \
      holds for shares.

      Used for values as they stand in a file, means of scores, net promoter scores, ratios and medians, and for the \
      voices of a theme of the feedback a week. Where more than half of those weeks have no voice, no limits are drawn: the \
      middle week is 0 then, and a chart of differences would call any voice a signal, or none. Whether such a theme \
      rises is judged by the rates of two stretches of time (`theme.rising`).

      Source: D. J. \
      Wheeler, Understanding Variation (1993).
      """),
  Rule(
    "charts.p", .note, "Shares are judged by limits that follow the size of each sample (p-chart)",
    explanation: """
      Centre p: all cases of the baseline, divided by all that were looked at. Limits of a value from n observations: \
      p ± 3 √(p (1 − p) / n), cut off at nothing and at all. So a small sample may stray far without being news, and a \
      large one may not. From at least 6 samples, on trial below 12.

      Large samples differ more than chance alone makes them: where they are 100 and more on average, and the mean moving \
      range of the standardized shares, over 1.128, is above 1.2, limits are as many times as wide (the p′-chart of D. B. \
      Laney, Quality Engineering 14, 2002). The page says so.

      Used for shares (`count` and `of`), the top box of a survey, and for the change fail rate and the rework rate of \
      a service or team. Source: D. C. Montgomery, Introduction to Statistical Quality Control, section 7.2.
      """),
  Rule(
    "charts.t", .note, "Times between rare events are judged as such times spread (t-chart)",
    explanation: """
      Each value is the time from one event to the next, and is raised to the power of 1/3.6 before limits are drawn as \
      for single values; centre and limits are shown in days again. A time above the limits says that the events have \
      become rarer, one below that they have become more frequent. Silence is not told as missing data: no event is \
      what one hopes for, and once it has lasted longer than chance alone explains it is a signal (`silence.beyond-limit`). From at \
      least 6 times, on trial below 12.

      Used with `rare: true`. Source: L. S. Nelson, A control chart for parts-per-million nonconforming items, Journal \
      of Quality Technology 26 (1994).
      """),
  Rule(
    "charts.g", .note, "Counts between failures are judged as such counts spread (g-chart)",
    explanation: """
      Each value is the number of deployments that went well between two that failed. If each is as likely to fail as any \
      other, such counts are geometric: many are 0, few are large, two of three lie below their mean. So the centre is the \
      middle value to be expected, and the limits are those that chance goes beyond once in 741 on either side, as on a \
      chart of normal values. How far out a value is for the other rules is told by its chance as well.

      The chances are exact for the counts at hand, with no estimate of how likely a failure is: given what all come to, \
      every way of dealing the total out is equally likely (negative hypergeometric). The usual limits ḡ ± 3 √(ḡ (ḡ + 1)) \
      call one count in 60 unusual though nothing happened. A signal is told only if chance gives its counts less often than \
      once in 200, by the same distribution; patterns without a side are not looked for. From at least 6 counts, on trial below 12.

      Used for deployments between failures. Source: J. C. Benneyan, Number-between g-type statistical quality control \
      charts for monitoring adverse events, Health Care Management Science 4 (2001).
      """),
]
