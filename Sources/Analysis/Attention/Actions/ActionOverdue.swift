package import Diagnostics
package import Record

package struct ActionOverdue: AttentionRule {
  package let id: String
  package let what: String
  package let due: CalendarDate
  /// The day on which it was first agreed; nil where nobody dated it.
  package let opened: CalendarDate?
  /// How many earlier retrospectives and learnings of the team have it.
  package let carried: Int
  /// A team or a role; nil when nobody is named.
  package let owner: String?

  package static let rule = Rule(
    "action.overdue", .note, "What was agreed is done by its day, or agreed anew",
    explanation: """
      The due day of an action of a retrospective or a learning has passed, and it is not done. An action that is carried \
      over from one to the next keeps the age it had: the first one that has its id counts. Write `done_on` where it is \
      done; carry it over with a day that can be kept; or let it go, and say so in the text.
      """)
  package static let urgency = 15.0
  package static let isWaiting = true

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.actions.retros.flatMap { found($0.actions, of: $0.retro, asOf: snapshot.asOf) }
      + snapshot.actions.learnings.flatMap { found($0.actions, of: $0.learning, asOf: snapshot.asOf) }
  }

  private static func found(
    _ actions: [ActionReport], of source: some Recorded, asOf: CalendarDate
  ) -> [Found<Self>] {
    actions.filter { $0.state == .overdue }.compactMap { report in
      guard let due = report.action.due else { return nil }
      let matter = Self(
        id: report.action.id.value, what: report.action.what, due: due, opened: report.opened,
        carried: report.carried, owner: report.action.owner)
      return Found(
        .watch, source, matter, .actionAgreed, on: report.opened, size: shareOfYear(asOf.days(since: due)))
    }
  }

  package var detail: String? { id }
}

extension Evidence.What {
  static let actionAgreed = Evidence.What("action agreed")
}
