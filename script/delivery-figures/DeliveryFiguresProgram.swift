import Analysis
import Diagnostics
import Intake
import Record
import Statistics

/// Usage: delivery-figures FOLDER AS_OF [--quiet]
///
/// Prints the delivery figures of the events in a content folder, a line for each scope and week, and one for its changes,
/// for scripts that compare them with those of other programs. With --quiet only their number.
@main
struct DeliveryFiguresProgram {
  static func main() async {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let asOf = CalendarDate(iso: arguments[2]) else {
      return print("usage: delivery-figures FOLDER AS_OF [--quiet]")
    }
    let clock = ContinuousClock()
    let start = clock.now
    let content = await readContent(at: arguments[1])
    let read = clock.now
    guard let record = content.record, let events = record.events else { return tell(content.findings) }
    let report = await analyseDelivery(events, of: record.organization, asOf: asOf)
    let analysed = clock.now
    if arguments.dropFirst(3).contains("--quiet") {
      print(report.deploymentTally.rows, report.incidentTally.rows, report.scopes.count, content.findings.count)
      print("read \(read - start), analysed \(analysed - read)")
      print(record.input.digest(from: .everyone(on: asOf)))
    } else {
      write(report)
    }
    tell(content.findings)
  }

  private static func tell(_ findings: [Finding]) {
    for finding in findings.prefix(20) {
      print("#", finding.span.map { "\($0.file):\($0.line):\($0.column)" } ?? "", finding.message)
    }
  }

  private static func write(_ report: DeliveryReport) {
    for scope in report.scopes + [report.organization] {
      for week in scope.weeks { write(scope, week.monday.isoWeek, week.figures) }
      write(scope, "recent", scope.recent)
      for week in scope.cycleWeeks { write(scope, week.monday.isoWeek, week.figures) }
      write(scope, "recent", scope.cycle)
      let open = scope.openChanges
      writePoints(scope)
      print("\(scope.kind.rawValue)-open,\(scope.id),now,\(open.coding),\(open.pickup),\(open.review),\(open.deploy)")
    }
  }

  /// What is judged, the newest first, days as days since 1970.
  private static func writePoints(_ scope: DeliveryScope) {
    for judged in scope.measures {
      for (place, point) in judged.points.reversed().enumerated() {
        var cells = ["\(scope.kind.rawValue)-points", scope.id, "\(judged.measure.rawValue) \(place + 1)"]
        cells += [point.date.dayNumber, point.last.dayNumber, point.n].map(String.init)
        cells.append(text(point.isOpen ? nil : point.value))
        print(cells.joined(separator: ","))
      }
      guard let open = judged.open else { continue }
      print("\(scope.kind.rawValue)-since,\(scope.id),now,\(open.since.dayNumber),\(open.count)")
    }
  }

  private static func write(_ scope: DeliveryScope, _ week: String, _ figures: CycleFigures) {
    var cells = ["\(scope.kind.rawValue)-changes", scope.id, week, String(figures.deployed)]
    for phase in CyclePhase.allCases {
      let time = figures[phase].time.value
      cells += [String(time?.n ?? 0), text(time?.p50), text(time?.p75), text(time?.p90)]
      cells += [String(figures[phase].missing), String(figures[phase].backward)]
    }
    print(cells.joined(separator: ","))
  }

  private static func write(_ scope: DeliveryScope, _ week: String, _ figures: DeliveryFigures) {
    let lead = figures.leadTime.value
    let recovery = figures.recoveryTime.value
    var cells = [scope.kind.rawValue, scope.id, week]
    cells += [figures.deployments, figures.successful, figures.failed, figures.daysWithDeployment].map(String.init)
    cells += [String(lead?.n ?? 0), text(lead?.p50), text(lead?.p75), text(lead?.p90)]
    cells += [
      String(recovery?.n ?? 0), text(recovery?.p50.value), text(recovery?.p75.value), text(recovery?.p90.value),
    ]
    cells += [String(figures.unrecovered)]
    cells += [text(figures.changeFailRate.value?.value)]
    cells += [text(figures.changeFailRate.value?.interval.value?.lower)]
    cells += [text(figures.changeFailRate.value?.interval.value?.upper)]
    cells += [String(figures.reworkRate.value?.n ?? 0), text(figures.reworkRate.value?.value)]
    let services = figures.services
    cells += [figures.unknown, services.deployments, services.leadTime, services.changeFailRate].map(String.init)
    cells += [services.recoveryTime, services.reworkRate].map(String.init)
    cells += [figures.incidents.opened, figures.incidents.unlinked, figures.incidents.unresolved].map(String.init)
    print(cells.joined(separator: ","))
  }

  private static func text(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
}
