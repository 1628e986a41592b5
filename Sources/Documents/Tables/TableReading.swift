package import Diagnostics

/// Reads a table row by row, as `readCSV` does, in whatever form it is written. Rows are valid only inside the closure.
package func readTable(
  _ bytes: UnsafeBufferPointer<UInt8>, file: String, columns: [CSVColumn], form: TableForm, row body: (CSVRow) -> Void
) -> CSVReading {
  let decoded = decodedText(bytes, form.encoding, file: file)
  if let finding = decoded.finding {
    var reading = CSVReading()
    reading.add(finding)
    return reading
  }
  return decoded.text.withUnsafeBufferPointer {
    readTable(text: $0, file: file, columns: columns, form: form, row: body)
  }
}

private func readTable(
  text: UnsafeBufferPointer<UInt8>, file: String, columns: [CSVColumn], form: TableForm, row body: (CSVRow) -> Void
) -> CSVReading {
  var reading = CSVReading()
  let (header, findings) = tableHeader(text, file: file, form: form, columns: columns)
  for finding in findings { reading.add(finding) }
  guard let header else { return reading }
  reading.header = header.names
  var rows = TableRows(text, file: file, header: header, paths: columns.map(\.header))
  while true {
    switch rows.next() {
    case .end: return reading
    case .row:
      rows.withRow(body)
      reading.rowCount += 1
    case .faulty:
      for finding in rows.findings { reading.add(finding) }
    case .broken:
      for finding in rows.findings { reading.add(finding) }
      return reading
    }
  }
}

/// The names in a table's first line that are of some sort, each with its place.
package func tableColumns(
  _ bytes: UnsafeBufferPointer<UInt8>, file: String, header: TableHeader, where isWanted: (String) -> Bool
) -> [Located<String>] {
  guard header.syntax == .csv else { return [] }
  return csvColumns(
    in: bytes, file: file, from: header.nameStart, line: header.nameLine, delimiter: header.delimiter, where: isWanted)
}
