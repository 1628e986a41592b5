/// Something measured week after week, with the question it serves (practices A2, F1, F2).
package struct Metric: Recorded {
  package var header: RecordHeader
  /// The conversation this number is for.
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
  /// Days from which the process is judged anew, in ascending order.
  package var rebases: [Rebase]
  package var isHeadline: Bool
  /// In ascending order of date, one value a date (and team).
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
}

/// Where a metric's values come from.
package enum MetricSource: Sendable, Hashable {
  case csv(CSVColumns)
  /// A measure of the delivery events, by name.
  case delivery(String)
  /// The ids of the metrics above and below the line.
  case ratio(String, String)
  /// The count of a feedback theme.
  case feedback(String)

  package struct CSVColumns: Sendable, Hashable {
    /// From the content folder.
    package var path: ContentPath
    package var date: String
    package var value: String
    package var team: String?

    package init(path: ContentPath, date: String, value: String, team: String?) {
      self.path = path
      self.date = date
      self.value = value
      self.team = team
    }
  }
}

/// One value of a metric. A value that is missing has no point: it is never zero.
package struct MetricPoint: Sendable, Hashable {
  package var date: CalendarDate
  package var value: Double
  /// The team it is about; nil when the file has no team column.
  package var team: String?

  package init(date: CalendarDate, value: Double, team: String? = nil) {
    self.date = date
    self.value = value
    self.team = team
  }
}
