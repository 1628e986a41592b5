package import Diagnostics
package import Record

package struct FrictionUnanswered: AttentionRule {
  /// How many of the process are not answered: at least 1.
  package let count: Int
  /// What was reported first of them, as written.
  package let what: String
  /// The id of the team that reported it; nil when none is written.
  package let team: String?
  package let reported: CalendarDate

  package static let rule = Rule(
    "process.friction-unanswered", .note, "What people stumble over is answered",
    explanation: """
      Somebody reported under `friction` what hinders them in a process, and no `answer`, no `answered_on` and no `resolved_on` \
      is written. An answer need not be a yes: it says what will be done, or why nothing will. Where none comes, nobody \
      reports the next one.
      """)
  package static let urgency = 6.5

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.processes.compactMap { report in
      let open = report.friction.filter { $0.state == .open }
      guard let first = open.first?.friction else { return nil }
      let matter = Self(count: open.count, what: first.what, team: first.team, reported: first.date)
      return Found(
        .watch, report.process, matter, .frictionReported, on: first.date,
        size: shareOfYear(snapshot.asOf.days(since: first.date)))
    }
  }
}
