package import Diagnostics

/// A table in whatever form, decoded and with its columns found: to be read row by row.
package struct TableFile: Sendable {
  private let text: [UInt8]
  private let file: String
  private let paths: [String]
  /// Nil when rows would mean nothing; then a finding says why.
  package let header: TableHeader?
  private let findings: BoundedFindings

  package init(_ bytes: [UInt8], file: String, columns: [CSVColumn], form: TableForm) {
    let decoded = bytes.withUnsafeBufferPointer { decodedText($0, form.encoding, file: file) }
    text = decoded.text
    self.file = file
    paths = columns.map(\.header)
    guard decoded.finding == nil else {
      (header, findings) = (nil, BoundedFindings([decoded.finding].compactMap(\.self)))
      return
    }
    (header, findings) = decoded.text.withUnsafeBufferPointer {
      tableHeader($0, file: file, form: form, columns: columns)
    }
  }

  /// Hands on the good rows, as `readCSV` does. Rows are valid only inside the closure.
  package func read(row body: (CSVRow) -> Void) -> CSVReading {
    var reading = CSVReading()
    reading.add(findings)
    guard let header else { return reading }
    reading.header = header.names
    text.withUnsafeBufferPointer { text in
      var rows = TableRows(text, file: file, header: header, paths: paths)
      var isEmpty = true
      while true {
        let step = rows.next()
        if case .end = step {
          if isEmpty { reading.metNoRows() }
          return
        }
        isEmpty = false
        switch step {
        case .end: return
        case .row:
          rows.withRow(body)
          reading.rowCount += 1
        case .faulty: for finding in rows.findings { reading.add(finding) }
        case .broken:
          for finding in rows.findings { reading.add(finding) }
          return
        }
      }
    }
    return reading
  }

  package func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    text.withUnsafeBufferPointer(body)
  }
}

/// The names in the first line of a CSV table that are of some sort, each with its place.
package func tableColumns(
  _ bytes: UnsafeBufferPointer<UInt8>, file: String, header: TableHeader, where isWanted: (String) -> Bool
) -> [Located<String>] {
  guard header.syntax == .csv else { return [] }
  return csvColumns(
    in: bytes, file: file, from: header.nameStart, line: header.nameLine, delimiter: header.delimiter, where: isWanted)
}
