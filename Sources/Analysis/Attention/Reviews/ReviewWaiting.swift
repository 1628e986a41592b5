package import Diagnostics
package import Record

package struct ReviewWaiting: AttentionRule {
  /// How many reviews it tells of: one with a page, or the rows of tables of one team.
  package let number: Int
  /// Of the one that is most past its promise.
  package let requested: CalendarDate
  package let firstResponse: CalendarDate?
  package let promisedDays: Int
  /// What that is about; nil for a row that does not say.
  package let title: String?

  package static let rule = Rule(
    "review.waiting", .note, "A design review is decided within what was promised",
    explanation: """
      The review was asked for more calendar days ago than it was promised (`promised_days` in its file, else `policies: \
      {reviews: {promised_days}}` in `fairlead.yaml`, 5 when not written), and no `decided_on` is written. Rows of tables are \
      told together, by the team that asked. Whoever waits builds something else meanwhile, or builds this without an \
      answer. Decide it, say by when it can be decided, or withdraw it.
      """)
  package static let urgency = 18.0
  package static let isWaiting = true

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let asOf = snapshot.asOf
    let records = snapshot.reviews.records.filter {
      $0.standing.days.decidedOn == nil && $0.standing.isLate(asOf: asOf)
    }
    let rows = snapshot.reviews.open.filter { $0.key == nil && $0.isLate(asOf: asOf) }
    return records.map { report in
      Found(
        .watch, report.review, Self(report.standing), .reviewRequested, on: report.standing.days.requestedOn,
        size: size(report.standing, asOf))
    } + byTeam(rows, in: snapshot)
  }

  private static func byTeam(_ rows: [ReviewCase], in snapshot: Snapshot) -> [Found<Self>] {
    let groups = Dictionary(grouping: rows) { $0.days.team }
    return groups.sorted { ($0.key ?? "") < ($1.key ?? "") }.compactMap { id, rows in
      guard let first = rows.first else { return nil }
      let evidence = Evidence(date: first.days.requestedOn, file: first.file, what: .reviewRequested)
      let size = size(first, snapshot.asOf)
      guard let team = id.flatMap(snapshot.organization.team) else {
        return Found(
          .watch, .organization, called: snapshot.organization.name, owner: nil, Self(first, of: rows.count),
          [evidence], size: size)
      }
      return Found(.watch, team, Self(first, of: rows.count), evidence, size: size)
    }
  }

  private static func size(_ review: ReviewCase, _ asOf: CalendarDate) -> Double {
    shareOfYear(asOf.days(since: review.due))
  }

  /// - Parameter first: the one that is most past its promise.
  private init(_ first: ReviewCase, of number: Int = 1) {
    self.number = number
    (requested, firstResponse) = (first.days.requestedOn, first.days.firstResponseOn)
    (promisedDays, title) = (first.promisedDays, first.title)
  }
}

extension Evidence.What {
  static let reviewRequested = Evidence.What("review asked for")
}
