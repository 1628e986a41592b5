import Diagnostics

/// Reads a CSV file row by row (RFC 4180): a first line of names, quotes, doubled quotes, LF, CRLF or CR, an optional
/// byte-order mark, empty lines skipped.
///
/// Rows that the reader found fault with are reported and not handed on. A quote inside an unquoted field is a fault, as
/// in RFC 4180, because programs disagree on what such a row says. When the header cannot be used, no row is read.
/// - Parameters:
///   - source: the whole file; nothing is copied.
///   - file: the path as the reader knows it.
///   - columns: what to look for; rows address fields by position in this list.
///   - delimiter: one ASCII character.
///   - body: called for each good row, in the order of the file.
package func readCSV(
  _ source: UnsafeBufferPointer<UInt8>, file: String, columns: [CSVColumn], delimiter: UInt8 = 0x2C,
  row body: (CSVRow) -> Void
) -> CSVReading {
  var reading = CSVReading()
  if let offset = firstBadByte(source) {
    reading.add(badByteFinding(source, at: offset, file: file))
    return reading
  }
  let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var scanner = CSVScanner(source, from: start, delimiter: delimiter)
  guard scanner.next() else {
    reading.add(CSVRule.nothing(file))
    return reading
  }
  let reader = CSVReader(source: source, file: file, delimiter: delimiter)
  guard let selection = reader.readHeader(scanner, columns, &reading) else { return reading }
  selection.withUnsafeBufferPointer { reader.readRows(&scanner, $0, &reading, body) }
  return reading
}

/// What stays the same from row to row.
private struct CSVReader {
  let source: UnsafeBufferPointer<UInt8>
  let file: String
  let delimiter: UInt8

  /// The places of the columns; nil when rows would mean nothing.
  func readHeader(_ scanner: CSVScanner, _ columns: [CSVColumn], _ reading: inout CSVReading) -> [Int]? {
    guard scanner.record.count < DocumentLimits.tableHeader else {
      reading.add(.error, CSVRule.headerTooLong(place(of: scanner)))
      return nil
    }
    guard scanner.faults.isEmpty else {
      report(scanner, &reading)
      return nil
    }
    let header = scanner.fields.withUnsafeBufferPointer { fields in
      let row = CSVRow(
        source: source, fields: fields, selection: UnsafeBufferPointer(start: nil, count: 0), file: file,
        line: scanner.recordLine)
      return CSVHeader(row, columns: columns, delimiter: delimiter)
    }
    reading.header = header.names
    reading.add(header.findings)
    return header.isUsable ? header.selection : nil
  }

  func readRows(
    _ scanner: inout CSVScanner, _ selection: UnsafeBufferPointer<Int>, _ reading: inout CSVReading,
    _ body: (CSVRow) -> Void
  ) {
    let expected = reading.header.count
    scanner.fieldLimit = expected + 1
    while scanner.next() {
      guard scanner.faults.isEmpty else {
        report(scanner, &reading)
        continue
      }
      guard scanner.record.count < DocumentLimits.tableRow else {
        reading.add(.error, CSVRule.rowTooLong(place(of: scanner)))
        continue
      }
      let count = scanner.fieldCount
      let line = scanner.recordLine
      scanner.fields.withUnsafeBufferPointer { fields in
        let row = CSVRow(source: source, fields: fields, selection: selection, file: file, line: line)
        guard count == expected else { return reportRagged(row, count, &reading) }
        body(row)
        reading.rowCount += 1
      }
    }
  }

  private func report(_ scanner: CSVScanner, _ reading: inout CSVReading) {
    let start = scanner.fields.first?.start ?? 0
    var place = CSVPlace(source: source, file: file, lineStart: start, line: scanner.recordLine)
    for fault in scanner.faults {
      reading.add(.error, CSVRule.broken(fault.kind, place.span(fault.offset..<fault.offset + 1)))
    }
  }

  private func place(of scanner: CSVScanner) -> SourceSpan {
    SourceSpan(file: file, line: scanner.recordLine, column: 1)
  }

  /// A line of blanks is an empty line to whoever looks at it.
  private func reportRagged(_ row: CSVRow, _ count: Int, _ reading: inout CSVReading) {
    if count == 1, row.isBlankLine { return }
    let header = reading.header
    reading.add(.error, CSVRule.ragged(row, count, header: header, delimiter: delimiter))
  }
}
