package import Record

/// Whether finished work did what it was for: by the metric that it should move, after a window.
package struct OutcomeReview: Sendable {
  /// All finished work, the latest first; then what has no day.
  package var items: [OutcomeReport] = []

  package var finished: Int { items.count }
  /// Those whose window has ended, but for those whose metric is not shown to everyone.
  package var due: Int { items.count(where: \.isDue) }
  /// Those that moved their metric, or did not.
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

  /// Days after which finished work is judged: eight weeks, as many as the longest of Wheeler's rules needs of weekly
  /// values.
  package static let window = 56

  package struct Overlap: Sendable, Equatable {
    /// The latest of it, at most three.
    package var latest: [RecordKey]
    package var count: Int

    package static let most = 3
    package static let none = Overlap(latest: [], count: 0)
  }

  /// The last day of the window.
  package var windowEnds: CalendarDate? { doneOn?.adding(days: OutcomeReport.window) }

  package var isJudged: Bool { verdict.isTelling }

  package enum Verdict: Sendable, Equatable {
    /// A signal in the window; neutral where the metric has no better side.
    case moved(MetricReport.Meaning, MetricReport.Signal, Comparison)
    /// Enough values, and no signal that has a direction.
    case didNotMove(Comparison)
    case cannotTell(Reason)
    /// It names no metric, so there is nothing to judge it by.
    case withoutMetric

    /// It says whether the metric moved.
    package var isTelling: Bool {
      switch self {
      case .moved, .didNotMove: true
      case .cannotTell, .withoutMetric: false
      }
    }
  }

  /// The level before and after, in the metric's unit. Of shares, all cases by all that were looked at.
  package struct Comparison: Sendable, Equatable {
    package var before: Double
    package var after: Double
    package var valuesBefore: Int
    package var valuesAfter: Int

    package var difference: Double { after - before }
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
    case tooFewBefore(have: Int, need: Int)
    case tooFewAfter(have: Int, need: Int)
    /// The values before give no limits.
    case withoutLimits(Unavailability)
  }

  /// What the verdict is read from.
  package struct Series: Sendable {
    /// Up to the day it was done, since the last rebase, at most 78; in ascending order.
    package var before: [MetricPoint]
    /// In the window, up to the report's day.
    package var after: [MetricPoint]
    /// Limits from the values before, one for each value of both; nil where there are none.
    package var bands: [MetricReport.LimitBand?]
    package var limits: Figure<MetricReport.Limits>
  }
}
