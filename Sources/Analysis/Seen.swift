import Record

/// What of the record is seen from a viewpoint.
///
/// - A record dated after the day is not seen. One without a date is: an objective of a period that has not begun then
///   shows as not started.
/// - Check-ins, values, rebases, baselines that end and reviews dated after the day are not seen.
/// - A record that the viewpoint may not read is left out.
/// - What is planned is seen from the start: days to decide by, review intervals, the ends of periods.
struct Seen: Sendable {
  let record: OrderedRecord
  let viewpoint: Viewpoint
  let metrics: [Metric]
  /// Indices of the record's objectives that are seen, ascending.
  let objectives: [Int]
  /// Indices of the record's decisions that are seen, ascending.
  let decisions: [Int]
  /// Ids of metrics that exist on the day and are withheld: nothing is claimed to lack what they give.
  let withheldMetrics: Set<String>

  init(_ record: OrderedRecord, from viewpoint: Viewpoint) {
    (self.record, self.viewpoint) = (record, viewpoint)
    metrics = countingVoices(
      record.seen(Metric.self, from: viewpoint).map { $0.seen(asOf: viewpoint.day) },
      in: record.seen(Feedback.self, from: viewpoint), asOf: viewpoint.day)
    objectives = record.objectives.indices.filter { viewpoint.sees(HeaderGlance(record.objectives[$0].header)) }
    // There may be ten thousand: only these two fields are looked at, and no header is copied.
    let all = record.decisions
    decisions = all.indices.filter {
      viewpoint.mayRead(all[$0].header.visibility) && viewpoint.reaches(all[$0].header.date)
    }
    withheldMetrics = Set(record[Metric.self].filter { viewpoint.withholds(HeaderGlance($0.header)) }.map(\.id))
  }

  /// Those of a kind that are seen; metrics, objectives and decisions have lists of their own.
  subscript<Kind: Recorded>(_ type: Kind.Type) -> [Kind] { record.seen(type, from: viewpoint) }
}

extension OrderedRecord {
  fileprivate func seen<Kind: Recorded>(_ type: Kind.Type, from viewpoint: Viewpoint) -> [Kind] {
    self[type].filter { viewpoint.sees($0.header) }.map { $0.reviewsSeen(asOf: viewpoint.day) }
  }
}

extension Snapshot {
  /// Those of a kind that exist by the day and may not be read: nothing may be said to lack what they give.
  func withheld<Kind: Recorded>(_ type: Kind.Type) -> [Kind] {
    decisions.record[type].filter { viewpoint.withholds(HeaderGlance($0.header)) }
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
    countOfFirst { $0[keyPath: date] <= day }
  }
}
