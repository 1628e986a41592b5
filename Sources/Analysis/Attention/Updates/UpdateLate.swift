package import Diagnostics
package import Record

/// Asked once any audience is told something: before that, the practice is not evidenced.
package struct UpdateLate: AttentionRule {
  /// The day on which an update was promised.
  package let due: CalendarDate
  /// The day of the last one; nil when there is none.
  package let last: CalendarDate?

  package static let rule = Rule(
    "update.late", .note, "An audience is told when it was promised to be",
    explanation: """
      The rhythm of an audience (`audiences` in fairlead.yaml) promised an update on a day that has passed, with its grace \
      (`policies.updates.late_after`, 1 day when not written), and no file in `updates/<audience>/` is dated for it. Write \
      one, even if it says that nothing changed; or promise a rhythm that can be kept.
      """)
  package static let urgency = 16.0
  package static let isWaiting = true

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    guard snapshot.briefs.contains(where: { !$0.updates.isEmpty }) else { return [] }
    return snapshot.briefs.compactMap { brief in
      guard let due = brief.due.last, due.state == .missed else { return nil }
      // What was written since is for the next day.
      if let last = brief.latest?.date, last > due.day { return nil }
      return Found(
        .watch, .audience(brief.audience.id), called: brief.audience.name, owner: nil,
        Self(due: due.day, last: brief.latest?.date),
        [
          brief.latest.map { $0.evidence(.updateWritten, on: $0.date) }
            ?? Evidence(date: nil, file: organizationFile, what: .cadenceDeclared)
        ], size: shareOfYear(snapshot.asOf.days(since: due.day)))
    }
  }
}

extension Evidence.What {
  static let updateWritten = Evidence.What("update written")
}
