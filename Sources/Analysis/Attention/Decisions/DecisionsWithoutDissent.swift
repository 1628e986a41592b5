package import Diagnostics
package import Record

/// Where every second decision weighs another way or hears a dissent, five in a row without either come about by chance
/// three times in a hundred.
private let longestByChance = 4

/// Decisions of half a year still tell how an organization decides.
private let daysLookedBack = 180

/// The latest decisions in a row that weighed no second option and heard no dissent.
package struct DecisionsWithoutDissent: AttentionRule {
  /// The latest first.
  package let titles: [String]
  package let first: CalendarDate
  package let last: CalendarDate

  package static let rule = Rule(
    "decision.run-without-dissent", .note, "Now and then a decision weighs a second option, or hears a dissent",
    explanation: """
      The last five decisions or more, of the last 180 days, name fewer than two options, and no dissent. Each may be right. \
      In a row they are a question: could somebody have said that a design is flawed, and would it stand in the record? \
      Write options, and dissent by role or team, with what was answered. Records of other repositories are not asked: \
      many dialects have no place for either.
      """)
  package static let urgency = 9.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let decisions = snapshot.decisions.record.decisions
    let run = snapshot.decisions.lastDecided(within: daysLookedBack).prefix { place in
      decisions[place].options.count < 2 && decisions[place].dissent.isEmpty
    }
    guard run.count > longestByChance else { return [] }
    let days = run.compactMap { decisions[$0].header.date }
    guard let last = days.first, let first = days.last else { return [] }
    let matter = Self(titles: run.map { decisions[$0].title }, first: first, last: last)
    return [
      Found(
        .watch, .organization, called: snapshot.organization.name, owner: nil, matter,
        run.prefix(longestByChance + 1).map { decisions[$0].evidence(.decisionWritten) },
        size: Double(run.count) / 100)
    ]
  }
}

extension RegisterDay {
  /// The decisions of our own form that were taken, one way or the other, in so many days, the latest first.
  fileprivate func lastDecided(within days: Int) -> [Int] {
    let decided = zip(places, statuses).filter { place, status in
      guard !status.isOpen, status != .unknown, !record.decisions[place].folder.isForeign,
        let date = record.decisions[place].header.date
      else { return false }
      return asOf.days(since: date) <= days
    }
    return latestFirst(decided.map(\.0))
  }
}
