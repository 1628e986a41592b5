/// A column that a reader asks a CSV file for.
package struct CSVColumn: Sendable, Hashable {
  /// The name by which the reader knows it, such as `date`; used in findings.
  package var name: String
  /// The name in the file's first line, such as `Week starting`.
  package var header: String
  /// Whether the file is refused without it.
  package var isRequired: Bool
  /// Whether the file has it at all: what is the same for all rows, or known of none, is not looked for.
  package var isInFile = true

  package init(_ name: String, header: String? = nil, isRequired: Bool = true) {
    self.name = name
    self.header = header ?? name
    self.isRequired = isRequired
  }
}
