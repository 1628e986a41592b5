package import Diagnostics

/// The names in the first record of a CSV file that are of some sort, each with its place; no more than
/// `CSVReading.findingLimit`. None in a file whose first record cannot be read, which is for the reader of the rows to say.
///
/// - Parameter start: the file from its beginning, with its first record at least.
package func csvColumns(
  in start: UnsafeBufferPointer<UInt8>, file: String, from offset: Int? = nil, line: Int = 1, delimiter: UInt8 = 0x2C,
  where isWanted: (String) -> Bool
) -> [Located<String>] {
  let offset = offset ?? (start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  var scanner = CSVScanner(start, from: offset, delimiter: delimiter, line: line)
  guard scanner.next(), scanner.faults.isEmpty, scanner.record.count < DocumentLimits.tableHeader else { return [] }
  return scanner.fields.withUnsafeBufferPointer { fields in
    let row = CSVRow(
      source: start, fields: fields, selection: UnsafeBufferPointer(start: nil, count: 0), file: file,
      line: scanner.recordLine)
    var found: [Located<String>] = []
    for field in fields where found.count < CSVReading.findingLimit {
      let name = trimmed(row.text(of: field))
      if isWanted(name) { found.append(Located(name, at: row.span(of: field))) }
    }
    return found
  }
}
