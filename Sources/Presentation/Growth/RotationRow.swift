import Analysis
import Record
import Templating
import Wording

/// A rotation, as a row.
struct RotationRow: Linked, Sendable {
  let report: RotationReport
  let links: Links

  static let names = Names<RotationRow>(
    "rotation",
    [
      .text("teams", "From which team to which") { row in
        capitalised(rotationWords(row.report.rotation, in: row.directory))
      },
      .text("days", "When it is") { rotationDays($0.report.rotation, asOf: $0.asOf) },
      .optionalText("purpose", "What should be different afterwards") { $0.report.rotation.purpose },
      .optionalText("systems", "What more people should know afterwards") { row in
        row.report.rotation.systems.isEmpty ? nil : joined(row.report.rotation.systems)
      },
      .object("status", "How far it is", of: StatusView.names) { $0.report.status },
    ])
}

extension RotationReport {
  var status: StatusView {
    switch state {
    case .running: StatusView(.good, "running")
    case .planned: StatusView(.plain, "planned")
    case .ended: StatusView(.quiet, "ended")
    }
  }
}

/// `from Platform to Gate`.
func rotationWords(_ rotation: Rotation, in directory: Directory) -> String {
  "from \(directory.teamName(rotation.from)) to \(directory.teamName(rotation.to))"
}

/// `1 October to 31 December`; `from 1 October` where no last day is agreed.
func rotationDays(_ rotation: Rotation, asOf: CalendarDate) -> String {
  let starts = shortWords(for: rotation.starts, asOf: asOf)
  return rotation.ends.map { "\(starts) to \(shortWords(for: $0, asOf: asOf))" } ?? "from \(starts)"
}
