/// The ways in which findings are told.
package enum FindingFormat: String, Sendable, CaseIterable {
  /// With the line and a caret; colour when `terminal` is asked for by the caller.
  case terminal
  /// The same without colour.
  case plain
  /// For other programs: one object.
  case json
  /// Annotations for a GitHub workflow.
  case github
  /// A code quality report for GitLab.
  case gitlab
  /// SARIF 2.1.0, for code scanning and editors.
  case sarif
  /// JUnit's XML, for the test reports of Jenkins, GitLab and others.
  case junit

  /// The whole text, ended by a line break unless it is empty.
  package func text(of findings: Findings, by tool: ReportingTool) -> String {
    switch self {
    case .terminal: TextFormat(isColoured: true).text(of: findings)
    case .plain: TextFormat(isColoured: false).text(of: findings)
    case .json: jsonText(of: findings)
    case .github: annotations(of: findings, by: tool)
    case .gitlab: codeQuality(of: findings, by: tool)
    case .sarif: sarifText(of: findings, by: tool)
    case .junit: testReport(of: findings, by: tool)
    }
  }

  /// Whether it is for a person to read. A program expects it whatever becomes of the run.
  package var isForPeople: Bool { self == .terminal || self == .plain }
}

extension Findings {
  /// "2 errors, 1 warning", or nil when there is nothing to count.
  package var countsInWords: String? { beyond([]).inWords }
}

extension SourceSpan {
  /// `file:line:column`, or only the file.
  package var place: String {
    line > 0 ? "\(harmless(file)):\(line):\(column)" : harmless(file)
  }
}
