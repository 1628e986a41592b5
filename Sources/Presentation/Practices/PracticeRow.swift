import Analysis
package import Templating

/// A practice in the table of coverage.
package struct PracticeRow: Sendable {
  let item: PracticeReport
  let page: String
  let directory: Directory

  private var basis: String {
    switch item.basis {
    case .records(let found, let sound): records(found, sound)
    case .nothingWritten(let folder): "Nothing is written in \(folder)."
    case .notRead(let folder): "This version does not read \(folder)."
    }
  }

  private func records(_ found: Int, _ sound: Int) -> String {
    if found == sound { return "\(count(found, "record")), \(found > 1 ? "all sound" : "sound")." }
    return sound == 0
      ? "\(count(found, "record")), \(found > 1 ? "none of them" : "not") sound."
      : "\(count(sound)) of \(count(found, "record")) \(sound == 1 ? "is" : "are") sound."
  }

  package static let names = Names<PracticeRow>(
    "practice",
    [
      .text("id", "Its letter and number") { $0.item.practice.rawValue },
      .text("name", "What it is called") { $0.item.practice.name },
      .text("sentence", "What it is to practise it") { $0.item.practice.sentence },
      .object("state", "Whether it is alive", of: StatusView.names) { StatusView($0.item.state) },
      .text("basis", "What that rests on") { $0.basis },
      .flag("has_evidence", "Whether there is any evidence") { !$0.item.evidence.isEmpty },
      .list("evidence", "The latest evidence", of: EvidenceView.names) { row in
        row.item.evidence.prefix(3).map { EvidenceView($0, on: row.page, in: row.directory) }
      },
    ])
}

/// A family of practices with its rows.
package struct PracticeGroupView: Sendable {
  let group: PracticeGroup
  let rows: [PracticeRow]

  package static let names = Names<PracticeGroupView>(
    "group of practices",
    [
      .text("letter", "Its letter") { $0.group.rawValue },
      .text("name", "What it is called") { $0.group.name },
      .list("practices", "Its practices", of: PracticeRow.names) { $0.rows },
    ])
}
