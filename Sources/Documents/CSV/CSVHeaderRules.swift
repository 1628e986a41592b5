import Diagnostics

/// What the first line must say.
extension CSVRule {
  static let delimiter = Rule(
    "csv.delimiter", .error, "Fields are separated by the expected character, usually a comma",
    explanation: """
      Spreadsheets in many countries write CSV with semicolons, because the comma is their decimal sign. Read with the \
      wrong separator, a file has one column with a very long name.

      Commas, semicolons, tabs and upright strokes are found \
      by the names in the first line; `delimiter` names any other sign.
      """)

  static func separated(by found: UInt8, not expected: UInt8, _ span: SourceSpan) -> Finding {
    delimiter.finding(
      "no \(name(of: expected)) in the first line", at: span,
      hint: "the file seems to be separated by \(name(of: found)): correct 'delimiter', or remove it and it is found")
  }

  static let missingColumn = Rule(
    "csv.missing-column", .error, "Every column that is asked for is in the file",
    explanation: """
      Columns are found by their names in the first line. An exact name comes first; capitals, blanks, hyphens and \
      underscores do not count where that leaves only one.

      Add the column, correct its name, or say in the file that asks for it how the column is called.
      """)

  static func missing(_ column: CSVColumn, among names: [String], _ span: SourceSpan) -> Finding {
    let purpose = column.name == column.header ? "" : " for '\(column.name)'"
    return missingColumn.finding(
      "no column '\(column.header)'\(purpose)", at: span,
      hint: column.hint(among: names, orElse: "add the column '\(column.header)'"))
  }

  static let duplicateColumn = Rule(
    "csv.duplicate-column", .error, "A column name stands once in the first line",
    explanation: """
      With two columns of one name nobody can tell which of them is meant. It is an error for a column that is read, and \
      a warning for one that is not.

      Rename one of the two.
      """)

  static func duplicate(_ name: String, _ span: SourceSpan, first: SourceSpan) -> Finding {
    duplicateColumn.finding(
      "there are two columns '\(name)'", at: span, notes: [Finding.Note("first here", at: first)],
      hint: "rename one of them")
  }

  static let titleRow = Rule(
    "csv.title-row", .error, "The first line of a CSV file names its columns",
    explanation: """
      Spreadsheets often have a title, a date or an empty line above the table, and export them with it. The first line is \
      then taken for the names of the columns, and none of those that are asked for is there.

      Remove what stands above the line that has the names, or export the table alone.
      """)

  static func titleRow(names line: Int, above first: Int, _ file: String) -> Finding {
    let lines = line - first == 1 ? "1 line stands" : "\(line - first) lines stand"
    return titleRow.finding(
      "line \(line) has the names of the columns, and \(lines) above it",
      at: SourceSpan(file: file, line: first, column: 1), hint: "remove what stands above line \(line)")
  }

  static let headerTooLong = Rule(
    "csv.header-too-long", .error, "The first line of a CSV file is not longer than 1 MiB",
    explanation: """
      No line of column names is that long, so the file is something else: another program's format, or rows that were \
      written without line ends. None of it is read.

      Write the names of the columns in a line of their own.
      """)

  static func headerTooLong(_ span: SourceSpan) -> Finding {
    headerTooLong.finding(
      "the first line does not end within 1 MiB", at: span,
      hint: "begin with a line of column names, and write each row on a line of its own")
  }
}

extension CSVRule {
  /// Whether a byte can part fields: a visible ASCII character, a blank or a tab that no name, number or quote needs.
  static func canDelimit(_ byte: UInt8) -> Bool {
    let isSign =
      (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
    return byte == 0x09 || (isSign && ![0x22, 0x27, 0x2B, 0x2D, 0x2E, 0x5F].contains(byte))
  }
}

/// Whether a byte can part the fields of a row.
package func canDelimit(_ byte: UInt8) -> Bool { CSVRule.canDelimit(byte) }

/// The id of findings on a column that is not in the file.
package let missingColumnRule = CSVRule.missingColumn.id

/// The ids of findings that name a column of the file, which may be anything where the first line has no names.
package let (duplicateColumnRule, raggedRowRule) = (CSVRule.duplicateColumn.id, CSVRule.raggedRow.id)
