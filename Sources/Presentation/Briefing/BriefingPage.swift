import Analysis
import Record
package import Templating
import Wording

/// The front page: what a busy person needs to know, in the order in which they would ask.
package struct BriefingPage: FramedPage {
  let frame: PageFrame

  package init(_ directory: Directory) {
    frame = PageFrame(
      headline: BriefingHeadline(directory.report).sentence, lede: briefingLede(of: directory.report),
      label: "Briefing", path: PagePath.briefing, directory: directory)
  }

  /// How much of each list stands on the front page.
  enum Most {
    /// Concerns of the headline are on the list, too, up to `concerns`.
    static let attention = 7
    static let concerns = 12
    static let changes = 8
    static let decisions = 6
    static let due = 6
  }

  private var open: [AttentionItem] { report.attention.filter { $0.accepted == nil } }

  /// The most urgent, with at least one piece of good news where there is any: it belongs on the list.
  private var foremost: [AttentionItem] {
    let most = min(Most.concerns, max(Most.attention, open.count { $0.tone == .bad } + 1))
    let first = open.prefix(most)
    guard !first.contains(where: { $0.tone == .good }), let good = open.first(where: { $0.tone == .good }) else {
      return Array(first)
    }
    return first.prefix(most - 1) + [good]
  }

  /// What differs so that it can be seen.
  private var changes: [Change] { report.changes.filter(\.isVisible) }

  private var period: PeriodReport? { directory.lookup.currentPeriod }

  private var objectives: [ObjectiveRow] {
    guard let period else { return [] }
    return period.objectives.map {
      ObjectiveRow($0, shareGone: period.shareGone, by: frame.links)
    }
  }

  /// What is late, then what is latest: one list, the most recent first.
  private var decisions: [DecisionRow] {
    let register = report.decisions
    let late = Set(register.decisions.filter(\.isLate).prefix(Most.decisions / 2).map(\.decision.header.key))
    let latest = register.byDate.filter { !late.contains($0) }.prefix(Most.decisions - late.count)
    let chosen = late.union(latest)
    return register.byDate.filter(chosen.contains).compactMap { directory.lookup.decision($0) }
      .map { DecisionRow($0, by: frame.links) }
  }

  private var moreAttention: String? {
    report.attention.count > min(open.count, Most.attention) ? "All \(count(report.attention.count))" : nil
  }

  private var moreChanges: String? {
    let rest = changes.count - Most.changes
    return rest > 0 ? "And \(count(rest, "smaller change"))." : nil
  }

  package static let names = Names<BriefingPage>(
    page: "briefing",
    [
      .optionalObject("next", "What to do next, where any work is written", of: NextSteps.names) { page in
        page.directory.report.hasPriorities ? NextSteps(links: page.frame.links) : nil
      },
      .flag("is_empty", "Whether nothing at all is written yet") { BriefingHeadline($0.report).isEmpty },
      .list("glance", "What every report is asked, with the answers", of: Glance.names) {
        Glance.all(by: $0.frame.links)
      },
      .attention("What needs a conversation, the most urgent first") { $0.foremost },
      .optionalText("attention_more", "How long the whole list is, when it is longer") { $0.moreAttention },
      .link("attention_href", "The way to the whole list") { $0.frame.link(to: PagePath.attention) },
      .optionalText("since", "The day of the report before") { page in
        page.report.previousAsOf.map { shortWords(for: $0, asOf: page.report.asOf) }
      },
      .list("changes", "What changed since then", of: ChangeView.names) { page in
        page.changes.prefix(Most.changes).map {
          ChangeView(change: $0, links: page.frame.links)
        }
      },
      .optionalText("changes_more", "How many more changes there are") { $0.moreChanges },
      .optionalText("period", "The period that the objectives are of") { $0.period?.period.id },
      .text("period_gone", "The share of it that has gone") { percent($0.period?.shareGone ?? 0) },
      .link("period_href", "The way to the period's page") { page in
        page.frame.link(to: page.period.map { PagePath.period($0.period.id) } ?? PagePath.objectives)
      },
      .list("objectives", "The objectives of the period", of: ObjectiveRow.names) { $0.objectives },
      .list("metrics", "The headline metrics", of: MetricRow.names) { page in
        headlineMetrics(of: page.report).map { MetricRow($0, by: page.frame.links) }
      },
      .link("metrics_href", "The way to all metrics and their definitions") { $0.frame.link(to: PagePath.metrics) },
      .list("decisions", "What is late and what is latest", of: DecisionRow.names) { $0.decisions },
      .link("decisions_href", "The way to all decisions") { $0.frame.link(to: PagePath.decisions) },
      .list("due", "What falls due next", of: DueView.names) { page in
        page.report.upcoming.prefix(Most.due).map {
          DueView(due: $0, links: page.frame.links)
        }
      },
      .link("practices_href", "The way to what is practised and what is not") {
        $0.frame.link(to: PagePath.practices)
      },
    ])
}

extension DecisionReport {
  fileprivate var isLate: Bool { isOpenTooLong || isReviewOverdue || isPastProvisional }
}
