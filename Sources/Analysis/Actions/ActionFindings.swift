import Diagnostics
import Record

let notCarriedRule = Rule(
  "action.not-carried", .warning, "An action that is carried over keeps its id and its team",
  explanation: """
    `carried_from` names the retrospective or learning where an action began. That one has no action of this id, or it is \
    another team's, so the action is taken for a new one: it is as old as what it names, and the action that was meant is \
    told as if nobody had carried it over. Write the id that it had there; of another team, agree on an action of your own \
    instead.
    """)

/// What retrospectives and learnings say of one another and is not so, and what they say of days to come.
func actionFindings(_ record: OrderedRecord, from viewpoint: Viewpoint, isEarlierDay: Bool) -> [Finding] {
  let all: [any ActionSource] = record[Retro.self] + record[Learning.self]
  let sources = all.filter { viewpoint.sees(HeaderGlance($0.header)) }
  let later = sources.flatMap { doneLater($0, asOf: viewpoint.day) }
  return notCarried(sources, teams: Set(record.organization.teams.map(\.id)))
    + (isEarlierDay ? later.map { $0.atMost(.note) } : later)
}

private func doneLater(_ source: any ActionSource, asOf: CalendarDate) -> [Finding] {
  source.actions.compactMap { action in
    guard let day = action.doneOn, day > asOf else { return nil }
    return datedLaterRule.finding(
      "this action is done on \(day.iso), after the report's day \(asOf.iso), so it is shown as open",
      at: action.id.span, hint: "correct 'done_on' if it is a slip")
  }
}

/// - Parameter teams: those of `fairlead.yaml`; another team has its finding already.
private func notCarried(_ sources: [any ActionSource], teams: Set<String>) -> [Finding] {
  let known = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
  return sources.flatMap { source in
    source.actions.compactMap { action -> Finding? in
      // One that is not there has its finding as a reference.
      guard let from = action.carriedFrom, let origin = known[from.value] else { return nil }
      if let there = origin.actionTeam, let here = source.actionTeam, there != here,
        teams.isSuperset(of: [there, here])
      {
        return notCarriedRule.finding(
          "'\(from.value)' is of the team '\(there)', and this one of '\(here)'", at: from.span,
          hint: "name one of this team, or remove 'carried_from'")
      }
      let ids = origin.actions.map(\.id.value)
      guard !ids.contains(action.id.value) else { return nil }
      return notCarriedRule.finding(
        "'\(from.value)' has no action '\(action.id.value)'", at: action.id.span,
        hint: suggestion(for: action.id.value, among: ids) ?? "write the id that it had there")
    }
  }
}
