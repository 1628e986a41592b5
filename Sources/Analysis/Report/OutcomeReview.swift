package import Record

/// Whether finished work did what it was for: by the metric that it should move, after a window.
package struct OutcomeReview: Sendable {
  /// All finished work, the latest first; then what has no day.
  package var items: [OutcomeReport] = []

  package var finished: Int { items.count }
  /// Those whose window has ended, but for those whose metric is not shown to everyone.
  package var due: Int { items.count(where: \.isDue) }
  /// Those whose metric has an interval of what it did: it moved, did not, or is left open.
  package var judged: Int { items.count(where: \.isJudged) }
}

/// A piece of finished work, with what became of its metric.
package struct OutcomeReport: Sendable {
  package var key: RecordKey
  package var title: String
  /// The team that did it, by id.
  package var team: String?
  package var file: ContentPath
  package var doneOn: CalendarDate?
  /// The metric that it should move; nil when none is named, or when it is not seen.
  package var metric: RecordKey?
  package var verdict: Verdict
  /// The values before and after; nil without a day, and where the metric has no values of the whole.
  package var series: Series?
  /// Other finished work on the same metric whose windows share days with this one.
  package var overlapping: Overlap
  /// Its window has ended, and its metric is not one that others are shown: nothing is claimed to lack what that gives.
  package var isDue: Bool
  /// Whether it could be said if the window ended without another value.
  package var isJudgedSoFar: Bool

  /// Days after which finished work is judged: eight weeks, long enough for weekly values to have a level of their own.
  package static let window = 56
  /// Fewer values before do not tell a slope from noise.
  package static let fewestBefore = 12
  /// Fewer values after do not tell noise about their own line, which takes two of them.
  package static let fewestAfter = 4

  package struct Overlap: Sendable, Equatable {
    /// The latest of it, at most three.
    package var latest: [RecordKey]
    package var count: Int

    package static let most = 3
    package static let none = Overlap(latest: [], count: 0)
  }

  /// The last day of the window.
  package var windowEnds: CalendarDate? { doneOn?.adding(days: OutcomeReport.window) }

  /// Whether there is an interval of what its metric did, narrow or wide.
  package var isJudged: Bool { verdict.comparison != nil }

  package enum Verdict: Sendable, Equatable {
    /// The interval excludes zero; neutral where the metric has no better side.
    case moved(MetricReport.Meaning, Comparison)
    /// The whole interval lies within the smallest effect that was named.
    case didNotMove(Comparison)
    /// The interval holds zero, and more than the smallest effect.
    case undecided(Comparison)
    case cannotTell(Reason)
    /// It names no metric, so there is nothing to judge it by.
    case withoutMetric

    /// Nil where nothing could be compared.
    package var comparison: Comparison? {
      switch self {
      case .moved(_, let found), .didNotMove(let found), .undecided(let found): found
      case .cannotTell, .withoutMetric: nil
      }
    }
  }

  /// The level before and after, in the metric's unit. Of shares, all cases by all that were looked at.
  package struct Comparison: Sendable, Equatable {
    package var before: Double
    package var after: Double
    /// What the line through the values before leads to in the middle of the time after.
    package var carriedOn: Double
    /// `after` less `carriedOn`, with its interval of 95 %.
    package var change: ExperimentReport.Effect
    /// What would have been too little to matter, above 0: `expected` of the work, else half a standard deviation of the
    /// values before about their line; 0 where these do not vary.
    package var smallest: Double
    /// Whether the work names it.
    package var isNamed: Bool
    package var valuesBefore: Int
    package var valuesAfter: Int
    /// The value on which the work was begun, where it was among the worst before: some return was to be expected. It is
    /// not one of the values before: neither of the line nor of their mean and number.
    package var low: Low?
  }

  package struct Low: Sendable, Equatable {
    package var day: CalendarDate
    package var value: Double
  }

  package enum Reason: Sendable, Equatable {
    /// Nobody wrote on which day it was done.
    case withoutDay
    /// The metric is of a later day or not shown to everyone.
    case metricNotSeen
    /// The metric has no values of the whole.
    case withoutValues(Unavailability)
    /// The window is open until this day.
    case windowOpen(until: CalendarDate)
    /// The process was declared another one on this day, in the window or on its eve.
    case rebased(CalendarDate)
    /// The low on which the work was begun is none of them.
    case tooFewBefore(have: Int, need: Int, isLowLeftOut: Bool = false)
    case tooFewAfter(have: Int, need: Int)
    /// No line can be drawn through the values before and after.
    case withoutLine(Unavailability)
    /// The line before leads to where no value can lie, past an end of the unit.
    case lineLeaves(past: Double, carriedOn: Double, unit: String)
  }

  /// What the verdict is read from.
  package struct Series: Sendable {
    /// Up to the day it was done, since the last rebase, at most 78; in ascending order.
    package var before: [MetricPoint]
    /// In the window, up to the report's day.
    package var after: [MetricPoint]
    /// The line through the values before, carried on, at each value of both; nil where there is none.
    package var line: [Double?]
  }
}
