package import Diagnostics
package import Record

/// What `fairlead explain` says of the five delivery measures and of cycle time.
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

        \(reading)

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
      service, in hours: median, 75th and 90th percentile, by linear interpolation (Hyndman and Fan, type 7). Those not \
      recovered from by the report's day are counted apart. A deployment whose status is empty is no success that ends a \
      failure.

      Where an export of incidents knows no ends (`resolved_at: {is: none}` under `columns`), nobody knows whether they go \
      on: their deployments failed, and are in no recovery time. Where there are no others it is unavailable.
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
    case .reworkRate:
      "Work that was forced on the team by faults in production. Ask where those faults could have been met."
    }
  }

  private var source: String {
    """
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
