package import Analysis
import Record
import Wording

/// The beginning of an update to an audience, in Markdown: what the report says since it was last told. A person cuts it to
/// what matters.
package func updateDraft(_ report: Report, to audience: String) -> String {
  let directory = Directory(report)
  guard let brief = report.briefs.first(where: { $0.audience.id == audience }) else { return "" }
  let asOf = report.asOf
  let changes = brief.since.map { since in
    section(
      "Changed since \(shortWords(for: since, asOf: asOf))",
      brief.changes.filter(\.isVisible).map { $0.text(asOf: asOf) })
  }
  let open = report.decisions.decisions.filter { $0.status == .proposed || $0.status == .onHold }
  let decisions = section(
    "Decisions that wait",
    open.map { item in
      item.decision.title + (item.decision.decideBy.map { ", by \(shortWords(for: $0, asOf: asOf))" } ?? "")
    })
  let risks = section(
    "What needs care",
    report.attention.filter { $0.accepted == nil && $0.tone != .good }.prefix(BriefPage.Most.risks).map {
      $0.wording(asOf: asOf).claim
    })
  let dates = section(
    "Next dates",
    report.upcoming.prefix(BriefPage.Most.due).map {
      "\(shortWords(for: $0.date, asOf: asOf)): \($0.text(in: directory))"
    })
  return [changes, decisions, risks, dates].compactMap(\.self).filter { !$0.isEmpty }.joined()
}

/// A heading with a list; empty without points.
private func section(_ heading: String, _ points: [String]) -> String {
  guard !points.isEmpty else { return "" }
  return "\n## \(escaped(heading))\n\n" + points.prefix(BriefPage.Most.changes).map { "- \(escaped($0))\n" }.joined()
}

/// Text that Markdown shows as it is.
private func escaped(_ text: String) -> String {
  var result = ""
  for character in text.replacing("\u{A0}", with: " ") {
    if "\\`*_[]<>#|&~".contains(character) { result.append("\\") }
    result.append(character == "\n" ? " " : character)
  }
  return result
}
