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

  /// The whole text, ended by a line break unless it is empty.
  package func text(of findings: Findings) -> String {
    switch self {
    case .terminal: TextFormat(isColoured: true).text(of: findings)
    case .plain: TextFormat(isColoured: false).text(of: findings)
    case .json: jsonText(of: findings)
    case .github: annotations(of: findings)
    }
  }
}

extension Findings {
  /// "2 errors, 1 warning", or nil when there is nothing to count.
  package var countsInWords: String? {
    let parts = [(errorCount, "error"), (warningCount, "warning"), (noteCount, "note")]
      .filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension SourceSpan {
  /// `file:line:column`, or only the file.
  package var place: String {
    line > 0 ? "\(harmless(file)):\(line):\(column)" : harmless(file)
  }
}
