import Diagnostics
import Record

let missingFactsRule = Rule(
  "facts.day", .error, "There are facts of each day that the report speaks of",
  explanation: """
    A report shows the figures of its day and compares them with those of an earlier one: the last report that was promised \
    to its readers, and the day of each last update. Facts are of one day; nothing can be worked out of those of another. \
    Keep the files of earlier nights beside the new one, or make those of a day anew: the queries, and `fairlead facts`, take \
    any day as long as the events are there.
    """)

/// The days that the report speaks of and that no table is of, where facts are read in place of events.
func missingFacts(_ record: OrganizationRecord, for report: Report) -> [Finding] {
  guard let facts = record.facts, let place = record.organization.delivery.facts?.span else { return [] }
  let days = Set([report.asOf, report.previousAsOf].compactMap(\.self) + briefDays(record, from: report.viewpoint))
  let missing = days.filter { facts.tables[$0] == nil }.sorted().map(\.iso)
  guard !missing.isEmpty else { return [] }
  let names = missing.joined(separator: ", ")
  let found = facts.tables.keys.max().map { "the newest are of \($0.iso)" } ?? "there are none at all"
  return [
    missingFactsRule.finding(
      "there are no facts of \(names), which the report speaks of; \(found)", at: place,
      hint: "make them: queries/fill … --day \(missing[0]), or fairlead facts --as-of \(missing[0])")
  ]
}
