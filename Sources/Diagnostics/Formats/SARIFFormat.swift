/// SARIF 2.1.0 (docs.oasis-open.org, "Static Analysis Results Interchange Format"), with one run.
func sarifText(of findings: Findings, by tool: ReportingTool) -> String {
  let told = Array(findings.mostSevereFirst.prefix(DiagnosticLimits.results))
  var writer = JSONWriter()
  writer.object { log in
    log.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    log.member("version", "2.1.0")
    log.key("runs")
    log.array { runs in
      runs.object { run in
        run.tool(tool, rulesOf: told)
        run.member("columnKind", "unicodeCodePoints")
        run.notifications(of: findings, told: told, by: tool)
        run.key("results")
        run.array { results in
          for (finding, print) in zip(told, fingerprints(of: told)) {
            results.result(finding, fingerprint: print, by: tool)
          }
        }
      }
    }
  }
  return writer.text + "\n"
}

extension JSONWriter {
  fileprivate mutating func result(_ finding: Finding, fingerprint: String, by tool: ReportingTool) {
    object { result in
      result.member("ruleId", finding.rule)
      result.member("level", finding.severity.rawValue)
      result.message(finding.wholeMessage)
      if let span = finding.span { result.locations([(span, nil)], as: "locations", by: tool) }
      let related = finding.notes.compactMap { note in note.span.map { ($0, Optional(harmless(note.message))) } }
      if !related.isEmpty { result.locations(related, as: "relatedLocations", by: tool) }
      result.key("partialFingerprints")
      result.object { $0.member("fairlead/v1", fingerprint) }
    }
  }

  /// What is not among the results: of one file, and beyond those that there is room for.
  fileprivate mutating func notifications(of findings: Findings, told: [Finding], by tool: ReportingTool) {
    key("invocations")
    array { list in
      list.object { invocation in
        invocation.key("executionSuccessful")
        invocation.boolean(true)
        invocation.key("toolExecutionNotifications")
        invocation.array { notifications in
          for (file, severity, count) in findings.omitted {
            notifications.notification(severity, notListed(count, severity), about: file, by: tool)
          }
          let left = findings.shown.count - told.count
          if left > 0 {
            let words = left == 1 ? "1 more finding is" : "\(left) more findings are"
            notifications.notification(
              .warning, "\(words) not listed: there is room for \(DiagnosticLimits.results)",
              about: "", by: tool)
          }
        }
      }
    }
  }

  private mutating func notification(
    _ severity: Severity, _ text: String, about file: String, by tool: ReportingTool
  ) {
    object { notification in
      notification.member("level", severity.rawValue)
      notification.message(text)
      if !file.isEmpty { notification.locations([(.wholeFile(file), nil)], as: "locations", by: tool) }
    }
  }
}
