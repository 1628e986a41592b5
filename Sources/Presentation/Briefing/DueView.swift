import Analysis
import Record
package import Templating

/// Something that falls due.
package struct DueView: Linked, Sendable {
  let due: DueDate
  let links: Links

  private var text: String {
    switch due.kind {
    case .decideBy: "Decide: \(due.title)"
    case .review: "Look again: \(due.title)"
    case .update(let audience): "Report to \(audience)"
    case .periodEnds(let period): "\(period) ends"
    }
  }

  private var href: String? {
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
