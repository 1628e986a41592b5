package import Analysis
import Record
package import Templating
import Wording

extension DueDate {
  /// What is due, in words.
  func text(in directory: Directory) -> String {
    switch kind {
    case .decideBy: "Decide: \(title)"
    case .review: "Review: \(title)"
    case .update: "Report to \(title)"
    case .periodEnds(let period): "\(period) ends"
    case .waiverEnds(let team):
      "Waiver ends\(team.map { " for \(directory.teamName($0))" } ?? ""): \(title)"
    case .experimentEnds: "Test ends: \(title)"
    case .action(_, let team): "Action\(team.map { " of \(directory.teamName($0))" } ?? ""): \(title)"
    }
  }
}

/// Something that falls due.
package struct DueView: Linked, Sendable {
  let due: DueDate
  let links: Links

  package init(due: DueDate, links: Links) { (self.due, self.links) = (due, links) }

  /// What is due, in words.
  package var text: String { due.text(in: directory) }

  /// The way to its record; nil where there is none.
  package var href: String? {
    if let record = due.record { return links.to(record) }
    guard case .periodEnds(let id) = due.kind,
      directory.report.periods.contains(where: { $0.period.id == id })
    else { return nil }
    return links.to(page: PagePath.period(id))
  }

  package static let names = Names<DueView>(
    "due date",
    [
      .text("text", "What is due") { $0.text },
      .optionalLink("href", "The way to its record") { $0.href },
      .text("date", "The day in words") { shortWords(for: $0.due.date, asOf: $0.directory.report.asOf) },
      .text("date_iso", "The day as YYYY-MM-DD") { $0.due.date.iso },
    ])
}
