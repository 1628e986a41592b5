import Diagnostics
import Documents
import Record

/// Ids of incidents that rows have and learnings may mean: a second look, taken only where a learning names an incident.
struct MeantIncidents: EventRows {
  var ids: Set<String> = []
  var identities: [UInt64] = []
  let count = 0
  let outsideProduction = 0
}

/// Looks for rows whose ids differ from the wanted ones in case and marks at most.
struct MeantIncidentConsumer: EventConsumer {
  static let id = IncidentConsumer.id
  static let tellsOfFiles = false
  static func isConsistent(_ values: UnsafeMutablePointer<UInt64>) -> Bool { IncidentConsumer.isConsistent(values) }

  let wanted: Set<[UInt8]>
  private var found = MeantIncidents()

  init(_ wanted: Set<[UInt8]>) { self.wanted = wanted }

  mutating func take(_ batch: EventBatch, at place: EventPlace, log: inout EventLog) {
    for index in 0..<batch.count where batch.values[index * batch.width + Self.id] != EventValue.absent {
      let text = batch.withText(row: index, column: Self.id, base: place.base) {
        UnsafeBufferPointer(start: $0, count: $1)
      }
      if wanted.contains(folded(text)) { found.ids.insert(String(decoding: text, as: UTF8.self)) }
    }
  }

  mutating func finish() -> MeantIncidents { found }
}

/// What an id is known by when case and marks do not count.
private func folded(_ text: some Sequence<UInt8>) -> [UInt8] {
  text.compactMap { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: nil
    }
  }
}

/// What learnings name and no file of incidents has.
///
/// Where a row could not be used nothing is said: it may be the one.
func unknownIncidents(
  _ named: [Located<String>], in files: [EventInput], _ reading: EventReading<IncidentRows>, _ stretchLength: Int
) async -> [Finding] {
  guard !named.isEmpty, reading.tally.rows > 0, reading.tally.rowsLeftOut == 0,
    reading.files.count == files.count, !reading.findings.contains(where: { $0.severity == .error })
  else { return [] }
  let wanted = Set(named.map { folded($0.value.utf8) })
  let found = await EventReader(stretchLength: stretchLength) { _, _ in MeantIncidentConsumer(wanted) }.read(files)
  let ids = found.parts.reduce(into: Set<String>()) { $0.formUnion($1.rows.ids) }
  let files = reading.files.count == 1 ? "'\(reading.files[0])'" : "the \(reading.files.count) files of incidents"
  return named.filter { !ids.contains($0.value) }.map { name in
    let meant = ids.filter { folded($0.utf8) == folded(name.value.utf8) }
    return LearningRules.incident.finding(
      "no incident in \(files) has the id '\(name.value.prefix(60))'", at: name.span,
      hint: meant.count == 1
        ? meant.first.map { "did you mean '\($0)'?" }
        : "write the id as the file has it, or add the file in which it is")
  }
}
