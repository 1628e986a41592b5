import Analysis
import Record
package import Templating
import Wording

/// A practice in the table of coverage.
package struct PracticeRow: Linked, Sendable {
  let item: PracticeReport
  let links: Links

  private var basis: String {
    switch item.basis {
    case .records(let found, let current, let sound): records(found, current, sound)
    case .nothingWritten(let folder): "Nothing is written in \(folder)."
    }
  }

  private func records(_ found: Int, _ current: Int, _ sound: Int) -> String {
    let all = found > current ? "; \(count(found)) in all" : ""
    guard current > 0 else { return "\(count(found, "record")), none of them about today." }
    let part = sound == current ? (sound > 1 ? "All \(count(sound))" : "1") : "\(count(sound)) of \(count(current))"
    let verb = sound == 1 && current == 1 ? "is" : "are"
    return "\(part) current \(current == 1 ? "record" : "records") \(verb) sound\(all)."
  }

  package static let names = Names<PracticeRow>(
    "practice",
    [
      .text("id", "Its letter and number") { $0.item.practice.rawValue },
      .text("name", "What it is called") { $0.item.practice.name },
      .text("sentence", "What it is to practise it") { $0.item.practice.sentence },
      .object("state", "Whether it is alive", of: StatusView.names) { StatusView($0.item.state) },
      .text("basis", "What that rests on") { $0.basis },
      .list("evidence", "The latest evidence", of: EvidenceView.names) { row in
        row.item.evidence.prefix(3).map { EvidenceView($0, by: row.links) }
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
