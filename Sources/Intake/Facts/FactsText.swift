/// A table of facts in the form of a file of comma-separated values.
package func factsHeader(_ columns: [String]) -> String { columns.joined(separator: ",") }

/// A line for each row, made as it is asked for.
///
/// - Parameter cells: the text of each cell, empty where there is none.
package func factsLines<Row: Sendable>(
  _ rows: [Row], cells: @escaping (Row) -> [String]
) -> some Sequence<String> {
  rows.lazy.map { cells($0).map(csvField).joined(separator: ",") }
}
