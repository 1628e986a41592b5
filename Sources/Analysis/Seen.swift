import Record

/// What of the record is seen on a day, by everyone.
///
/// - A record dated after the day is not seen. One without a date is: an objective of a period that has not begun then
///   shows as not started.
/// - Check-ins, values, rebases, baselines that end and reviews dated after the day are not seen.
/// - A record whose visibility is not `everyone` is left out: this version publishes one site, for everyone.
/// - What is planned is seen from the start: days to decide by, review intervals, the ends of periods.
struct Seen: Sendable {
  let asOf: CalendarDate
  let strategies: [Strategy]
  let metrics: [Metric]
  /// Indices of the record's objectives that are seen, ascending.
  let objectives: [Int]
  /// Indices of the record's decisions that are seen, ascending.
  let decisions: [Int]
  let charters: [Charter]
  let feedback: [Feedback]
  let work: [WorkItem]
  let experiments: [Experiment]
  /// Ids of metrics that exist on the day and are not shown to everyone: nothing is claimed to lack what they give.
  let withheldMetrics: Set<String>

  init(_ record: OrderedRecord, asOf: CalendarDate) {
    self.asOf = asOf
    strategies = seen(record[Strategy.self], asOf: asOf)
    let voices = seen(record[Feedback.self], asOf: asOf)
    feedback = voices
    metrics = countingVoices(
      seen(record[Metric.self], asOf: asOf).map { $0.seen(asOf: asOf) }, in: voices, asOf: asOf)
    objectives = record.objectives.indices.filter { record.objectives[$0].header.isSeen(asOf: asOf) }
    decisions = record.decisions.indices.filter {
      record.decisions[$0].header.visibility == RecordHeader.everyone && record.existsDecision(at: $0, asOf: asOf)
    }
    charters = seen(record[Charter.self], asOf: asOf)
    work = seen(record[WorkItem.self], asOf: asOf)
    experiments = seen(record[Experiment.self], asOf: asOf)
    withheldMetrics = Set(record[Metric.self].filter { $0.header.isWithheld(asOf: asOf) }.map(\.id))
  }
}

private func seen<Kind: Recorded>(_ records: [Kind], asOf: CalendarDate) -> [Kind] {
  records.filter { $0.header.isSeen(asOf: asOf) }.map { $0.reviewsSeen(asOf: asOf) }
}

extension OrderedRecord {
  /// The decision exists on the day. Asked of every decision, so only its date is looked at.
  func existsDecision(at place: Int, asOf day: CalendarDate) -> Bool {
    guard let date = decisions[place].header.date else { return true }
    return date <= day
  }
}

extension RecordHeader {
  /// It exists on the day: not dated, or not dated later.
  func exists(asOf day: CalendarDate) -> Bool { date.map { $0 <= day } ?? true }

  func isSeen(asOf day: CalendarDate) -> Bool { exists(asOf: day) && visibility == RecordHeader.everyone }

  fileprivate func isWithheld(asOf day: CalendarDate) -> Bool {
    exists(asOf: day) && visibility != RecordHeader.everyone
  }
}

extension Recorded {
  /// The record without a review that had not taken place.
  func reviewsSeen(asOf day: CalendarDate) -> Self {
    guard let reviewed = header.lastReviewedOn, reviewed > day else { return self }
    var copy = self
    copy.header.lastReviewedOn = nil
    return copy
  }
}

extension Metric {
  /// The metric with the values, rebases and ended baselines of that day. All ascend, so only their ends are cut.
  fileprivate func seen(asOf day: CalendarDate) -> Metric {
    var copy = self
    copy.points.removeLast(points.count - points.countUpTo(day, at: \.date))
    copy.rebases.removeLast(rebases.count - rebases.countUpTo(day, at: \.date))
    copy.baselines.removeLast(baselines.count - baselines.countUpTo(day, at: \.to))
    return copy
  }
}

extension Objective {
  /// The objective with the check-ins of that day.
  func seen(asOf day: CalendarDate) -> Objective {
    var copy = reviewsSeen(asOf: day)
    for index in keyResults.indices {
      guard case .checkIns(let all) = keyResults[index].measure else { continue }
      copy.keyResults[index].measure = .checkIns(Array(all.prefix(all.countUpTo(day, at: \.date))))
    }
    return copy
  }
}

extension Array {
  /// How many elements lie on or before `day`, in a list that ascends by date.
  func countUpTo(_ day: CalendarDate, at date: KeyPath<Element, CalendarDate>) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle][keyPath: date] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
