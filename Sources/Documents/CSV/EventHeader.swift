package import Diagnostics

/// The first record of an event file: which of its columns are the ones asked for, and where the rows begin.
package struct EventHeader: Sendable {
  /// The names of all columns, without blanks around them.
  package let names: [String]
  /// For each column asked for, the column of the file, or -1.
  let selection: [Int]
  /// Where the first row begins.
  package let length: Int
  /// The lines that the first record takes, with empty ones before it.
  package let lines: Int

  /// Whether the file has a column that was asked for.
  package func has(_ column: Int) -> Bool { selection[column] >= 0 }

  /// Nil when rows would mean nothing; then a finding says why. Columns that nobody asked for are none of its business.
  /// - Parameter start: the bytes of the file, up to `DocumentLimits.tableHeader` or all of them.
  package static func read(
    _ start: UnsafeBufferPointer<UInt8>, file: String, columns: [EventColumn]
  ) -> (header: EventHeader?, findings: [Finding]) {
    let comma: UInt8 = 0x2C
    var scanner = CSVScanner(start, from: start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, delimiter: comma)
    guard scanner.next() else { return (nil, [CSVRule.nothing(file)]) }
    let end = scanner.fields.last?.end ?? 0
    if let bad = firstBadByte(UnsafeBufferPointer(rebasing: start[..<end])) {
      return (nil, [badByteFinding(start, at: bad, file: file)])
    }
    var place = CSVPlace(source: start, file: file, lineStart: 0, line: 1)
    if let fault = scanner.faults.first {
      return (nil, [CSVRule.broken(fault.kind, place.span(fault.offset..<fault.offset + 1))])
    }
    guard end < DocumentLimits.tableHeader else { return (nil, [CSVRule.headerTooLong(place.span(0..<1))]) }
    let matched = scanner.fields.withUnsafeBufferPointer { fields in
      let row = CSVRow(
        source: start, fields: fields, selection: UnsafeBufferPointer(start: nil, count: 0), file: file,
        line: scanner.recordLine)
      return CSVHeader(row, columns: columns.map(\.column), delimiter: comma)
    }
    return (matched.isUsable ? EventHeader(matched, start, end: end) : nil, matched.findings.told(in: file))
  }

  private init(_ matched: CSVHeader, _ start: UnsafeBufferPointer<UInt8>, end: Int) {
    names = matched.names
    selection = matched.selection
    var end = end
    if end < start.count { end += start[end] == 0x0D && end + 1 < start.count && start[end + 1] == 0x0A ? 2 : 1 }
    length = end
    lines = start[..<end].indices.count {
      start[$0] == 0x0A || (start[$0] == 0x0D && !($0 + 1 < start.count && start[$0 + 1] == 0x0A))
    }
  }
}

extension EventHeader {
  /// Everything that is wrong with a row, field by field; the slow and wordy way of what the scanner does.
  /// - Parameters:
  ///   - row: its bytes, without the line's end.
  ///   - line: on which it starts, from 1.
  package func problems(
    in row: UnsafeBufferPointer<UInt8>, file: String, line: Int, columns: [EventColumn]
  ) -> [EventProblem] {
    var scanner = CSVScanner(row, from: 0, delimiter: 0x2C)
    scanner.fieldLimit = names.count + 1
    guard scanner.next() else { return [] }
    let count = scanner.fieldCount
    guard scanner.faults.isEmpty else {
      var place = CSVPlace(source: row, file: file, lineStart: 0, line: line)
      return scanner.faults.map { .csv(CSVRule.broken($0.kind, place.span($0.offset..<$0.offset + 1))) }
    }
    return withRow(row, file: file, line: line) { fields in
      guard count == names.count else {
        return [.csv(CSVRule.ragged(fields, count, header: names, delimiter: 0x2C))]
      }
      return columns.indices.compactMap { column in
        guard selection[column] >= 0, let kind = columns[column].problem(fields, column) else { return nil }
        return .value(column: column, text: fields.text(column) ?? "", span: fields.span(column), kind: kind)
      }
    }
  }

  /// A row of the file as `readCSV` would hand it on.
  package func withRow<Result>(
    _ row: UnsafeBufferPointer<UInt8>, file: String, line: Int, _ body: (CSVRow) -> Result
  ) -> Result {
    var scanner = CSVScanner(row, from: 0, delimiter: 0x2C)
    scanner.fieldLimit = names.count + 1
    _ = scanner.next()
    return scanner.fields.withUnsafeBufferPointer { fields in
      selection.withUnsafeBufferPointer { selection in
        body(CSVRow(source: row, fields: fields, selection: selection, file: file, line: line))
      }
    }
  }
}
