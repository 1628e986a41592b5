/// Workflow commands that GitHub shows beside the lines of a change
/// (docs.github.com, "Workflow commands for GitHub Actions"): ten of each severity, and how many more there are.
func annotations(of findings: Findings, by tool: ReportingTool) -> String {
  var told = firstOfEach(
    findings, most: [DiagnosticLimits.annotations, DiagnosticLimits.annotations, DiagnosticLimits.annotations])
  // The line that counts the rest is a notice itself.
  if findings.beyond(told).total > 0 {
    told = firstOfEach(
      findings, most: [DiagnosticLimits.annotations, DiagnosticLimits.annotations, DiagnosticLimits.annotations - 1])
  }
  var lines = told.map { annotation(of: $0, by: tool) }
  if let rest = findings.beyond(told).inWords {
    lines.append(
      "::notice title=fairlead::"
        + escapeData(
          "\(rest) more: there is room for \(DiagnosticLimits.annotations) of a kind; 'fairlead check' tells them"))
  }
  return lines.map { $0 + "\n" }.joined()
}

/// - Parameter most: of errors, warnings and notes.
private func firstOfEach(_ findings: Findings, most: [Int]) -> [Finding] {
  zip(Severity.allCases.reversed(), most).flatMap { severity, most in
    findings.shown.filter { $0.severity == severity }.prefix(most)
  }
}

private func annotation(of finding: Finding, by tool: ReportingTool) -> String {
  var properties: [String] = []
  if let span = finding.span {
    properties.append("file=\(escapeProperty(tool.path(span.file)))")
    if span.line > 0 {
      properties += ["line=\(span.line)", "col=\(span.column)", "endColumn=\(span.column + span.length)"]
    }
  }
  properties.append("title=\(escapeProperty(finding.rule))")
  return "::\(command(for: finding.severity)) \(properties.joined(separator: ","))::"
    + escapeData(finding.wholeMessage)
}

private func command(for severity: Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .note: "notice"
  }
}

private func escapeData(_ text: String) -> String {
  text.unicodeScalars.map { scalar in
    switch scalar {
    case "%": "%25"
    case "\r": "%0D"
    case "\n": "%0A"
    default: String(scalar)
    }
  }.joined()
}

private func escapeProperty(_ text: String) -> String {
  escapeData(text).unicodeScalars.map { scalar in
    switch scalar {
    case ":": "%3A"
    case ",": "%2C"
    default: String(scalar)
    }
  }.joined()
}
