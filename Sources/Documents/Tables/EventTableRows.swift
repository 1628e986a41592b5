import Diagnostics

// A row once more, for what is said of it.
extension EventTable {
  /// A row of the batch, with its fields. Nil for one that could not be cut into fields.
  package func withRow<Result>(_ row: EventRow, _ body: (CSVRow) -> Result) -> Result? {
    var again = rows(from: row)
    guard case .row = again.next() else { return nil }
    return again.withRow(body)
  }

  /// Everything that is wrong with a row of the batch.
  package func problems(in row: EventRow) -> [EventProblem] {
    var again = rows(from: row)
    guard case .row = again.next() else { return again.findings.map { .csv($0) } }
    return again.withRow { fields in
      columns.indices.compactMap { column in
        guard constants[column] == nil, header.selection[column] >= 0,
          let kind = columns[column].problem(fields, column, isTrimmed: true)
        else { return nil }
        return .value(
          column: column, text: trimmed(fields.text(column) ?? ""), span: fields.span(column), kind: kind)
      }
    }
  }

  private func rows(from row: EventRow) -> TableRows {
    TableRows(
      text.bytes, file: file, header: header, paths: paths,
      from: (Int(row.start), Int(row.line) + 1, places[row.start] ?? 1))
  }

  /// Whether the table has a column that was asked for.
  package func has(_ column: Int) -> Bool { header.selection[column] >= 0 }
}
