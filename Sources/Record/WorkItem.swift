package import Diagnostics

/// Something that could be done, is being done or was done, with what is known of its worth and its cost (practices A3, D1).
///
/// Every number may be missing: what a method lacks makes an item not ranked by it, and never a default.
package struct WorkItem: Recorded {
  package static let kind = RecordKind.work

  package var header: RecordHeader
  package var kind: Kind
  package var status: Status
  /// The id of the team that would do it; the owner when none is written.
  package var team: String?
  /// The id of the metric that it should move.
  package var outcome: Located<String>?
  /// By how much it should move that metric at least, above 0, in the metric's unit: less would be too little to matter.
  package var expected: Double?
  /// Money a week that waiting costs.
  package var costOfDelay: ThreePoint?
  /// What a debt takes every week until it is repaid.
  package var interest: Interest?
  /// Person-weeks.
  package var effort: ThreePoint?
  /// Weeks from start to end.
  package var duration: ThreePoint?
  /// Weeks that are left until it is done, of an item that has begun.
  package var left: ThreePoint?
  package var scores: Scores
  package var delay: Delay
  /// Where the deadline is written.
  package var deadlineSpan: SourceSpan?
  /// Items that have to be done before.
  package var after: [Located<String>]
  package var doneOn: CalendarDate?
  /// Where that day is written.
  package var doneOnSpan: SourceSpan?

  package init(header: RecordHeader, kind: Kind, status: Status) {
    self.header = header
    self.kind = kind
    self.status = status
    scores = Scores()
    delay = .linear
    after = []
  }

  package enum Kind: String, Sendable, CaseIterable { case feature, debt, reliability, tooling, research }

  package enum Status: String, Sendable, CaseIterable {
    case idea, ready, doing, done, dropped

    /// Whether there is still something to decide about it.
    package var isOpen: Bool { self != .done && self != .dropped }
  }

  /// What a debt costs while it stands: people × hours a week, growing.
  package struct Interest: Sendable, Hashable {
    /// Of each of the people.
    package var hoursPerWeek: ThreePoint
    package var people: ThreePoint
    /// The share by which it grows in a year, compounding; nil when it stays as it is.
    package var growth: ThreePoint?

    package init(hoursPerWeek: ThreePoint, people: ThreePoint, growth: ThreePoint?) {
      self.hoursPerWeek = hoursPerWeek
      self.people = people
      self.growth = growth
    }
  }

  /// Points on a scale that the organization agreed on, for the methods that use such.
  package struct Scores: Sendable, Hashable {
    // WSJF
    package var value: ThreePoint?
    package var urgency: ThreePoint?
    package var riskReduction: ThreePoint?
    package var size: ThreePoint?
    // RICE and ICE
    package var reach: ThreePoint?
    package var impact: ThreePoint?
    package var confidence: ThreePoint?
    package var ease: ThreePoint?

    package init() {}
  }

  /// How the worth of an item changes while it waits.
  package enum Delay: Sendable, Hashable {
    /// Every week of waiting costs the same.
    case linear
    /// Done later than this day it is worth nothing.
    case deadline(CalendarDate)
    /// Its worth falls evenly to nothing by this day.
    case expiring(CalendarDate)

    /// The day; nil where there is none.
    package var deadline: CalendarDate? {
      switch self {
      case .linear: nil
      case .deadline(let day), .expiring(let day): day
      }
    }
  }
}
