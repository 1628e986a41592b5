/// Workflow commands that GitHub shows beside the lines of a change
/// (docs.github.com, "Workflow commands for GitHub Actions").
func annotations(of findings: Findings) -> String {
  let lines = findings.shown.map { finding -> String in
    var properties: [String] = []
    if let span = finding.span {
      properties.append("file=\(escapeProperty(span.file))")
      if span.line > 0 {
        properties += ["line=\(span.line)", "col=\(span.column)", "endColumn=\(span.column + span.length)"]
      }
    }
    properties.append("title=\(escapeProperty(finding.rule))")
    let hint = finding.hint.map { "\nhint: \($0)" } ?? ""
    let notes = finding.notes.map { "\nnote: \($0.message)" }.joined()
    return "::\(command(for: finding.severity)) \(properties.joined(separator: ","))::"
      + escapeData(finding.message + notes + hint)
  }
  let omitted = findings.omitted.map { file, severity, count in
    "::\(command(for: severity)) file=\(escapeProperty(file))::\(count) more \(severity.rawValue)"
      + "\(count == 1 ? "" : "s") in this file"
  }
  let all = lines + omitted
  return all.isEmpty ? "" : all.joined(separator: "\n") + "\n"
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
