import Diagnostics
import Documents

/// What makes something of the rows of one kind of event file.
protocol EventConsumer {
  associatedtype Rows: EventRows

  /// Where the id stands among the columns.
  static var id: Int { get }
  /// Whether the values of a row that could be read go together.
  static func isConsistent(_ values: UnsafeMutablePointer<UInt64>) -> Bool

  /// Whether it is the one that tells what is wrong with the files it is given, and not a second look at them.
  static var tellsOfFiles: Bool { get }

  /// Takes in the good rows of a batch, and reports the others.
  mutating func take(_ batch: EventBatch, at place: EventPlace, log: inout EventLog)
  mutating func finish() -> Rows
}

extension EventConsumer {
  static var tellsOfFiles: Bool { true }
}

/// What a stretch of a file was made into.
protocol EventRows: Sendable {
  /// A hash of the id of each row that has one; empty when they are not compared.
  var identities: [UInt64] { get set }
  /// How many rows have something in them.
  var count: Int { get }
  /// Deployments to other environments than production.
  var outsideProduction: Int { get }
}

/// Where a batch comes from.
struct EventPlace {
  let base: UnsafePointer<UInt8>
  /// Of the first byte at `base`, in the file.
  let origin: Int
  let file: String
  let rows: Rows
  let columns: [EventColumn]

  /// What the rows were taken from.
  enum Rows {
    case scanned(EventHeader)
    case table(EventTable)
  }

  private func bytes(of row: EventRow) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + Int(row.start), count: Int(row.end - row.start))
  }

  /// The column, from 1, at which the text of a field begins.
  func column(of row: EventRow, at index: Int, _ column: Int, in batch: EventBatch) -> Int {
    switch rows {
    case .scanned: batch.column(row: index, column: column, base: base)
    case .table: field(column, of: row).span.column
    }
  }

  /// Where a field stands, with its text. For findings.
  func field(_ column: Int, of row: EventRow) -> (span: SourceSpan, text: String) {
    let line = Int(row.line) + 1
    switch rows {
    case .scanned(let header):
      return header.withRow(bytes(of: row), file: file, line: line) { ($0.span(column), $0.text(column) ?? "") }
    case .table(let table):
      return table.withRow(row) { ($0.span(column), $0.text(column) ?? "") }
        ?? (SourceSpan(file: file, line: line, column: 1), "")
    }
  }

  /// What is wrong with a row that the scanner could not read.
  func findings(of row: EventRow) -> [Finding] {
    let problems =
      switch rows {
      case .scanned(let header):
        header.problems(in: bytes(of: row), file: file, line: Int(row.line) + 1, columns: columns)
      case .table(let table): table.problems(in: row)
      }
    return problems.map { EventRules.finding(of: $0, columns: columns) }
  }
}

/// What was found in a stretch. Lines are counted from where it begins, until it is known how many come before.
struct EventLog: Sendable {
  private var ofRows = BoundedFindings()
  /// What keeps the rest of the file from being read: one at most in a stretch, and never left out.
  private var ofFile: [Finding] = []
  private(set) var rowsLeftOut = 0

  /// How many findings of the rows of one file are kept. A million broken rows are one mistake, and how many there are is
  /// told by `event.left-out`.
  static let limit = BoundedFindings.limit

  var findings: [Finding] { ofRows.kept + ofFile }

  /// A row that is left out, and why; the reasons are only asked for while they are kept.
  mutating func leaveOut(_ reasons: @autoclosure () -> [Finding]) {
    rowsLeftOut += 1
    guard ofRows.kept.count < EventLog.limit else { return }
    for finding in reasons() { ofRows.add(finding) }
  }

  /// The rest of the file cannot be read.
  mutating func add(_ finding: Finding) {
    ofFile.append(finding)
  }

  /// The log with lines counted from the beginning of the file.
  func shifted(by lines: Int) -> EventLog {
    var copy = EventLog()
    copy.rowsLeftOut = rowsLeftOut
    for finding in ofRows.kept { copy.ofRows.add(finding.shifted(by: lines)) }
    copy.ofFile = ofFile.map { $0.shifted(by: lines) }
    return copy
  }

  /// This stretch and the next.
  mutating func append(_ next: EventLog) {
    rowsLeftOut += next.rowsLeftOut
    for finding in next.ofRows.kept where ofRows.kept.count < EventLog.limit { ofRows.add(finding) }
    ofFile += next.ofFile
  }
}

extension Finding {
  fileprivate func shifted(by lines: Int) -> Finding {
    var copy = self
    copy.span?.line += lines
    return copy
  }
}
