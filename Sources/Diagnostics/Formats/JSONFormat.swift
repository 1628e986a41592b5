/// Findings as one JSON object: `findings`, then the counts and what was left out.
func jsonText(of findings: Findings) -> String {
  var writer = JSONWriter()
  writer.object { root in
    root.key("findings")
    root.array { list in
      for finding in findings.shown { list.finding(finding) }
    }
    root.member("errors", findings.errorCount)
    root.member("warnings", findings.warningCount)
    root.member("notes", findings.noteCount)
    root.key("omitted")
    root.array { list in
      for (file, severity, count) in findings.omitted {
        list.object {
          $0.member("file", file)
          $0.member("severity", severity.rawValue)
          $0.member("count", count)
        }
      }
    }
  }
  return writer.text + "\n"
}

extension JSONWriter {
  /// One finding, in the form that `report.json` uses as well. `file` turns the shown path into the one to write.
  package mutating func finding(_ finding: Finding, file: (String) -> String = { $0 }) {
    object { object in
      object.member("id", finding.rule)
      object.member("severity", finding.severity.rawValue)
      object.place(finding.span, file: file)
      object.member("message", finding.message)
      if !finding.notes.isEmpty {
        object.key("notes")
        object.array { notes in
          for note in finding.notes {
            notes.object {
              $0.member("message", note.message)
              $0.place(note.span, file: file)
            }
          }
        }
      }
      if let hint = finding.hint { object.member("hint", hint) }
    }
  }

  private mutating func place(_ span: SourceSpan?, file: (String) -> String) {
    guard let span else { return }
    member("file", file(span.file))
    guard span.line > 0 else { return }
    member("line", span.line)
    member("column", span.column)
  }
}
