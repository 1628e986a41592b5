package import Diagnostics
package import Record

package struct ActionCarriedOver: AttentionRule {
  package let id: String
  package let what: String
  /// How many earlier retrospectives and learnings of the team have it; at least `often`.
  package let carried: Int
  /// The day on which it was first agreed; nil where nobody dated it.
  package let opened: CalendarDate?

  package static let rule = Rule(
    "action.carried-over", .note, "What is carried over again and again is done, or let go",
    explanation: """
      An action was carried over at least twice and is still open, though its day has not come. What is agreed three times \
      is either not worth doing or more than it seemed: make it smaller, give it a place in the plan, or let it go. One \
      whose day has passed is told as `action.overdue` instead.
      """)
  package static let urgency = 12.0

  private static let often = 2

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.actions.retros.flatMap { found($0.actions, of: $0.retro) }
      + snapshot.actions.learnings.flatMap { found($0.actions, of: $0.learning) }
  }

  private static func found(_ actions: [ActionReport], of source: some Recorded) -> [Found<Self>] {
    actions.filter { $0.state == .open && $0.carried >= often }.map { report in
      let matter = Self(
        id: report.action.id.value, what: report.action.what, carried: report.carried, opened: report.opened)
      return Found(
        .watch, source, matter, .actionAgreed, on: report.opened, size: min(1, Double(report.carried) / 10))
    }
  }

  package var detail: String? { id }
}
