import Analysis
import Record
import Templating
import Wording

/// A term and what there is to say of it.
struct FactView: Sendable {
  let term: String
  let text: String

  static let names = Names<FactView>(
    "fact",
    [
      .text("term", "What it is about") { $0.term },
      .text("text", "What there is to say") { $0.text },
    ])
}

/// What became of the incidents of some weeks.
///
/// - Parameters:
///   - unresolved: how many go on today, whenever they were opened.
///   - window: in seconds, how long before an incident a deployment may have been its cause.
func incidentFacts(of figures: DeliveryFigures, unresolved: Int, window: Int) -> [FactView] {
  let incidents = figures.incidents
  let linked = incidents.opened - incidents.unlinked - incidents.withoutChange
  return [
    FactView(term: "Opened", text: count(incidents.opened)),
    FactView(
      term: "Linked",
      text: "\(count(linked)) to a deployment, named or within \(duration(hours: Double(window) / 3600)) before"),
    FactView(term: "Unlinked", text: "\(count(incidents.unlinked)): no such deployment; in no change fail rate"),
    FactView(
      term: "Without change", text: "\(count(incidents.withoutChange)): their row says that no change caused them"),
    FactView(
      term: "Going on",
      text: "\(count(unresolved)), whenever opened"
        + (incidents.withoutEnd > 0 ? "; of \(count(incidents.withoutEnd)) of those opened, the end is not known" : "")),
    FactView(
      term: "Failed deployments",
      text: "\(count(figures.failed)), \(count(figures.unrecovered)) of them not recovered from yet"
        + (figures.withoutEnd > 0 ? ", \(count(figures.withoutEnd)) with an incident whose end is not known" : "")
        + (figures.recoveredBefore > 0
          ? ", \(count(figures.recoveredBefore)) with an incident that ended before" : "")),
  ]
}

/// A week in the table of all figures.
struct WeekRow: Sendable {
  let week: DeliveryWeek
  let asOf: CalendarDate

  /// Two years; `report.json` has them all.
  static let most = 104

  private var figures: DeliveryFigures { week.figures }

  /// The files know of no deployment up to then, which is not that there was none.
  private var isBeforeDeployments: Bool { figures.frequencyWeeks == 0 }

  private func words(_ figure: Figure<DurationSummary>) -> String? {
    figure.value.map { "\(duration(hours: $0.p50)) (n \(count($0.n)))" }
  }

  private func words(_ figure: Figure<RecoverySummary>) -> String? {
    figure.value.map { summary in
      let median = summary.p50.value.map { duration(hours: $0) } ?? summary.p50.reason?.moreThan ?? "none"
      return "\(median) (n \(count(summary.n))\(summary.open > 0 ? ", \(count(summary.open)) open" : ""))"
    }
  }

  private func words(_ figure: Figure<DeliveryShare>) -> String? {
    figure.value.map { "\(percent($0.value)) (\(count($0.count)) of \(count($0.n)))" }
  }

  static let names = Names<WeekRow>(
    "week",
    [
      .text("date", "Its Monday in words") { shortWords(for: $0.week.monday, asOf: $0.asOf) },
      .text("date_iso", "Its Monday as YYYY-MM-DD") { $0.week.monday.iso },
      .flag("is_running", "Whether it is not over yet") { !$0.week.isFull },
      .optionalText("successful", "Deployments that did not fail by their status; nothing before the first of all") {
        $0.isBeforeDeployments ? nil : count($0.figures.frequency)
      },
      .optionalText("days", "Days with one; nothing before the first of all") {
        $0.isBeforeDeployments ? nil : count($0.figures.daysWithDeployment)
      },
      .optionalText("lead_time", "The median lead time, with n") { $0.words($0.figures.leadTime) },
      .optionalText("fail_rate", "Failed deployments of all") { $0.words($0.figures.changeFailRate) },
      .optionalText("recovery", "The median recovery time, with n") { $0.words($0.figures.recoveryTime) },
      .optionalText("rework", "Unplanned deployments of those that say") { $0.words($0.figures.reworkRate) },
      .text("incidents", "Incidents opened") { count($0.figures.incidents.opened) },
    ])
}
