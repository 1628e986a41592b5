package import Diagnostics
package import Record
import Statistics

/// So few weeks of a quarter say little of what a team has begun: then the next one is looked at as well.
private let shortestRest = 4.0

package struct TeamOverloaded: AttentionRule {
  /// Person-weeks that are left of what is under way, at the likely values, and what the team has by the end of `until`.
  package let underWay: Double
  package let available: Double
  package let until: Period
  /// How many items are under way, and how many of them say neither effort nor duration, and are not in the sum.
  package let items: Int
  package let unknown: Int

  package static let rule = Rule(
    "capacity.overloaded", .note, "A team has begun no more than it can finish in the period",
    explanation: """
      What is left of a team's work under way (`status: doing`), at the likely values, takes more person-weeks than the \
      team has until the end of the quarter, at the pace of its last weeks in `capacity` and with its `availability`; with \
      fewer than four weeks left, until the end of the next. What is left of an item is its `left`, else its effort or \
      duration less the weeks since it was written down. Whatever is begun next makes all of it later: finish, stop or hand \
      over first.
      """)
  package static let urgency = 18.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let spans = scheduleSpans(asOf: snapshot.asOf, fiscalYearStarts: snapshot.organization.fiscalYearStarts)
    guard let span = spans.first(where: { $0.weeks >= shortestRest }) else { return [] }
    let clocks = TeamClocks(snapshot.organization, asOf: snapshot.asOf)
    let end = Double(span.end.days(since: snapshot.asOf)) / 7
    let underWay = Dictionary(grouping: snapshot.work.filter { $0.status == .doing }, by: \.item.team)
    return snapshot.capacity.teams.compactMap { scope in
      guard let team = scope.team, let items = underWay[team], let pace = scope.pace.value?.personWeeks else {
        return nil
      }
      let found = Self(
        items, pace: pace, available: pace * clocks.clock(of: team).work(from: 0, to: end), until: span.quarter,
        asOf: snapshot.asOf)
      guard found.underWay > found.available + 1e-9 else { return nil }
      return Found(
        .watch, .team(team), called: scope.name(in: snapshot), owner: team, found,
        [capacityEvidence(of: scope, in: snapshot)] + items.map { $0.item.evidence(.workWritten) },
        size: found.available > 0 ? found.underWay / found.available - 1 : 1)
    }
  }

  /// Nothing is known of its capacity any more.
  package func hasPassed(_ subject: AttentionItem.Subject, by now: some ReportFacts) -> Bool {
    subject.team.map { now.capacity[team: $0]?.pace.value == nil } ?? false
  }
}

extension TeamOverloaded {
  fileprivate init(
    _ items: [WorkItemReport], pace: Double, available: Double, until: Period, asOf: CalendarDate
  ) {
    let left = items.compactMap { item -> Double? in
      item.length(pace: pace, asOf: asOf).map { $0.effort?.likely ?? $0.weeks.likely * $0.load * pace }
    }
    self.init(
      underWay: left.reduce(0, +), available: available, until: until, items: items.count,
      unknown: items.count - left.count)
  }
}
