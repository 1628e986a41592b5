/// A job summary: how many findings there are, and a table of them, the most severe first.
///
/// - Parameters:
///   - remarks: sentences below the first line.
///   - bytes: the room that there is. GitHub shows nothing of a summary that is larger than it allows.
/// - Returns: nil where there is no room for the first line and the remarks.
package func markdownSummary(of findings: Findings, remarks: [String] = [], bytes: Int) -> String? {
  var text = "### Fairlead: \(findings.countsInWords ?? "no findings")\n\n"
  for remark in remarks { text += plainMarkdown(remark) + "\n\n" }
  let head = "| | Where | What |\n|---|---|---|\n"
  // Room for the line that counts the rest.
  var left = bytes - text.utf8.count - head.utf8.count - 100
  guard left >= 0 else { return nil }
  var told: [Finding] = []
  var rows = ""
  for finding in findings.mostSevereFirst {
    let row = row(of: finding)
    left -= row.utf8.count
    guard left >= 0 else { break }
    told.append(finding)
    rows += row
  }
  if !rows.isEmpty { text += head + rows + "\n" }
  if let rest = findings.beyond(told).inWords { text += "… and \(rest) that are not listed here\n\n" }
  return text
}

private func row(of finding: Finding) -> String {
  let lines = finding.notes.map { "note: \($0.message)" } + (finding.hint.map { ["hint: \($0)"] } ?? [])
  let what = [finding.message + " [\(finding.rule)]"] + lines
  return "| \(finding.severity.rawValue) | \(plainMarkdown(finding.span?.place ?? "")) | "
    + what.map { plainMarkdown(harmless($0)) }.joined(separator: "<br>") + " |\n"
}
