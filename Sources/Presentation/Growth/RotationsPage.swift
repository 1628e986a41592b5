import Analysis
import Charts
import Record
import Templating
import Wording

/// So many rotations stand on the line of dates.
private let mostShown = 12

/// The rotations on a line of dates, and each with what it is for.
struct RotationsPage: FramedPage {
  let header: RecordHeader
  let frame: PageFrame

  init(_ plan: Rotations, in directory: Directory) {
    header = plan.header
    let rotations = directory.report.knowledge.rotations
    let systems = Set(rotations.filter { $0.state != .ended }.flatMap(\.rotation.systems))
    frame = PageFrame(
      headline: sentence(rotationsClause(rotations)),
      lede: systems.isEmpty
        ? "" : sentence("they are to spread what is known of \(joined(systems.sorted()))"),
      label: header.title, path: PagePath.record(header.key), directory: directory)
  }

  private var chart: [UInt8] {
    let shown = directory.report.knowledge.rotations.prefix(mostShown)
    let starts = shown.map(\.rotation.starts).min()
    let ends = (shown.map { $0.rotation.ends ?? $0.rotation.starts } + [asOf]).max()
    guard let starts, let ends else { return [] }
    return Timeline(
      ChartWords(
        id: "rotations", title: "Rotations",
        description: "\(count(shown.count, "rotation")): ● running, ○ planned, × ended."),
      events: shown.map(event), days: min(starts, asOf).dayNumber...ends.dayNumber,
      firstDate: shortWords(for: min(starts, asOf), asOf: asOf), lastDate: shortWords(for: ends, asOf: asOf)
    ).svg()
  }

  private func event(_ report: RotationReport) -> Timeline.Event {
    let state: Timeline.State =
      switch report.state {
      case .running: .settled
      case .planned: .open
      case .ended: .closed
      }
    return Timeline.Event(
      day: report.rotation.starts.dayNumber, until: report.rotation.ends?.dayNumber,
      label: capitalised(rotationWords(report.rotation, in: directory)),
      date: rotationDays(report.rotation, asOf: asOf), state: state)
  }

  static let names = Names<RotationsPage>(
    page: "rotations",
    [
      .link("up", "The way to the overview of growth") { $0.frame.link(to: PagePath.growth) },
      .markup("chart", "The rotations on a line of dates; empty without any") { $0.chart },
      .list("rotations", "Those that run, those to come, those that ended", of: RotationRow.names) {
        rotationRows(by: $0.links)
      },
      .text("file", "The file it stands in") { $0.header.file },
    ])
}

func rotationRows(by links: Links, where isWanted: (RotationReport) -> Bool = { _ in true }) -> [RotationRow] {
  links.directory.report.knowledge.rotations.filter(isWanted).map { RotationRow(report: $0, links: links) }
}

/// `One rotation is running and two are planned`.
func rotationsClause(_ rotations: [RotationReport]) -> String {
  let running = rotations.count { $0.state == .running }
  let planned = rotations.count { $0.state == .planned }
  switch (running, planned) {
  case (0, 0): return "no rotation is running or planned"
  case (_, 0): return "\(spelled(running, "rotation")) \(running == 1 ? "is" : "are") running"
  case (0, _): return "\(spelled(planned, "rotation")) \(planned == 1 ? "is" : "are") planned"
  default:
    return "\(spelled(running, "rotation")) \(running == 1 ? "is" : "are") running and \(spelled(planned)) "
      + "\(planned == 1 ? "is" : "are") planned"
  }
}
