import Analysis
import Record
import Templating
import Wording

/// What capacity went to: of the organization at large, of each team in a row; then what fits into it next.
struct CapacityPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    let headline = CapacityHeadline(report: directory.report)
    frame = PageFrame(
      headline: headline.sentence, lede: headline.lede, label: "Capacity", path: PagePath.capacity,
      directory: directory)
  }

  var capacity: CapacityReport { report.capacity }
  var scope: CapacityScope { capacity.organization }
  var schedule: WorkSchedule { report.schedule }

  var chart: CapacityChart {
    CapacityChart(scope: scope, policy: capacity.policy, name: report.organization.name, asOf: asOf)
  }

  var policyWords: String? {
    capacity.policy.map { policy in
      let (least, most) = (max(0, policy.floor), min(1, policy.share + policy.tolerance))
      return "\(percent(policy.share)); from \(percent(least)) to \(percent(most)) is as promised"
    }
  }

  var currentSignals: [MetricReport.Signal] { scope.drift.currentSignals }

  var earlierSignals: [MetricReport.Signal] {
    let current = currentSignals
    return scope.drift.signals.filter { !current.contains($0) }
  }

  func views(of signals: [MetricReport.Signal]) -> [SignalView] {
    let mondays = scope.judgedWeeks.map(\.monday)
    let before = Dictionary(zip(mondays.dropFirst(), mondays)) { first, _ in first }
    return listed(signals, before: before).reversed().map { SignalView(signal: $0, asOf: asOf) }
  }

  func shareWords(_ figure: Figure<CapacityShare>) -> FigureView {
    FigureView(figure, asOf: asOf) { share in
      "\(percent(share.share)): \(number(share.upkeep)) of \(quantity(share.total, "person-days")), "
        + "\(CapacityWords.window(of: share, asOf: asOf)) (\(CapacityWords.basis(of: share)))"
    }
  }

  static let names = Names<CapacityPage>(
    page: "capacity",
    [
      .attention("What about capacity needs a conversation") { $0.attentionHere },
      .flag("has_rows", "Whether any capacity is written") { !$0.scope.weeks.isEmpty },
    ] + organization + teams + planned)
}
