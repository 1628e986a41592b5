/// A code quality report of GitLab (docs.gitlab.com, "Code Quality", "Code Quality report format"): a list, empty when
/// there is nothing to tell.
func codeQuality(of findings: Findings, by tool: ReportingTool) -> String {
  var writer = JSONWriter()
  writer.array { list in
    for (finding, print) in zip(findings.shown, fingerprints(of: findings.shown)) {
      list.issue(
        finding.rule, finding.severity, finding.wholeMessage, fingerprint: print,
        at: finding.span.map { (tool.path($0.file), $0.line) })
    }
    for (file, severity, count) in findings.omitted {
      list.issue(
        "not-listed", severity, notListed(count, severity),
        fingerprint: fingerprint(of: "not-listed/\(severity.rawValue)/\(file)"), at: (tool.path(file), 0))
    }
  }
  return writer.text + "\n"
}

extension JSONWriter {
  /// Without a place it is about the folder that everything lies in: GitLab takes no issue without a path.
  fileprivate mutating func issue(
    _ rule: String, _ severity: Severity, _ description: String, fingerprint: String,
    at place: (file: String, line: Int)?
  ) {
    object { issue in
      issue.member("description", description)
      issue.member("check_name", rule)
      issue.member("fingerprint", fingerprint)
      issue.member("severity", severityOfGitLab(severity))
      issue.key("location")
      issue.object { location in
        let file = place?.file ?? ""
        location.member("path", file.isEmpty ? "." : file)
        location.key("lines")
        location.object { $0.member("begin", max(1, place?.line ?? 1)) }
      }
    }
  }
}

/// An error keeps the report from being published, a warning changes what it says.
private func severityOfGitLab(_ severity: Severity) -> String {
  switch severity {
  case .error: "blocker"
  case .warning: "major"
  case .note: "info"
  }
}
