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

  /// The id of what is told of a row whose two times are in the wrong order; empty where none is left out for that.
  static var reversed: String { get }

  /// Takes in the good rows of a batch, and reports the others.
  mutating func take(_ batch: EventBatch, at place: EventPlace, log: inout EventLog)
  mutating func finish() -> Rows
}

extension EventConsumer {
  static var tellsOfFiles: Bool { true }
  static var reversed: String { "" }
}

/// What a stretch of a file was made into.
protocol EventRows: Sendable {
  /// A hash of the id of each row that has one; empty when they are not compared.
  var identities: [UInt64] { get set }
  /// How many rows have something in them.
  var count: Int { get }
  /// Deployments to other environments than production.
  var outsideProduction: Int { get }
  /// How many have two times, of which the second is later.
  var inOrder: Int { get }
}

extension EventRows {
  var inOrder: Int { 0 }
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
  func problems(of row: EventRow) -> [EventProblem] {
    switch rows {
    case .scanned(let header):
      header.problems(in: bytes(of: row), file: file, line: Int(row.line) + 1, columns: columns)
    case .table(let table): table.problems(in: row)
    }
  }

  /// The texts of some columns of a row; empty where it could not be cut into fields.
  func texts(of row: EventRow, _ columns: [Int]) -> [String] {
    func texts(_ fields: CSVRow) -> [String] { columns.map { fields.text($0) ?? "" } }
    switch rows {
    case .scanned(let header):
      return header.withRow(bytes(of: row), file: file, line: Int(row.line) + 1, texts)
    case .table(let table): return table.withRow(row, texts) ?? []
    }
  }
}
