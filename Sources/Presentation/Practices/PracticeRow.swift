import Analysis
import Record
package import Templating
import Wording

/// A practice in the table of coverage.
package struct PracticeRow: Linked, Sendable {
  let item: PracticeReport
  let links: Links

  package static let names = Names<PracticeRow>(
    "practice",
    [
      .text("id", "Its letter and number") { $0.item.practice.rawValue },
      .text("name", "What it is called") { $0.item.practice.name },
      .text("sentence", "What it is to practise it") { $0.item.practice.sentence },
      .link("href", "The way to its page") { $0.links.to(page: PagePath.practice($0.item.practice)) },
      .object("state", "Whether it is alive", of: StatusView.names) { StatusView($0.item.state) },
      .text("basis", "What that rests on") { basisWords(of: $0.item) },
      .markup("history", "Its state at the ends of the last months") { row in
        historyStrip(row.item.history, of: row.item.practice.name, id: row.item.practice.rawValue, asOf: row.asOf)
      },
      .list("evidence", "The latest evidence", of: EvidenceView.names) { row in
        row.item.evidence.prefix(3).map { EvidenceView($0, by: row.links) }
      },
      .optionalObject("next_step", "What would make it more alive, or keeps it so", of: NextStepView.names) { row in
        row.item.nextStep.map { NextStepView(step: $0, practice: row.item.practice, team: nil, links: row.links) }
      },
    ])
}

/// `2 of 3 current strategies are sound; 5 in all.`
func basisWords(of item: PracticeReport) -> String {
  switch item.basis {
  case .nothingWritten(let folder): "Nothing is written in \(folder)."
  case .records(let found, let current, let sound):
    current == 0
      ? "\(count(found, item.practice.counted.one, item.practice.counted.several)), none about today."
      : currentWords(item.practice, current, sound) + (found > current ? "; \(count(found)) in all." : ".")
  }
}

private func currentWords(_ practice: Practice, _ current: Int, _ sound: Int) -> String {
  let noun = current == 1 ? practice.counted.one : practice.counted.several
  guard current > 1 else { return "1 current \(noun) is \(sound == 1 ? "sound" : "not sound")" }
  if sound == current, current == 2 { return "Both current \(noun) are sound" }
  if sound == current { return "All \(count(sound)) current \(noun) are sound" }
  if sound == 0 {
    return current == 2
      ? "Neither of the two current \(noun) is sound" : "None of the \(count(current)) current \(noun) is sound"
  }
  return "\(count(sound)) of \(count(current)) current \(noun) \(sound == 1 ? "is" : "are") sound"
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
