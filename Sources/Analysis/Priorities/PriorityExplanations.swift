package import Diagnostics
package import Record

/// What `fairlead explain` says of the methods of ranking, of bands, ranges and the schedule.
package let priorityExplanations: [Rule] =
  PrioritySettings.Method.allCases.map(\.explained) + [bandsExplained, rangesExplained, scheduleExplained]

extension PrioritySettings.Method {
  /// The id under which it is explained: `priorities.cd3`.
  package var explanationID: String { "priorities." + rawValue }

  fileprivate var explained: Rule { Rule(explanationID, .note, summary, explanation: explanation) }

  private var summary: String {
    switch self {
    case .cd3: "CD3: cost of delay divided by duration"
    case .wsjf: "WSJF: weighted shortest job first, in points"
    case .rice: "RICE: reach × impact × confidence for each unit of effort"
    case .ice: "ICE: impact × confidence × ease"
    case .npv: "NPV: what a repair is worth over the horizon, with its rate of return and its payback"
    }
  }

  private var explanation: String {
    switch self {
    case .cd3:
      """
      `cost_of_delay` (money a week) / `duration` (weeks). Of a debt without a `cost_of_delay` of its own, what waiting \
      costs is its interest: `hours_per_week` × `people` × the price of an hour, which is `finance.person_week` divided \
      by `finance.hours_per_week` (40 unless it is written). It is the default of `priorities.rank_by`.

      Source: D. G. Reinertsen, The Principles of Product Development Flow (2009), chapter 7.
      """
    case .wsjf:
      """
      (`value` + `urgency` + `risk_reduction`) / `size`, all in points of a scale that the organization agreed on.

      Source: the Scaled Agile Framework's form of weighted shortest job first.
      """
    case .rice:
      """
      `reach` × `impact` × `confidence` / `effort`, with effort in person-weeks.

      Source: S. McBride, Intercom.
      """
    case .ice:
      """
      `impact` × `confidence` × `ease`.

      Source: S. Ellis, M. Brown, Hacking Growth (2017).
      """
    case .npv:
      """
      Of a debt with `interest`: hours × people × the price of an hour × 52/12 are saved at the end of every month from the \
      end of the repair (`left` of one that has begun, else its `duration`) to that of `finance.horizon`, growing by `growth` \
      a year, and discounted by `finance.discount_rate` a year; less `effort` × `finance.person_week`, paid now. The internal rate of return is the discount rate at which that is nothing, the \
      payback the time until as much was saved as was paid, without discount.
      """
    }
  }
}

private let bandsExplained = Rule(
  "priorities.bands", .note, "A rank is as sure as the estimates it rests on",
  explanation: """
    Any number may be a range, `[low, likely, high]`. Every estimate is drawn many times as its range says (`priorities`: \
    `draws`, `seed`, `ranges`, and `distribution`, triangular or pert), and all items are ranked each time. An item stands \
    at its mean rank; its interval holds nine of ten draws, if the ranges hold. Items of one band are not told apart: the first of a band is above \
    the first of the next in at least four of five draws, a threshold that is a choice. An item is drawn by its id, so \
    that others that come and go do not change its draws; the same content gives the same ranks on any machine.

    The estimate worth improving is the one that by itself moves the rank of its item most: the square of Spearman's \
    correlation of the two over the draws is its share of the rank's variance.

    Sources: R. Lin, T. A. Louis, S. M. Paddock, G. Ridgeway, Bayesian Analysis 1 (2006); T. Tervonen, J. R. Figueira, \
    Journal of Multi-Criteria Decision Analysis 15 (2008); A. Saltelli and others, Sensitivity Analysis (2000).
    """)

private let rangesExplained = Rule(
  "priorities.ranges", .note, "A range says how often the true value lies within it",
  explanation: """
    `priorities: {ranges: 80%}` in `fairlead.yaml` is what holds unless it is written: of ten true values one lies below the \
    low end of its range, one above the high end. With `90%` it is one of twenty on each side; with `certain` none lies \
    outside. Draws follow the distribution (triangular or pert) with its mode at the likely value that has low and high as \
    these quantiles. What cannot be negative is not drawn below half of its low end, and a share not above 100 %.

    People who are asked for a range that holds nearly always write one that holds far less often. How often yours hold \
    can be counted: write down what finished work took, beside what was estimated.

    Sources: S. Lichtenstein, B. Fischhoff, L. D. Phillips, Calibration of probabilities: the state of the art to 1980 \
    (1982); D. L. Keefer, S. E. Bodily, Management Science 29 (1983).
    """)

private let scheduleExplained = Rule(
  "priorities.schedule", .note, "One schedule says what each team does next, and what waiting costs in it",
  explanation: """
    A team does one item after another; side by side it does what takes no more than all of its people. An item takes its \
    `duration`, and `effort` ÷ `duration` of its team's capacity, or all of the team for longer where that is more than \
    there is; without an effort or a capacity, all of the team for its `duration`. Of an item under way what is left is \
    taken: `left`, else its age is taken off, and a quarter is kept at the least. An item waits for those that it names \
    under `after`, whoever does them, and a team may wait for one. What a team has is the mean of its last weeks, or the share \
    of it that its `availability` gives for a quarter.

    The cost of a schedule is the sum over all items of the cost of delay until they are finished: the same every week \
    (linear); the same until the deadline and nothing after (`delay: deadline`); or falling evenly to nothing by the \
    deadline (`delay: expiring`). By the end of this and of the next quarter it gives debt, reliability and tooling the \
    share that `policies: capacity` promises: of the schedules that were looked at those that miss least of it, and of \
    these the cheapest. A repair that does not pay even at its best, by its interest, is left out, unless it has begun, \
    other work waits for it, or a cost of delay is written of it.

    Schedules are made by the serial schedule generation scheme (R. Kolisch, 1996) from lists that are improved step by \
    step, from a fixed seed; of few items all lists are looked at by branch and bound. Of many the cheapest that was found \
    stands beside a bound that no schedule can be below (M. X. Goemans and others, 2002). All lengths are drawn as their \
    ranges say (`priorities.ranges`), and every team keeps to its order: so often each item is finished by the end of the \
    quarter, and all that a team planned. Each length is drawn by itself: where one cause delays several items, a plan \
    holds less often than said (of eight items in nine of ten draws by themselves, in three of four where they resemble \
    each other by half). Today's order is what is being done, then what is ready, then ideas, the oldest \
    first; each team begins with the first of it that nothing holds up.
    """)
