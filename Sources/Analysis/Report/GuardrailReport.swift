package import Record

/// A guardrail with what its waivers are today.
package struct GuardrailReport: Sendable {
  package var guardrail: Guardrail
  /// In the order in which they are written.
  package var waivers: [WaiverReport]
  /// From the request for an exception to its answer, of all that have both days; unavailable for all others. Only lists of
  /// others say them.
  package var answers: Figure<Turnaround>
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  package var key: RecordKey { guardrail.key }

  package func waivers(_ states: WaiverReport.State...) -> [WaiverReport] {
    waivers.filter { states.contains($0.state) }
  }
}

/// A waiver on the report's day.
package struct WaiverReport: Sendable {
  package var waiver: Waiver
  package var state: State
  /// How many waivers of the team on this guardrail ended before it.
  package var renewals: Int
  /// The first day on which the team was let off without a break of more than 30 days; nil when nobody wrote it.
  package var opened: CalendarDate?
  /// Whether it ends later after `opened` than the policy allows; where that day is not known, later after the report's day.
  package var isTooLong: Bool

  package enum State: String, Sendable, CaseIterable {
    /// It begins later.
    case planned
    case running
    /// It ends within 30 days.
    case ending
    /// Its last day has passed, it was not renewed, and nobody wrote that the rule is kept again.
    case expired
    /// A later waiver of the team on the same guardrail has begun.
    case renewed
    /// The team keeps the rule again.
    case ended
    /// It was granted, and no end is written: only in lists of others.
    case endless = "no end"
    /// It was asked for and is not answered: only in lists of others.
    case waiting
    case refused
    /// Its status is not understood: only in lists of others.
    case unknown
  }

  /// Whether the rule need not be kept today.
  package var isInForce: Bool { [.running, .ending, .endless].contains(state) }
}

extension GuardrailReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(key) }
}
