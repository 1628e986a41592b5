import Diagnostics
import Documents
import Record

/// Changes of a stretch.
struct ChangeRows: EventRows {
  var changes: [DeliveryChange] = []
  var identities: [UInt64] = []
  var count = 0
  let outsideProduction = 0
  /// Changes whose times run backward, and where the first of them stands; its line from the beginning of the stretch.
  var backward = 0
  var firstBackward: SourceSpan?
}

/// Makes changes of rows.
struct ChangeConsumer: EventConsumer {
  static let id = 0
  private static let service = 1
  /// The columns of the times, in the order in which they should be.
  private static let times = 2..<7

  static func columns(_ source: EventSource, services: WordTable, settings: DeliverySettings) -> [EventColumn] {
    let times = ["first_commit_at", "opened_at", "first_review_at", "merged_at", "deployed_at"]
    return [
      source.column("id", .text),
      source.column("service", .word(services, unknown: nil)),
    ]
      + times.map { name in
        var column = source.column(name, .time, isOptional: true)
        column.isMissed = true
        return column
      }
  }

  let comparesIdentities: Bool
  /// Rows that repeat an id, by their place in the file.
  let excluded: Set<Int>
  private var rows = ChangeRows()

  init(comparesIdentities: Bool, excluded: Set<Int> = []) {
    self.comparesIdentities = comparesIdentities
    self.excluded = excluded
  }

  mutating func take(_ batch: EventBatch, at place: EventPlace, log: inout EventLog) {
    rows.count += batch.count
    for index in 0..<batch.count {
      let row = batch.rows[index]
      let values = batch.values + index * batch.width
      if !excluded.isEmpty, excluded.contains(place.origin + Int(row.start)) { continue }
      guard !row.isFaulty, Self.isConsistent(values) else {
        log.leaveOut(row, at: place, Self.withoutTime(row, place))
        continue
      }
      if comparesIdentities { rows.identities.append(values[Self.id]) }
      rows.changes.append(Self.change(values))
      if let later = Self.backward(values) { noteBackward(later, row, place) }
    }
  }

  private static func change(_ values: UnsafeMutablePointer<UInt64>) -> DeliveryChange {
    // A time that is absent has all bits set, so its lower half is `DeliveryChange.noTime`.
    func time(_ phase: Int) -> UInt32 { UInt32(truncatingIfNeeded: values[times.lowerBound + phase]) }
    return DeliveryChange(
      firstCommitAt: time(0), openedAt: time(1), firstReviewAt: time(2), mergedAt: time(3), deployedAt: time(4),
      service: UInt16(truncatingIfNeeded: values[service]))
  }

  static func isConsistent(_ values: UnsafeMutablePointer<UInt64>) -> Bool {
    times.contains { values[$0] != EventValue.absent }
  }

  /// The first column whose time is before that of the phase that it ends: what makes a phase unavailable.
  private static func backward(_ values: UnsafeMutablePointer<UInt64>) -> Int? {
    for later in times.dropFirst() where values[later] < values[later - 1] && values[later - 1] != EventValue.absent {
      return later
    }
    return values[times.upperBound - 1] < values[times.lowerBound] && values[times.lowerBound] != EventValue.absent
      ? times.upperBound - 1 : nil
  }

  private mutating func noteBackward(_ later: Int, _ row: EventRow, _ place: EventPlace) {
    rows.backward += 1
    if rows.firstBackward == nil { rows.firstBackward = place.field(later, of: row).span }
  }

  private static func withoutTime(_ row: EventRow, _ place: EventPlace) -> Finding {
    let id = place.field(id, of: row)
    return EventRules.noTime.finding(
      "'\(id.text.prefix(60))' has no time at all", at: id.span, hint: "write one of its times, or leave the row out")
  }

  mutating func finish() -> ChangeRows { rows }
}
