import Diagnostics

/// The rows of a table one after the other, whatever delimiter or syntax it is written in.
struct TableRows {
  enum Step {
    case row
    /// Something in the row cannot be read: `findings` has what.
    case faulty
    /// Nothing after this can be read, and `findings` has why.
    case broken
    case end
  }

  /// How many empty fields too many are taken for columns that a spreadsheet did not trim.
  private static let blanksAllowed = 64

  let text: UnsafeBufferPointer<UInt8>
  let file: String
  let header: TableHeader
  private var csv: CSVScanner
  private var json: JSONRows
  private var padded: [CSVFieldRange] = []
  private var isPadded = false
  /// What is wrong with the row that was found.
  private(set) var findings: [Finding] = []
  /// Where the row begins: the byte, the line and the column, the latter two from 1.
  private(set) var start = 0
  private(set) var line = 1
  private(set) var column = 1

  /// - Parameter place: where a row begins, to read it once more; nil for the first.
  init(
    _ text: UnsafeBufferPointer<UInt8>, file: String, header: TableHeader, paths: [String],
    from place: (start: Int, line: Int, column: Int)? = nil
  ) {
    self.text = text
    self.file = file
    self.header = header
    let from = place ?? (header.start, header.line, 1)
    csv = CSVScanner(text, from: from.start, delimiter: header.delimiter, line: from.line)
    csv.fieldLimit = header.names.count + TableRows.blanksAllowed
    json = JSONRows(
      text, file: file, paths: paths, from: from.start, line: from.line, column: from.column, isSingle: place != nil)
  }

  mutating func next() -> Step {
    if !findings.isEmpty { findings = [] }
    return header.syntax == .json ? nextObject() : nextRecord()
  }

  private mutating func nextObject() -> Step {
    let step = json.next()
    (start, line, column) = (json.start, json.startLine, json.startColumn)
    if step == .faulty || step == .broken { findings = json.findings }
    return step
  }

  private mutating func nextRecord() -> Step {
    while csv.next() {
      isPadded = false
      (start, line) = (csv.fields.first?.start ?? 0, csv.recordLine)
      guard csv.faults.isEmpty else {
        var place = CSVPlace(source: text, file: file, lineStart: start, line: line)
        findings = csv.faults.map { CSVRule.broken($0.kind, place.span($0.offset..<$0.offset + 1)) }
        return .faulty
      }
      // Spreadsheets write rows of nothing but delimiters, for rows that once had something in them.
      if csv.fieldCount == csv.fields.count, csv.fields.allSatisfy({ isEmpty($0) }) { continue }
      guard csv.record.count < DocumentLimits.tableRow else {
        findings = [CSVRule.rowTooLong(SourceSpan(file: file, line: line, column: 1))]
        return .faulty
      }
      guard csv.fieldCount != header.names.count else { return .row }
      if pad() { return .row }
      findings = [withRow { CSVRule.ragged($0, csv.fieldCount, header: header.names, delimiter: header.delimiter) }]
      return .faulty
    }
    return .end
  }

  /// Makes a row as wide as the first line where only columns without a name differ.
  private mutating func pad() -> Bool {
    let (count, width) = (csv.fields.count, header.names.count)
    guard count == csv.fieldCount else { return false }
    let end = csv.fields[count - 1].end
    guard count > width ? csv.fields[width...].allSatisfy({ isEmpty($0) }) : width - count <= header.trailingBlanks
    else {
      return false
    }
    padded = Array(csv.fields.prefix(width))
    while padded.count < width { padded.append(CSVFieldRange(start: end, end: end)) }
    isPadded = true
    return true
  }

  private func isEmpty(_ field: CSVFieldRange) -> Bool {
    !field.isQuoted && text[field.start..<field.end].allSatisfy(isBlank)
  }

  /// The row that `next` found.
  func withRow<Result>(_ body: (CSVRow) -> Result) -> Result {
    let fields = header.syntax == .json ? json.fields : isPadded ? padded : csv.fields
    return fields.withUnsafeBufferPointer { fields in
      header.selection.withUnsafeBufferPointer { selection in
        body(
          CSVRow(
            source: text, fields: fields, selection: selection, file: file, line: line,
            origin: CSVRow.Origin(offset: start, column: column)))
      }
    }
  }
}
