package import Diagnostics
import Record
import Statistics

/// The id under which a significant trend is told where no signal is.
package let trendRuleID = "trend.mann-kendall"

/// The id under which a silence is told that lasts longer than the limit.
package let silenceRuleID = "silence.beyond-limit"

/// The ids of everything that a metric's `signals` may name: the rules of all sets, then the trend.
package let signalRuleIDs: [String] = SignalRule.allCases.map(\.rawValue) + [trendRuleID, silenceRuleID]

/// What `fairlead explain` says of the kinds of charts (`charts.xmr`), of the rule sets (`signals.wheeler`), of every rule of theirs, and of the trend.
package let signalRuleExplanations: [Rule] =
  chartExplanations + SignalRules.allCases.map(\.explained) + SignalRule.allCases.map(\.explained) + [
    trendExplained, silenceExplained, manyLooksExplained,
  ]

extension SignalRules {
  fileprivate var explained: Rule {
    Rule(
      "signals.\(rawValue)", .note, "\(name) tell signals from noise",
      explanation: """
        Selected with `signals: {rules: \(rawValue)}` in `fairlead.yaml`. \(character)

        Its rules: \(rules.map(\.rawValue).joined(separator: ", ")).

        \(limits)

        Source: \(source).
        """)
  }

  private var name: String {
    switch self {
    case .wheeler: "Wheeler's rules"
    case .nhs: "The rules of NHS Making Data Count"
    case .westernElectric: "The Western Electric zone rules"
    case .nelson: "Nelson's eight tests"
    case .anhoej: "Anhøj's two rules for run charts"
    }
  }

  private var character: String {
    switch self {
    case .wheeler: "The default: few rules, few false alarms, made for the figures of management."
    case .nhs: "Made for boards and the public sector: shorter runs, and a rule for trends."
    case .westernElectric:
      "Made for production lines, where a slow drift is expensive: quicker, with more false alarms."
    case .nelson:
      "The widest net: also finds mixed sources and limits that do not fit, and gives the most false alarms."
    case .anhoej: "Needs no limits and no normal distribution; looks for lasting shifts, never at a single point."
    }
  }

  private var limits: String {
    switch self {
    case .nhs:
      "Limits are mean ± 2.66 mean moving ranges, ranges of 3.267 times their mean and more being left out once."
    case .anhoej:
      "Points are judged by the median, those on it left out; the limits on the chart are mean ± 2.66 mean moving ranges."
    case .wheeler, .westernElectric, .nelson:
      "Limits are mean ± 2.66 mean moving ranges; a third of the way is one sigma."
    }
  }

  fileprivate var source: String {
    switch self {
    case .wheeler: "D. J. Wheeler, Understanding Variation (1993) and Making Sense of Data (2003)"
    case .nhs: "NHS England, Making Data Count, as its package NHSRplotthedots applies it"
    case .westernElectric: "Western Electric, Statistical Quality Control Handbook (1956)"
    case .nelson:
      "L. S. Nelson, The Shewhart control chart: tests for special causes, Journal of Quality Technology 16 (1984)"
    case .anhoej: "J. Anhøj and A. V. Olesen, Run charts revisited, PLoS ONE 9 (2014)"
    }
  }
}

extension SignalRule {
  fileprivate var explained: Rule {
    Rule(
      rawValue, .note, wanted,
      explanation: """
        \(pattern.reason)

        One of the rules of `signals.\(set.rawValue)`. A value exactly on a line counts as inside it. Source: \
        \(set.source).
        """)
  }

  /// What the rule looks for, in one sentence without its full stop.
  private var wanted: String {
    switch self {
    case .wheelerOutside, .nhsOutside, .westernElectricOutside, .nelsonOutside: "One value lies outside the limits"
    case .wheelerRun, .westernElectricRun: "Eight values in a row lie on one side of the centre"
    case .nhsRun: "Seven values in a row lie on one side of the centre"
    case .nelsonRun: "Nine values in a row lie on one side of the centre"
    case .anhoejRun: "More values in a row lie on one side of the median than round(log2 n) + 3"
    case .nhsTrend: "Seven values in a row each rise, or each fall"
    case .nelsonTrend: "Six values in a row each rise, or each fall"
    case .wheelerNearLimit: "Three of four values in a row lie nearer to one limit than to the centre"
    case .nhsTwoOfThree: "Two of three in a row lie in the last third before one limit, all three on its side"
    case .westernElectricTwoOfThree, .nelsonTwoOfThree:
      "Two of three values in a row lie beyond two thirds of the way to one limit"
    case .westernElectricFourOfFive, .nelsonFourOfFive:
      "Four of five values in a row lie beyond a third of the way to one limit"
    case .wheelerRange: "Two values in a row differ by more than 3.268 mean moving ranges"
    case .nelsonAlternation: "Fourteen values in a row rise and fall by turns"
    case .nelsonHugging: "Fifteen values in a row lie within a third of the way to the limits"
    case .nelsonAvoiding: "Eight values in a row lie beyond a third of the way to the limits, on both sides"
    case .anhoejCrossings: "The median is crossed less often than chance would in 19 of 20 series"
    }
  }
}

extension MetricReport.Pattern {
  /// Why the pattern is not noise, and what to ask.
  fileprivate var reason: String {
    switch self {
    case .silence: "So long without one is seldom chance."
    case .outside: "The usual causes alone hardly ever take a value there. Ask what was different on that day."
    case .run, .medianRun:
      "By chance a value lies on either side as often; so many in a row mean that the level has shifted. Ask what "
        + "changed shortly before the first of them, and state a `rebase` if it was done on purpose."
    case .climb: "Noise goes up and down; a steady climb has a cause that is still at work. Ask what grows or wears."
    case .nearLimit: "Single values come near a limit by chance, but not so many so soon: the level has moved strongly."
    case .offCentre: "Values should lie near the centre more often: the level has moved a little."
    case .range:
      "The step is larger than the process makes by itself: something sudden happened between the two values."
    case .alternation: "Values from two sources by turns, or correcting every wiggle, look like this. Separate the two."
    case .hugging: "The values vary less than the limits say: they are from another process, or several are averaged."
    case .avoiding: "The values jump between levels: two processes are mixed in one series. Measure them apart."
    case .crossings: "By chance a series crosses its median about every second value: it has drifted or shifted."
    }
  }
}

private let silenceExplained = Rule(
  silenceRuleID, .note, "No event has come for longer than chance alone explains, and none has come yet",
  explanation: """
    Of events that are judged by what lies between them: days between rare events, deployments between failures. What has \
    passed since the last event is a value that has not ended. As soon as it is longer than chance alone explains it is a \
    signal, and stays one until the next event comes; waiting for that event would be waiting for the bad news to tell the \
    good.

    Its chance is that of waiting so long by chance alone, taken as if the wait ended now: of n times that come to S and a \
    wait w, (S / (S + w))ⁿ; of deployments the same in whole numbers (negative hypergeometric). It is a signal below once in \
    741, as any value beyond a limit is, and only beyond the upper limit of the chart. The page says how much may be \
    chance. It is more than the usual range, which is that of times that have ended: one that goes on makes longer ones be \
    expected of all. Events are known to the day, so that two of one day are taken to be half a day apart; where all are of \
    one day nothing is told.

    The chart shows it as its last point, which is open. Ask what keeps the events away, and whether they are still \
    recorded.

    Source: the exponential and the geometric distribution, given their total; J. C. Benneyan, Health Care Management \
    Science 4 (2001), for counts between events.
    """)

private let trendExplained = Rule(
  trendRuleID, .note, "The last 26 values rise or fall more steadily than chance would",
  explanation: """
    Sought beside signals, and told where no signal is. Of all pairs of values more rise than fall (or the other way round) \
    than chance explains, with p below 0.005, two-sided and corrected for ties; the slope is the median of the slopes of all \
    pairs. Values that resemble their neighbours wander, and look like trends: the variance is enlarged by their \
    autocorrelation, that of the ranks without the slope where it is significant, and at least that of a first-order \
    autoregression.

    Source: H. B. Mann, Econometrica 13 (1945); M. G. Kendall, Rank Correlation Methods (1975); P. K. Sen, Journal of the \
    American Statistical Association 63 (1968); K. H. Hamed and A. R. Rao, Journal of Hydrology 204 (1998).
    """)

private let manyLooksExplained = Rule(
  "signals.many-looks", .note, "At most one item of news in two reports is expected to be chance",
  explanation: """
    Of many series that are judged some show a signal by chance. So the number of all series in a report (metrics, the \
    delivery measures of services and teams, the shares of capacity, the themes of feedback; each team or service is one) is \
    multiplied by the chance that noise alone shows as much in one of them, and only what comes to less than one half is told \
    as news. Of a report of nothing but noise less than half an item is then expected. Among few series this takes little \
    back; of a thousand a run has to be longer, and a value further out.

    It may be more where values strongly resemble those before them: series shorter than a year do not show by how much. Of \
    60 metrics of half a year with an autocorrelation of 0.5 about 0.7 were told, with one of 0.7 about 1.6; of 78 weeks 0.3 \
    at most.

    The chance counts everything a series is looked at for: every rule of the set and the trend, both sides, and every end \
    among the last four values. Of a value outside it is the tail of Student's t, on the scale of the values or of their \
    logarithms or roots, whichever is milder; of a run that so many values lie on its side, or that their mean lies so far \
    out, whichever is rarer; of shares the binomial distribution of their samples; of a trend its p. Where values resemble \
    their neighbours, all of these are reckoned for values that do.

    Of several recent signals of a series the clearest counts. What is taken back stays on the chart and is told, as what it \
    is, on the page of its service or metric. How often noise was told as news in a study of generated series stands in \
    decision 0086.

    Source: the mean number of false alarms, E. Spjøtvoll, Annals of Mathematical Statistics 43 (1972); A. Gordon et al., \
    Annals of Applied Statistics 1 (2007).
    """)
