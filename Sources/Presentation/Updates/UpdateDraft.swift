package import Analysis
import Record
import Wording

/// What the lists of a brief are called, in the draft of its note and in the mail.
enum BriefHeading {
  static let decisions = "Decisions that wait"
  static let concerns = "What needs care"
  static let dates = "Next dates"
}

/// The beginning of an update to an audience, in Markdown: what the report says since it was last told. A person cuts it to
/// what matters.
package func updateDraft(_ report: Report, to audience: String) -> String {
  let directory = Directory(report)
  guard let brief = report.briefs.first(where: { $0.audience.id == audience }) else { return "" }
  let asOf = report.asOf
  let changes = brief.since.map { since in
    section(
      "Changed since \(shortWords(for: since, asOf: asOf))",
      brief.changes.filter(\.isVisible).map { $0.text(asOf: asOf) }, most: BriefPage.Most.changes)
  }
  let decisions = section(
    BriefHeading.decisions,
    brief.decisions.compactMap { directory.lookup.decision($0)?.decision }.map { decision in
      decision.title + (decision.decideBy.map { ", by \(shortWords(for: $0, asOf: asOf))" } ?? "")
    }, most: BriefPage.Most.decisions)
  let concerns = section(BriefHeading.concerns, brief.concerns.map { $0.claims(asOf: asOf) })
  let dates = section(
    BriefHeading.dates,
    brief.dates.map { "\(shortWords(for: $0.date, asOf: asOf)): \($0.text(in: directory))" })
  return [changes, decisions, concerns, dates].compactMap(\.self).joined()
}

/// A heading with a list, which ends with how much more there is; empty without points.
private func section(_ heading: String, _ points: [String], most: Int = .max) -> String {
  guard !points.isEmpty else { return "" }
  var lines = MarkdownLines()
  lines.addHeading(heading)
  for point in Array(points.prefix(most)) + [more(points.count - most)].compactMap(\.self) { lines.add(item: point) }
  return "\n" + String(decoding: lines.bytes, as: UTF8.self)
}
