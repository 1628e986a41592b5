package import Diagnostics
package import Record

/// What `fairlead explain` says of the delivery measures and of cycle time.
package let deliveryMeasureExplanations: [Rule] = DeliveryMeasure.allCases.map(\.explained) + [cycleTimeExplained]

/// The id under which cycle time is explained.
package let cycleTimeID = "delivery.cycle-time"

extension DeliveryMeasure {
  /// The id under which it is explained: `delivery.change-lead-time`.
  package var explanationID: String { "delivery." + rawValue.replacing("_", with: "-") }

  fileprivate var explained: Rule {
    Rule(
      explanationID, .note, summary,
      explanation: """
        \(formula)

        \(reading)\(judging.isEmpty ? "" : "\n\n" + judging)

        \(source)
        """)
  }

  private var summary: String {
    switch self {
    case .deploymentFrequency: "Deployment frequency: successful production deployments in a week"
    case .changeLeadTime: "Change lead time: how long a commit takes until it runs in production"
    case .changeFailRate: "Change fail rate: the share of production deployments that failed"
    case .recoveryTime: "Failed deployment recovery time: how long a failed deployment takes to recover from"
    case .reworkRate: "Deployment rework rate: the share of production deployments that were not planned"
    case .betweenFailures: "Deployments between failures: how many go well from one that failed to the next"
    }
  }

  private var formula: String {
    switch self {
    case .deploymentFrequency:
      """
      Deployments to production with the status success, counted by ISO week in the organization's time zone; with it the \
      days of the week that had one. A deployment whose status is empty counts as well: it was made, whatever came of it. \
      Rows that name no environment are production.
      """
    case .changeLeadTime:
      """
      `deployed_at` less `commit_at`, in hours, of production deployments that did not fail by their status and say when \
      they were committed: median, 75th and 90th percentile, by linear interpolation (Hyndman and Fan, type 7).
      """
    case .changeFailRate:
      """
      Failed deployments / deployments, with the Wilson interval at 95 %. A deployment failed if its status is failed or \
      rolled_back, or if an incident is linked to it: by `deployment_id`, else as the latest deployment of the service \
      within `link_window` (24 hours when not written) before the incident.

      Unknown is not success: a deployment whose status is empty is in neither number, so where no status is written the \
      rate is unavailable.
      """
    case .recoveryTime:
      """
      From a failed deployment to the end of its last linked incident, else to the next successful deployment of the \
      service, in hours: median, 75th and 90th percentile, by linear interpolation (Hyndman and Fan, type 7).

      What is not recovered from by the report's day counts as lasting at least as long as it has: left out, it would make \
      the rest look short. Quantiles are then those of the Kaplan–Meier curve (the middle of its level stretch, as in R's \
      package survival). Where half or more are open there is no median: “more than” so long, which is what it would be \
      if all of them ended now. Where even that lies beyond the usual range of the other points, it is a point of the chart, \
      drawn open. A deployment whose status is empty is no success that ends a \
      failure.

      Where an export of incidents knows no ends (`resolved_at: {is: none}` under `columns`), nobody knows whether they go \
      on: their deployments failed, and are in no recovery time. Where there are no others it is unavailable.
      """
    case .betweenFailures:
      """
      Successful production deployments after one that failed and before the next. Of a team the deployments of all its \
      services are taken in order of time. A deployment whose status is empty is neither. What went well before the first \
      failed one is left out; what has gone well since the last one is a count that has not ended.

      It counts deployments and not days, so that a service that deploys more often does not seem to fail more often. Days \
      between failures did.
      """
    case .reworkRate:
      """
      Deployments with `planned: false` / deployments that say whether they were planned, with the Wilson interval at 95 %.
      """
    }
  }

  private var reading: String {
    switch self {
    case .deploymentFrequency:
      "Small batches are easier to understand and to undo. Ask what makes a release large enough to wait for."
    case .changeLeadTime: "Waiting is most of it. Ask what the slowest tenth waited for."
    case .changeFailRate:
      """
      It counts deployments, not incidents: six incidents on four of 23 deployments are 4/23. Ask what the failed ones had \
      in common, and look at the interval before calling a difference one.
      """
    case .recoveryTime: "Ask how the last failure was noticed, and what the way back to a good state consists of."
    case .betweenFailures:
      """
      It shows sooner than the change fail rate that failing has become rarer or more frequent, where few deployments \
      fail. A count above its usual range is good news. How it is judged: `fairlead explain charts.g`.
      """
    case .reworkRate:
      "Work that was forced on the team by faults in production. Ask where those faults could have been met."
    }
  }

  private var judging: String {
    switch self {
    case .deploymentFrequency:
      """
      Judged by the week where the mean week holds five deployments or more; else by blocks of 2, 4 or 13 weeks, the \
      shortest that do on average, as deployments a week. Where not even 13 weeks hold five, nothing is judged. Blocks are \
      counted back from the last full week; an oldest rest is left out.
      """
    case .changeLeadTime, .recoveryTime, .changeFailRate, .reworkRate:
      """
      Judged by the week where the median week holds five of them or more. Else weeks are put together, from the last full \
      one backwards, until each point rests on five: \(isShare ? "the share of all" : "the median of all"). The oldest weeks, \
      with fewer, join the point after them.
      """
    case .betweenFailures: ""
    }
  }

  private var source: String {
    guard self != .betweenFailures else {
      return """
        Source: J. C. Benneyan, Health Care Management Science 4 (2001). Not among the five measures of dora.dev, as of \
        January 2026, so that no benchmark stands beside it.
        """
    }
    return """
      Over several services (a team, the organization) counts are summed, a rate is of all cases together, and quantiles are \
      of all events: three services with 27 deployments each, of which 13, none and none failed, have a change fail rate of \
      13 of 81, 16 %. A pooled figure can hide opposite moves, so each service stands beside it.

      Source: the definitions of dora.dev, as of January 2026.
      """
  }
}

private let cycleTimeExplained = Rule(
  cycleTimeID, .note, "Cycle time: how long a change takes from its first commit until it is deployed, by phase",
  explanation: """
    Of each row of changes, in hours: coding (`first_commit_at` to `opened_at`), pickup (to `first_review_at`), review (to \
    `merged_at`), deploy (to `deployed_at`). A phase with a missing end, or that ends before it begins, is unavailable and \
    never added as zero.

    Look at the longest phase first: it is usually one of waiting. Ask what changes wait for there.

    Source: dora.dev, as of January 2026, defines the whole, from commit to production, as change lead time; the phases are \
    what code hosts record of a change on its way.
    """)
