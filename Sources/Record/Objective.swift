package import Diagnostics

/// A goal for a period, with the results that would show it reached (practice B3).
package struct Objective: Recorded {
  package static let kind = RecordKind.objective

  package var header: RecordHeader
  package var period: Period
  package var kind: Kind
  /// What the owner says of it; nil when nothing is said. Never overwritten by what is derived.
  package var declared: DeclaredStatus?
  /// What to talk about while it does not go as meant, as its owner asks it; nil when none is written.
  package var question: String?
  /// Ids of objectives it serves.
  package var alignsTo: [Located<String>]
  package var keyResults: [KeyResult]

  package init(
    header: RecordHeader, period: Period, kind: Kind, declared: DeclaredStatus?, alignsTo: [Located<String>],
    keyResults: [KeyResult]
  ) {
    self.header = header
    self.period = period
    self.kind = kind
    self.declared = declared
    self.alignsTo = alignsTo
    self.keyResults = keyResults
  }

  /// Committed objectives are expected to reach 1.0, aspirational ones 0.7.
  package enum Kind: String, Sendable, CaseIterable {
    case committed, aspirational

    /// The score at which it counts as kept.
    package var expectedScore: Double { self == .committed ? 1.0 : 0.7 }
  }

  package enum DeclaredStatus: String, Sendable, CaseIterable {
    case onTrack = "on track"
    case atRisk = "at risk"
    case offTrack = "off track"
    case done
    case dropped
  }
}

/// A measurable result of an objective.
package struct KeyResult: Sendable {
  package var id: String
  package var title: String
  package var measure: Measure
  package var baseline: Double
  package var target: Double
  package var stretch: Double?
  /// What is to stay, instead of a way from baseline to target, which are both its value then; nil for one that moves.
  package var keep: Keep?
  /// Where the baseline, and the target or what is kept, are written.
  package var baselineSpan: SourceSpan?
  package var targetSpan: SourceSpan?
  /// Greater than 0; 1 when not written.
  package var weight: Double
  /// The owner's confidence, 0 to 1, that the target is reached; a check-in's own confidence comes before it.
  package var confidence: Double?
  package var span: SourceSpan
  /// What it is judged by.
  package var level = Level.present
  /// Numbers that stand beside a unit, as they are written: only the metric can tell whether it is right.
  package var inUnits: [Located<String>] = []

  package init(
    id: String, title: String, measure: Measure, baseline: Double, target: Double, stretch: Double?,
    weight: Double, confidence: Double?, span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.measure = measure
    self.baseline = baseline
    self.target = target
    self.stretch = stretch
    self.weight = weight
    self.confidence = confidence
    self.span = span
  }

  /// What *reached* and *on track* rest on.
  package enum Level: String, Sendable, CaseIterable {
    /// Where the values stand: their mean over the last weeks, where they come often enough.
    case present
    /// The latest value alone, for what accumulates.
    case latest
  }

  /// A bound that a value is to stay within.
  package struct Keep: Sendable, Hashable {
    package var bound: Bound
    package var value: Double

    package init(bound: Bound, value: Double) {
      self.bound = bound
      self.value = value
    }

    /// On the bound it holds.
    package func holds(at other: Double) -> Bool { bound == .atLeast ? other >= value : other <= value }
  }

  package enum Measure: Sendable {
    /// The id of a metric.
    case metric(Located<String>)
    /// In ascending order of date.
    case checkIns([CheckIn])
  }
}

/// What somebody wrote down about a key result on a day.
package struct CheckIn: Sendable, Hashable {
  package var date: CalendarDate
  package var value: Double
  /// 0 to 1; nil when not written.
  package var confidence: Double?
  package var note: String?
  package var span: SourceSpan

  package init(date: CalendarDate, value: Double, confidence: Double?, note: String?, span: SourceSpan) {
    self.date = date
    self.value = value
    self.confidence = confidence
    self.note = note
    self.span = span
  }
}
