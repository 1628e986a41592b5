package import Record

/// A dated fact and the file it stands in.
package struct Evidence: Sendable, Hashable {
  package var date: CalendarDate?
  package var file: ContentPath
  package var what: What

  package init(date: CalendarDate?, file: ContentPath, what: What) {
    self.date = date
    self.file = file
    self.what = what
  }

  /// What the file shows, as a phrase that its date follows. A rule that shows something else adds its own beside itself.
  package struct What: Sendable, Hashable {
    package let words: String

    init(_ words: String) { self.words = words }

    static let strategyReviewed = What("strategy reviewed")
    static let strategyWritten = What("strategy written")
    static let metricDefined = What("metric defined")
    static let metricValue = What("value measured")
    static let objectiveWritten = What("objective written")
    static let checkIn = What("checked in")
    static let decisionWritten = What("decision written")
    static let decisionTaken = What("decision taken")
    static let optionsWeighed = What("options weighed")
    static let implicationStated = What("business implication stated")
    static let dissentRecorded = What("dissent recorded")
    static let charterWritten = What("charter written")
    static let charterReviewed = What("charter reviewed")
    static let cadenceDeclared = What("cadence declared")
    static let acknowledged = What("attention item accepted")
    static let policy = What("policy written")
    static let feedbackWritten = What("words written down")
    static let deployed = What("last deployment")
    static let workWritten = What("work item written")
    static let workDone = What("work finished")
    static let capacityWritten = What("capacity written down")
    static let experimentRegistered = What("hypothesis registered")
    static let experimentStarted = What("test started")
    static let experimentEnded = What("test ended")
    static let metricRebased = What("judged anew")
  }
}
