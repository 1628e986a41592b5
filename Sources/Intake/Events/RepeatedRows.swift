import Diagnostics
import Documents
import Record

/// Rows whose ids have the same hash as another, with their ids: a second look, taken only when there are any.
struct RepeatedRows: EventRows {
  struct Row: Sendable {
    /// Where it begins in its file.
    var place: Int
    /// From the beginning of the stretch.
    var line: Int
    var column: Int
    var id: [UInt8]
  }

  var rows: [Row] = []
  var identities: [UInt64] = []
  let count = 0
  let outsideProduction = 0
}

/// Looks for rows of some hashes among those that `Original` would take.
struct RepeatConsumer<Original: EventConsumer>: EventConsumer {
  static var id: Int { Original.id }
  static var tellsOfFiles: Bool { false }
  static func isConsistent(_ values: UnsafeMutablePointer<UInt64>) -> Bool { Original.isConsistent(values) }

  let hashes: Set<UInt64>
  private var found = RepeatedRows()

  init(_ hashes: Set<UInt64>) {
    self.hashes = hashes
  }

  mutating func take(_ batch: EventBatch, at place: EventPlace, log: inout EventLog) {
    for index in 0..<batch.count where !batch.rows[index].isFaulty {
      let values = batch.values + index * batch.width
      let hash = values[Self.id]
      guard hash != EventValue.absent, Self.isConsistent(values), hashes.contains(max(hash, 1)) else { continue }
      let row = batch.rows[index]
      let id = batch.withText(row: index, column: Self.id, base: place.base) {
        Array(UnsafeBufferPointer(start: $0, count: $1))
      }
      found.rows.append(
        RepeatedRows.Row(
          place: place.origin + Int(row.start), line: Int(row.line) + 1,
          column: place.column(of: row, at: index, Self.id, in: batch), id: id))
    }
  }

  mutating func finish() -> RepeatedRows { found }
}

/// Rows of ids that stand more than once. None of them can be told to be the right one, whichever comes first, so all of
/// them are left out; each but the first is a finding.
struct Repeats: Sendable {
  /// By the position of the file: where the rows begin.
  private(set) var places: [Set<Int>]
  private(set) var findings: [Finding] = []
  /// How many rows there are in `places`.
  private(set) var count = 0
  private var repeats = 0

  /// - Parameter lines: for each part the line before its first.
  init(_ parts: [StretchReading<RepeatedRows>], lines: [Int], files: [String]) {
    places = Array(repeating: [], count: files.count)
    var first: [[UInt8]: First] = [:]
    for (part, base) in zip(parts, lines) {
      let file = part.stretch.file
      for row in part.rows.rows {
        let span = SourceSpan(
          file: files[file], line: base + row.line, column: row.column,
          length: String(decoding: row.id, as: UTF8.self).unicodeScalars.count)
        if let earlier = first[row.id] {
          add(row, span, first: earlier, file: file)
        } else {
          first[row.id] = First(span: span, file: file, place: row.place)
        }
      }
    }
    count = places.reduce(0) { $0 + $1.count }
    if repeats > findings.count { noteRest(files) }
  }

  private struct First {
    var span: SourceSpan
    var file: Int
    var place: Int
  }

  private mutating func noteRest(_ files: [String]) {
    findings.append(
      EventRules.leftOut.finding(
        "\(count) rows share an id with another", at: files.first.map { .wholeFile($0) },
        hint: "mend the first of them; the cause is usually one"))
  }

  private mutating func add(_ row: RepeatedRows.Row, _ span: SourceSpan, first: First, file: Int) {
    places[file].insert(row.place)
    places[first.file].insert(first.place)
    repeats += 1
    guard findings.count < EventLog.limit else { return }
    findings.append(
      EventRules.duplicate.finding(
        "'\(String(decoding: row.id.prefix(60), as: UTF8.self))' is the id of more than one row", at: span,
        notes: [Finding.Note("first here", at: first.span)],
        hint: "remove one of the two; with 'bad_rows: report' none of them counts"))
  }
}
