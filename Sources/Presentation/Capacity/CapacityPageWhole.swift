import Analysis
import Record
import Templating
import Wording

/// What the page says of all teams together.
extension CapacityPage {
  static let organization: [Names<CapacityPage>.Entry] = [
    .markup("chart", "The weekly share of the organization with the promised one") { $0.chart.full() },
    .optionalObject("status", "How the last 13 weeks compare with the policy", of: StatusView.names) {
      $0.scope.standing.value.map { StatusView($0) }
    },
    .optionalText("policy", "What is promised; nothing when nothing is") { $0.policyWords },
    .object("last", "The share of the last 13 full weeks", of: FigureView.names) { $0.shareWords($0.scope.last) },
    .object("before", "That of the 13 before", of: FigureView.names) { $0.shareWords($0.scope.before) },
    .optionalText("teams_writing", "How many teams wrote the last full weeks; nothing when none did") {
      CapacityTeams(weeks: $0.scope.weeks, asOf: $0.asOf).words
    },
    .object("weeks_kept", "How many weeks kept the promise", of: FigureView.names) { page in
      FigureView(page.scope.weekAdherence, asOf: page.asOf, words: CapacityWords.adherence)
    },
    .object("months_kept", "How many months kept the promise", of: FigureView.names) { page in
      FigureView(page.scope.monthAdherence, asOf: page.asOf, words: CapacityWords.adherence)
    },
    .object("limits", "The usual range of a week", of: FigureView.names) { page in
      FigureView(page.scope.drift.limits, asOf: page.asOf) { limits in
        "\(usual(limits, CapacityWords.range(limits), around: percent(limits.centre))), from \(count(limits.n, "week")) since "
          + shortWords(for: limits.from, asOf: page.asOf) + (limits.isTrial ? "; trial limits" : "")
      }
    },
    .text("rules", "The rules that tell signals from noise") { $0.report.organization.signalRules.words },
    .list("signals", "The signals of today, the latest first", of: SignalView.names) { page in
      page.views(of: page.currentSignals)
    },
    .list("earlier", "The signals of the past, the latest first", of: SignalView.names) { page in
      page.views(of: page.earlierSignals)
    },
    .texts("kinds", "The kinds of work, in their order") { _ in WorkItem.Kind.allCases.map(\.rawValue) },
    .list("quarters", "Fiscal quarters, the latest first", of: CapacityPeriodRow.names) { page in
      page.scope.quarters.reversed().map { CapacityPeriodRow(part: $0, policy: page.capacity.policy, asOf: page.asOf) }
    },
    .list("months", "Months, the latest first", of: CapacityPeriodRow.names) { page in
      page.scope.months.suffix(CapacityPeriodRow.mostShown).reversed().map {
        CapacityPeriodRow(part: $0, policy: page.capacity.policy, asOf: page.asOf)
      }
    },
  ]
}
