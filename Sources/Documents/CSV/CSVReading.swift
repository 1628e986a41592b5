package import Diagnostics

/// What came of reading a CSV file, besides its rows.
package struct CSVReading: Sendable {
  private var bounded = BoundedFindings()
  /// The rows that were handed on: those without a finding of the reader.
  package var rowCount = 0
  /// The names in the first line as written, without blanks around them.
  package var header: [String] = []

  /// Whether there is a table, and nothing in it: no row and nothing that could have been one.
  package private(set) var hasNoRows = false
  /// What the table says of itself when it was read to its end without a row.
  mutating func metNoRows() { hasNoRows = true }

  /// How many findings of one severity are kept. A million broken rows are one mistake.
  package static let findingLimit = DiagnosticLimits.findings

  package init() {}

  /// In the order in which they were added, no more than `findingLimit` of each severity.
  package var findings: [Finding] { bounded.kept }

  /// How many more there were.
  package var omittedFindings: Int { bounded.omitted.total }

  /// The findings, with one more for each severity of which some were not kept.
  package func told(in file: String) -> [Finding] { bounded.told(in: file) }

  /// Keeps a finding, or counts it when there are enough. Readers of rows use it for their own findings too.
  package mutating func add(_ severity: Severity, _ finding: @autoclosure () -> Finding) {
    bounded.add(severity, finding())
  }

  package mutating func add(_ finding: Finding) { bounded.add(finding) }

  package mutating func add(_ findings: BoundedFindings) { bounded.append(findings) }
}
