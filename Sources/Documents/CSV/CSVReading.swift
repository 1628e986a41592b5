package import Diagnostics

/// What came of reading a CSV file, besides its rows.
package struct CSVReading: Sendable {
  /// In the order of the file, no more than `CSVReading.findingLimit`.
  package var findings: [Finding] = []
  /// How many more there were.
  package var omittedFindings = 0
  /// The rows that were handed on: those without a finding of the reader.
  package var rowCount = 0
  /// The names in the first line as written, without blanks around them.
  package var header: [String] = []

  /// How many findings of one file are kept. A million broken rows are one mistake.
  package static let findingLimit = 100

  package init() {}

  /// Keeps a finding, or counts it when there are enough. Readers of rows use it for their own findings too.
  package mutating func add(_ finding: @autoclosure () -> Finding) {
    if findings.count < CSVReading.findingLimit { findings.append(finding()) } else { omittedFindings += 1 }
  }
}
