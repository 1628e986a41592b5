import Diagnostics

/// What a CSV file must be.
enum CSVRule {
  static let all = [
    empty, character, delimiter, missingColumn, duplicateColumn, raggedRow, unterminatedQuote, textAfterQuote,
    strayQuote, titleRow, headerTooLong, rowTooLong, BoundedFindings.notListed,
  ]

  static let empty = Rule(
    "csv.empty", .error, "A CSV file starts with a line of column names",
    explanation: """
      Columns are found by the names in the first line. A file without any line cannot say what it has no data about.

      Write the line of names, even when there are no rows yet; or delete the file.
      """)

  static func nothing(_ file: String) -> Finding {
    empty.finding(
      "an empty file, without column names", at: .wholeFile(file),
      hint: "export it again; its first line has the names of the columns")
  }

  static let character = Rule(
    "csv.character", .error, "A CSV file is UTF-8 text without NUL characters",
    explanation: """
      Bytes that are not UTF-8 usually come from a spreadsheet that saved Latin-1, and NUL characters from one that saved \
      UTF-16. Reading on would garble names and lose rows.

      Export the file again with the encoding UTF-8.
      """)

  static let raggedRow = Rule(
    "csv.ragged-row", .error, "Every row has as many fields as the first line has names",
    explanation: """
      With a field too many or too few, all values after the mistake would be read under the wrong name.

      A missing value is an empty field, so the delimiter stays. A value that contains the delimiter has to stand in \
      double quotes.
      """)

  /// - Parameter count: of the fields of the row, of which `row` has no more than one behind the header's.
  static func ragged(_ row: CSVRow, _ count: Int, header: [String], delimiter: UInt8) -> Finding {
    let sign = name(of: delimiter)
    let counts = "\(count) \(count == 1 ? "field" : "fields") where the first line names \(header.count)"
    if count > header.count {
      return raggedRow.finding(
        counts, at: row.span(of: row.fields[header.count]), hint: "put a value that contains \(sign) in double quotes")
    }
    return raggedRow.finding(
      "\(counts): no '\(clipped(header[count]))'", at: row.span(of: row.fields[count - 1]),
      hint:
        "leave a missing value empty, and keep the \(sign) before it; if the file ends here, it was cut off: export it again"
    )
  }

  static let rowTooLong = Rule(
    "csv.row-too-long", .error, "A row of a table is not longer than 4 MiB",
    explanation: """
      A row of values is some hundred characters long. What is longer was written without line ends, or is another \
      file. The row is not read; those after it are.

      Write each row on a line of its own.
      """)

  static func rowTooLong(_ span: SourceSpan) -> Finding {
    rowTooLong.finding(
      "this row does not end within 4 MiB", at: span, hint: "begin a new line for each row, and close every quote")
  }

  /// A delimiter as people call it.
  static func name(of delimiter: UInt8) -> String {
    delimiter == 0x09 ? "tab" : "'\(Character(Unicode.Scalar(delimiter)))'"
  }
}
