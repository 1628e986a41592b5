package import Diagnostics

/// Something measured week after week, with the question it serves (practices A2, F1, F2).
package struct Metric: Recorded {
  package static let kind = RecordKind.metric

  package var header: RecordHeader
  /// The conversation this number is for; empty when nobody has written it yet.
  package var question: String
  /// Exactly what is counted; nil when not written.
  package var definition: String?
  /// As written: `%`, `h`, `orders`. Empty when none is.
  package var unit: String
  package var better: Direction
  package var kind: Indicator
  package var tiesTo: Tie
  package var source: MetricSource
  package var target: Double?
  /// Where it is written.
  package var targetSpan: SourceSpan?
  /// What is held against the target.
  package var level = KeyResult.Level.present
  /// Days from which the process is judged anew, in ascending order.
  package var rebases: [Rebase]
  /// Stretches from whose values alone limits are drawn, in ascending order; none reaches over a rebase, and between two
  /// rebases lies one at most.
  package var baselines: [FrozenBaseline] = []
  package var isHeadline: Bool
  /// In ascending order of date, one value a date (and team or service); of rare events one for each event but the first.
  package var points: [MetricPoint]

  package init(
    header: RecordHeader, question: String, unit: String, better: Direction, kind: Indicator, tiesTo: Tie,
    source: MetricSource, target: Double?, rebases: [Rebase], isHeadline: Bool
  ) {
    self.header = header
    self.question = question
    self.unit = unit
    self.better = better
    self.kind = kind
    self.tiesTo = tiesTo
    self.source = source
    self.target = target
    self.rebases = rebases
    self.isHeadline = isHeadline
    points = []
  }

  /// Which way is better.
  package enum Direction: String, Sendable, CaseIterable { case higher, lower, neutral }

  /// Whether it moves before the outcome or with it.
  package enum Indicator: String, Sendable, CaseIterable { case leading, lagging }

  /// What it is worth something to.
  package enum Tie: String, Sendable, CaseIterable { case customer, reliability, growth }

  /// A day from which limits are computed anew, and why.
  package struct Rebase: Sendable, Hashable {
    package var date: CalendarDate
    package var reason: String

    package init(date: CalendarDate, reason: String) {
      self.date = date
      self.reason = reason
    }
  }

  /// The days whose values limits are drawn from, by which all values up to the next rebase are judged, and why.
  package struct FrozenBaseline: Sendable, Hashable {
    package var from: CalendarDate
    /// The last day, not before `from`.
    package var to: CalendarDate
    package var reason: String
    /// Where it is written.
    package var span: SourceSpan

    package init(from: CalendarDate, to: CalendarDate, reason: String, at span: SourceSpan) {
      self.from = from
      self.to = to
      self.reason = reason
      self.span = span
    }
  }
}

extension Metric {
  /// What a quotient that is worked out here is multiplied by: 100 where the unit is per cent, else 1.
  package var quotientScale: Double { unit == "%" ? 100 : 1 }
}
