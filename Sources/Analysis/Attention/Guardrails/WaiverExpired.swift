package import Diagnostics
package import Record

package struct WaiverExpired: AttentionRule {
  /// The id of the team; nil where a list of others names none.
  package let team: String?
  /// What the team is called.
  package let teamName: String?
  /// What an exception of a list of others is for; nil in our own form.
  package let name: String?
  package let expired: CalendarDate
  /// How many waivers of the team on this guardrail ended before it.
  package let renewals: Int

  package static let rule = Rule(
    "guardrail.waiver-expired", .note, "A waiver that has ended is renewed, or the rule is kept again",
    explanation: """
      The last day of a waiver has passed, no later waiver of the team on this guardrail has begun, and no `ended_on` says \
      that the team keeps the rule again: nobody knows whether it is kept. Write `ended_on`, or a new waiver with what it is \
      for this time; a renewal is counted.
      """)
  package static let urgency = 16.0
  package static let isWaiting = true

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.guardrails.flatMap { report in
      report.waivers(.expired).compactMap { item in
        guard let expired = item.waiver.expires else { return nil }
        let matter = Self(
          team: item.waiver.team, teamName: snapshot.name(of: item.waiver), name: item.waiver.request?.name,
          expired: expired, renewals: item.renewals)
        return Found(
          .watch, .record(report.key), called: report.guardrail.title,
          owner: item.waiver.team ?? report.guardrail.header.owner, matter,
          [report.guardrail.evidence(.waiverEnded, on: expired)],
          size: shareOfYear(snapshot.asOf.days(since: expired)))
      }
    }
  }

  package var detail: String? { [team, name].compactMap(\.self).joined(separator: "/") }
}

extension Snapshot {
  /// What the team of a waiver is called; its id when it is not configured.
  func name(of waiver: Waiver) -> String? { waiver.team.map { organization.team($0)?.name ?? $0 } }
}

extension Evidence.What {
  static let waiverEnded = Evidence.What("waiver ended")
}
