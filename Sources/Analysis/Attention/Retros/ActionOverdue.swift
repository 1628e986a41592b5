package import Diagnostics
package import Record

package struct ActionOverdue: AttentionRule {
  package let id: String
  package let what: String
  package let due: CalendarDate
  /// The day of the first retrospective that has it.
  package let opened: CalendarDate
  /// How many earlier retrospectives have it.
  package let carried: Int
  /// A team or a role; nil when nobody is named.
  package let owner: String?

  package static let rule = Rule(
    "retro.action-overdue", .note, "What a retrospective agreed is done by its day, or agreed anew",
    explanation: """
      The due day of an action has passed, and no `done_on` is written. An action that is carried over from one \
      retrospective to the next keeps the age it had: the first one that has its id counts. Write `done_on` where it is \
      done; carry it over with a day that can be kept; or let it go, and say so in the text.
      """)
  package static let urgency = 15.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.retros.flatMap { report in
      report.actions.filter { $0.state == .overdue }.compactMap { action in
        guard let due = action.action.due else { return nil }
        let matter = Self(
          id: action.action.id.value, what: action.action.what, due: due, opened: action.opened,
          carried: action.carried, owner: action.action.owner)
        return Found(
          .watch, report.retro, matter, .actionAgreed, on: action.opened,
          size: shareOfYear(snapshot.asOf.days(since: due)))
      }
    }
  }

  package var detail: String? { id }
}

extension Evidence.What {
  static let actionAgreed = Evidence.What("action agreed")
}
