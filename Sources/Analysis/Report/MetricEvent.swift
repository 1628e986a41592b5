package import Record

/// Something that touches a metric, on the day on which it happened. Whether it moved any value is not said.
package struct MetricEvent: Sendable, Hashable {
  package var day: CalendarDate
  package var kind: Kind
  /// The work item, decision or experiment; nil for a rebase, which stands in the metric's own file.
  package var record: RecordKey?
  /// What that record is called; of a rebase its reason.
  package var title: String
  /// The file that says so.
  package var file: ContentPath

  /// In the order in which events of one day stand.
  package enum Kind: Int, Sendable, CaseIterable {
    /// Work whose `outcome` is the metric was finished.
    case finished
    /// A decision that is in force was taken: its text links to the metric, to work for it or to an experiment on it, or such
    /// an experiment led to it.
    case decided
    /// An experiment on the metric began, or ended.
    case started, ended
    /// The metric is judged anew from this day on.
    case rebased

    /// What its file shows.
    var shown: Evidence.What {
      switch self {
      case .finished: .workDone
      case .decided: .decisionTaken
      case .started: .experimentStarted
      case .ended: .experimentEnded
      case .rebased: .metricRebased
      }
    }
  }

  package var evidence: Evidence { Evidence(date: day, file: file, what: kind.shown) }
}

extension MetricEvent {
  init(_ kind: Kind, _ record: RecordHeader, on day: CalendarDate) {
    self.init(day: day, kind: kind, record: record.key, title: record.title, file: record.file)
  }

  /// By day, then by kind, then by record.
  func precedes(_ other: MetricEvent) -> Bool {
    (day, kind.rawValue, file, title) < (other.day, other.kind.rawValue, other.file, other.title)
  }
}

/// Work that has begun and is for a metric: by its `outcome`, or because its text links to the metric.
package struct WorkUnderWay: Sendable, Hashable {
  package var key: RecordKey
  package var title: String
  package var file: ContentPath
  /// The decisions that its text links to.
  package var decisions: [RecordKey]

  package var evidence: Evidence { Evidence(date: nil, file: file, what: .workWritten) }
}

/// What stands beside news of a metric: what happened just before it, and what is being done.
package struct MetricContext: Sendable {
  /// Events of the two weeks up to the first value of the signal, the latest first.
  package var since: [MetricEvent] = []
  /// Other decisions of the last four weeks, the latest first.
  package var decided: [MetricEvent] = []
  /// By id.
  package var underWay: [WorkUnderWay] = []

  /// Where all of it is written.
  package var evidence: [Evidence] { (since + decided).map(\.evidence) + underWay.map(\.evidence) }
}
