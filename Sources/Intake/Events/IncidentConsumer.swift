import Diagnostics
import Documents
import Record

/// Incidents of a stretch, with the deployments that they name.
struct IncidentRows: EventRows {
  struct Name: Sendable {
    /// The position in `incidents`.
    var incident: Int
    var text: [UInt8]
    var span: SourceSpan
  }

  var incidents: [Incident] = []
  var names: [Name] = []
  var identities: [UInt64] = []
  var count = 0
  let outsideProduction = 0
  var yearLong = YearLong()

  var inOrder: Int { incidents.count { $0.resolvedAt < Incident.endNotKnown && $0.resolvedAt > $0.openedAt } }
}

/// Makes incidents of rows.
struct IncidentConsumer: EventConsumer {
  static let id = 0
  private static let (service, openedAt, resolvedAt, deployment, byChange) = (1, 2, 3, 4, 5)

  static func columns(_ source: EventSource, services: WordTable, settings: DeliverySettings) -> [EventColumn] {
    var resolved = source.column("resolved_at", .time, mayBeEmpty: true)
    resolved.column.remedy = "write 'resolved_at: {is: none}' under 'columns': recovery times are then unavailable"
    return [
      source.column("id", .text, isOptional: true),
      source.column("service", .word(services, unknown: nil)),
      source.column("opened_at", .time),
      resolved,
      source.column("deployment_id", .text, isOptional: true),
      source.column(
        "caused_by_change", .word(DeploymentConsumer.flags, unknown: nil),
        isOptional: true),
    ]
  }

  let comparesIdentities: Bool
  /// Rows that repeat an id, by their place in the file.
  let excluded: Set<Int>
  private var rows = IncidentRows()

  init(comparesIdentities: Bool, excluded: Set<Int> = []) {
    self.comparesIdentities = comparesIdentities
    self.excluded = excluded
  }

  mutating func take(_ batch: EventBatch, at place: EventPlace, log: inout EventLog) {
    rows.count += batch.count
    for index in 0..<batch.count {
      let row = batch.rows[index]
      let values = batch.values + index * batch.width
      if excluded.contains(place.origin + Int(row.start)) { continue }
      guard !row.isFaulty, Self.isConsistent(values) else {
        let gap = values[Self.openedAt] &- values[Self.resolvedAt]
        log.leaveOut(row, at: place, reversed: Self.times(place), Self.resolvedBefore(row, place, gap))
        continue
      }
      if comparesIdentities, values[Self.id] != EventValue.absent { rows.identities.append(values[Self.id]) }
      if values[Self.deployment] != EventValue.absent { addName(row, index, batch, place) }
      let incident = Self.incident(values, knowsEnds: place.columns[Self.resolvedAt].column.isInFile)
      if values[Self.resolvedAt] != EventValue.absent,
        case let length = incident.resolvedAt &- incident.openedAt, YearLong.range.contains(length)
      {
        rows.yearLong.add(length, at: place.field(Self.resolvedAt, of: row).span)
      }
      rows.incidents.append(incident)
    }
  }

  /// - Parameter knowsEnds: whether an end that is missing says that the incident goes on.
  private static func incident(_ values: UnsafeMutablePointer<UInt64>, knowsEnds: Bool) -> Incident {
    let resolved = values[resolvedAt]
    let open = knowsEnds ? Incident.unresolved : Incident.endNotKnown
    let cause: Incident.Cause =
      values[deployment] != EventValue.absent ? .namedElsewhere : values[byChange] == 0 ? .noChange : .unknown
    return Incident(
      openedAt: UInt32(truncatingIfNeeded: values[openedAt]),
      resolvedAt: resolved == EventValue.absent ? open : UInt32(truncatingIfNeeded: resolved),
      service: UInt16(truncatingIfNeeded: values[service]), cause: cause)
  }

  static func isConsistent(_ values: UnsafeMutablePointer<UInt64>) -> Bool { values[resolvedAt] >= values[openedAt] }

  static let reversed = EventRules.resolvedBeforeOpened.id

  private static func times(_ place: EventPlace) -> ReversedTimes.Columns {
    ReversedTimes.Columns(
      earlier: place.columns[openedAt].column.header, later: place.columns[resolvedAt].column.header)
  }

  private static func resolvedBefore(_ row: EventRow, _ place: EventPlace, _ gap: UInt64) -> Finding {
    let (opened, resolved) = (place.field(openedAt, of: row), place.field(resolvedAt, of: row))
    return EventRules.resolvedBeforeOpened.finding(
      "resolved before it was opened at \(opened.text)", at: resolved.span,
      hint: reversedHint(gap))
  }

  private mutating func addName(_ row: EventRow, _ index: Int, _ batch: EventBatch, _ place: EventPlace) {
    let text = batch.withText(row: index, column: Self.deployment, base: place.base) {
      Array(UnsafeBufferPointer(start: $0, count: $1))
    }
    let span = SourceSpan(
      file: place.file, line: Int(row.line) + 1,
      column: place.column(of: row, at: index, Self.deployment, in: batch), length: text.count)
    rows.names.append(IncidentRows.Name(incident: rows.incidents.count, text: text, span: span))
  }

  mutating func finish() -> IncidentRows { rows }
}
