import Analysis
import Charts
import Record
import Wording

/// So many decisions stand on the timeline.
private let mostEvents = 12

/// The latest dated decisions, the most recent first.
private func recentDecisions(in directory: Directory) -> [DecisionReport] {
  Array(
    directory.report.decisions.byDate.lazy.compactMap { directory.lookup.decision($0) }
      .filter { $0.decision.header.date != nil }.prefix(mostEvents))
}

/// The latest decisions on a line of dates, with what replaced what; empty when none is dated.
func decisionTimeline(by links: Links) -> [UInt8] {
  let directory = links.directory
  let items = recentDecisions(in: directory)
  guard let first = items.last?.decision.header.date else { return [] }
  let asOf = directory.report.asOf
  let places = Dictionary(items.indices.map { (items[$0].decision.header.key, $0) }) { first, _ in first }
  let events = items.map { event(for: $0, places, by: links) }
  return Timeline(
    ChartWords(id: "timeline", title: "The latest decisions", description: timelineWords(in: directory)),
    events: events, days: min(first.dayNumber, asOf.dayNumber)...asOf.dayNumber,
    firstDate: shortWords(for: first, asOf: asOf), lastDate: shortWords(for: asOf, asOf: asOf), measure: 36
  ).svg()
}

private func event(
  for item: DecisionReport, _ places: [RecordKey: Int], by links: Links
) -> Timeline.Event {
  let asOf = links.directory.report.asOf
  let date = item.decision.header.date ?? asOf
  let successor = item.supersededBy.compactMap { links.directory.lookup.decision($0)?.decision.header.date }.min()
  return Timeline.Event(
    day: date.dayNumber, until: successor.map(\.dayNumber),
    label: DecisionStanding(item: item, asOf: asOf).name, date: shortWords(for: date, asOf: asOf),
    state: state(of: item), href: links.to(item.decision.header.key),
    replacedBy: item.supersededBy.lazy.compactMap { places[$0] }.first)
}

private func state(of item: DecisionReport) -> Timeline.State {
  switch item.status {
  case .draft, .proposed, .onHold, .unknown: .open
  case .accepted, .partlySuperseded: item.isReviewOverdue || item.isPastProvisional ? .due : .settled
  case .superseded: .replaced
  case .deprecated, .rejected: .closed
  }
}

/// What the timeline shows, and how to read its marks.
func timelineWords(in directory: Directory) -> String {
  let items = recentDecisions(in: directory)
  let replaced = items.filter { !$0.supersededBy.isEmpty }.count
  var text =
    "The latest \(count(items.count, "dated decision")): ● in force, ○ open, ◆ review due, □ replaced, × closed."
  if replaced > 0 {
    text += " A line leads from \(replaced == 1 ? "the one" : "each") that was replaced to its successor."
  }
  return text
}
