import Diagnostics

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
  /// What its reader can be told in place of it, in the imperative; nil where it cannot do without.
  package var remedy: String?

  package init(_ name: String, header: String? = nil, isRequired: Bool = true) {
    self.name = name
    self.header = header ?? name
    self.isRequired = isRequired
  }

  /// What to do where it is missing.
  func hint(among names: [String], orElse: String) -> String {
    let hint = suggestion(for: header, among: names.filter { !$0.isEmpty })
    guard let remedy else { return hint ?? orElse }
    return hint.map { "\($0); where the files have none, \(remedy)" } ?? remedy
  }
}
