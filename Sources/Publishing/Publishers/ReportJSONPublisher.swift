package import Analysis
package import Diagnostics
package import Record

/// `report.json`: the whole analysis for other programs.
package struct ReportJSONPublisher: Publisher {
  private let input: ReportInput

  /// - Parameters:
  ///   - content: the content folder as it was named; files are told from it.
  ///   - withheld: files that may not be named.
  package init(_ report: Report, findings: Findings, content: String, withholding withheld: Set<ContentPath>) {
    input = ReportInput(report, findings: findings, content: content, withheld: withheld)
  }

  package var parts: Int { 1 }

  package func write(part: Int, to tree: any FileTree) throws(PublishingFailure) {
    try tree.write("report.json", reportJSON(input), source: "the report itself")
  }
}
