package import Diagnostics
package import Record

package struct WaiverTooLong: AttentionRule {
  /// The id of the team; nil where a list of others names none.
  package let team: String?
  /// What the team is called.
  package let teamName: String?
  /// What an exception of a list of others is for; nil in our own form.
  package let name: String?
  package let expires: CalendarDate
  /// The first day without the rule; nil when nobody wrote it.
  package let opened: CalendarDate?
  package let longest: CalendarDuration
  package let renewals: Int

  package static let rule = Rule(
    "guardrail.waiver-too-long", .note, "A waiver lasts no longer than the policy allows",
    explanation: """
      From the first day on which the team was let off to the last that is written are more than `policies: {waivers: \
      {longest}}` in `fairlead.yaml` (12 months when it is not written). A renewal that begins within 30 days of the end goes \
      on with the same exception, so that many short waivers are one long one. Where `from` is not written, it is counted \
      from the report's day. A rule that one team never keeps is another rule: shorten the waiver, or change the guardrail.
      """)
  package static let urgency = 6.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.guardrails.flatMap { report in
      report.waivers(.planned, .running, .ending).filter(\.isTooLong).compactMap { item in
        guard let expires = item.waiver.expires else { return nil }
        let matter = Self(
          team: item.waiver.team, teamName: snapshot.name(of: item.waiver), name: item.waiver.request?.name,
          expires: expires, opened: item.opened,
          longest: snapshot.organization.policies.longestWaiver, renewals: item.renewals)
        return Found(
          .watch, .record(report.key), called: report.guardrail.title,
          owner: item.waiver.team ?? report.guardrail.header.owner, matter,
          [report.guardrail.evidence(.waiverGranted, on: item.opened)],
          size: shareOfYear(expires.days(since: item.opened ?? snapshot.asOf)))
      }
    }
  }

  package var detail: String? { [team, name].compactMap(\.self).joined(separator: "/") }

  /// Where its first day is not known, it grows shorter by itself.
  package func hasPassed(_: AttentionItem.Subject, by _: some ReportFacts) -> Bool { opened == nil }
}

extension Evidence.What {
  static let waiverGranted = Evidence.What("waiver granted")
}
