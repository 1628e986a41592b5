import Diagnostics
import Documents

/// What makes something of the rows of one kind of event file.
protocol EventConsumer {
  associatedtype Rows: EventRows

  /// Where the id stands among the columns.
  static var id: Int { get }
  /// Whether the values of a row that could be read go together.
  static func isConsistent(_ values: UnsafeMutablePointer<UInt64>) -> Bool

  /// Takes in the good rows of a batch, and reports the others.
  mutating func take(_ batch: EventBatch, at place: EventPlace, log: inout EventLog)
  mutating func finish() -> Rows
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
  let header: EventHeader
  let columns: [EventColumn]

  func bytes(of row: EventRow) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + Int(row.start), count: Int(row.end - row.start))
  }

  /// Where a field stands, with its text. For findings.
  func field(_ column: Int, of row: EventRow) -> (span: SourceSpan, text: String) {
    header.withRow(bytes(of: row), file: file, line: Int(row.line) + 1) {
      ($0.span(column), $0.text(column) ?? "")
    }
  }

  /// What is wrong with a row that the scanner could not read.
  func findings(of row: EventRow) -> [Finding] {
    header.problems(in: bytes(of: row), file: file, line: Int(row.line) + 1, columns: columns).map {
      EventRules.finding(of: $0, columns: columns)
    }
  }
}

/// What was found in a stretch. Lines are counted from where it begins, until it is known how many come before.
struct EventLog: Sendable {
  private(set) var findings: [Finding] = []
  private(set) var rowsLeftOut = 0

  /// How many findings of one file are kept. A million broken rows are one mistake.
  static let limit = 100

  /// A row that is left out, and why; the reasons are only asked for while they are kept.
  mutating func leaveOut(_ reasons: @autoclosure () -> [Finding]) {
    rowsLeftOut += 1
    if findings.count < EventLog.limit { findings += reasons() }
  }

  mutating func add(_ finding: Finding) {
    findings.append(finding)
  }

  /// The log with lines counted from the beginning of the file.
  func shifted(by lines: Int) -> EventLog {
    var copy = self
    copy.findings = findings.map { finding in
      var finding = finding
      finding.span?.line += lines
      return finding
    }
    return copy
  }

  /// This stretch and the next, no more than `limit` findings.
  mutating func append(_ next: EventLog) {
    rowsLeftOut += next.rowsLeftOut
    findings += next.findings.prefix(max(0, EventLog.limit - findings.count))
  }
}
