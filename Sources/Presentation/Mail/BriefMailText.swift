import Analysis
import Wording

extension BriefMail {
  /// Its text part: the same in the same order, for whoever reads no HTML, and for a telephone's preview.
  package var text: String {
    var lines = TextLines()
    lines.add("\(organization), as of \(directory.day)".plain)
    lines.add(heading: headline.plain, rule: "=")
    addNote(to: &lines)
    addDecisions(to: &lines)
    addConcerns(to: &lines)
    addChanges(to: &lines)
    addDates(to: &lines)
    addLinks(to: &lines)
    return lines.text
  }

  private func addNote(to lines: inout TextLines) {
    guard let note else { return }
    if let title = note.title { lines.add(heading: "\(note.date): \(title)".plain) }
    lines.add(block: mailText(ofNote: note.html))
  }

  private func addDecisions(to lines: inout TextLines) {
    guard !decisions.isEmpty else { return }
    lines.add(heading: BriefHeading.decisions)
    for decision in decisions {
      lines.add(point: decision.title.plain)
      lines.add(detail: decision.detail.plain)
    }
    lines.add(rest: decisionsMore)
  }

  private func addConcerns(to lines: inout TextLines) {
    guard !concerns.isEmpty else { return }
    lines.add(heading: BriefHeading.concerns)
    for concern in concerns {
      lines.add(point: "\(concern.word): \(concern.view.lead.wording.claim)".plain)
      lines.add(detail: concern.view.lead.wording.told.plain)
      for other in concern.also { lines.add(detail: other.plain) }
      lines.add(detail: concern.talk.plain)
    }
    lines.add(rest: concernsMore)
  }

  private func addChanges(to lines: inout TextLines) {
    guard let since = brief.since, !changes.isEmpty else { return }
    lines.add(heading: "What else changed since \(shortWords(for: since, asOf: asOf))")
    for change in changes { lines.add(point: "\(change.label): \(change.text)".plain) }
    lines.add(rest: changesMore)
  }

  private func addDates(to lines: inout TextLines) {
    guard !dates.isEmpty else { return }
    lines.add(heading: BriefHeading.dates)
    for date in dates {
      lines.add(point: "\(shortWords(for: date.due.date, asOf: asOf)): \(date.due.text(in: directory))".plain)
    }
  }

  private func addLinks(to lines: inout TextLines) {
    lines.addGap()
    if let briefLink, let reportLink {
      lines.add("All of this brief: \(briefLink)")
      lines.add("The whole report: \(reportLink)")
      lines.addGap()
    }
    // Programs know a signature by this line.
    lines.add(line: "-- ")
    lines.add(reason.plain)
  }
}

extension String {
  /// With blanks that may be broken at.
  fileprivate var plain: String { replacing("\u{A0}", with: " ") }
}

extension TextLines {
  fileprivate mutating func add(point: String) { add(point, first: "- ", others: "  ") }

  fileprivate mutating func add(detail: String) {
    if !detail.isEmpty { add(detail, first: "  ", others: "  ") }
  }

  fileprivate mutating func add(rest: String?) {
    guard let rest else { return }
    addGap()
    add(rest)
  }

  /// Lines that are broken already.
  fileprivate mutating func add(block: String) {
    var rest = block[...]
    while rest.last == "\n" { rest = rest.dropLast() }
    for line in rest.split(separator: "\n", omittingEmptySubsequences: false) { add(line: String(line)) }
    addGap()
  }
}
