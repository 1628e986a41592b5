package import Diagnostics
package import Record

/// Half a year after its window nobody learns from finished work any more.
private let daysRecent = 182

/// The most files that are shown as evidence.
private let filesShown = 5

/// One item for each team, so that an old habit is one conversation and not ten.
package struct OutcomesUnjudged: AttentionRule {
  /// The latest first.
  package let work: [Work]

  /// A piece of finished work, and why it is not judged.
  package struct Work: Sendable {
    package let title: String
    package let doneOn: CalendarDate
    package let verdict: OutcomeReport.Verdict
  }

  package static let rule = Rule(
    "outcome.unjudged", .note, "Finished work is judged by what it moved",
    explanation: """
      Work of a team was done more than 56 days ago (and at most 182 days before that), and there is nothing to judge it \
      by: it names no metric under `outcome`, or its metric had fewer than 12 values before it or fewer than 4 in the 56 \
      days after it, has none of the whole, was rebased in the window, or was on its way to where no value can lie. Work \
      whose metric is not shown to everyone is left out, and so is work with an interval that leaves it open: see \
      `fairlead explain outcomes.verdict`. Name the metric before the work begins, and see \
      to it that it has values.
      """)
  package static let urgency = 13.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let unjudged = snapshot.outcomes.items.filter { $0.isUnjudged(on: snapshot.asOf) }
    let teams = snapshot.organization.teams.map(\.id)
    let byTeam = Dictionary(grouping: unjudged) { item in item.team.flatMap { teams.contains($0) ? $0 : nil } }
    return (teams + [nil]).compactMap { team in byTeam[team].map { found($0, of: team, in: snapshot) } }
  }

  private static func found(_ items: [OutcomeReport], of team: String?, in snapshot: Snapshot) -> Found<Self> {
    let name = team.flatMap(snapshot.organization.team)?.name ?? snapshot.organization.name
    let unjudged = items.compactMap { item in
      item.doneOn.map { Work(title: item.title, doneOn: $0, verdict: item.verdict) }
    }
    return Found(
      .watch, team.map { .team($0) } ?? .organization, called: name, owner: team, Self(work: unjudged),
      items.prefix(filesShown).map { Evidence(date: $0.doneOn, file: $0.file, what: .workDone) },
      size: Double(items.count) / 10)
  }

  /// Nobody judged it while it was young.
  package func hasPassed(_ subject: AttentionItem.Subject, by now: some ReportFacts) -> Bool {
    guard case .team(let id) = subject else { return true }
    return now.outcomes.items.contains { $0.team == id && $0.isDue && !$0.isJudged }
  }
}

extension OutcomeReport {
  fileprivate func isUnjudged(on day: CalendarDate) -> Bool {
    guard isDue, !isJudged, let end = windowEnds else { return false }
    return day.days(since: end) <= daysRecent
  }
}
