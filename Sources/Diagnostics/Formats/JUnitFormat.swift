/// A test report as JUnit's XML: a test for each rule, in a suite for each subject, failed where something keeps the report
/// from being published.
///
/// Rules and not files, because then the tests are the same in every run: what was mended is told as mended, and a run
/// without findings has tests that pass, without which Jenkins takes a report for a broken one.
func testReport(of findings: Findings, by tool: ReportingTool) -> String {
  let cases = testCases(of: findings, by: tool)
  let suites = Dictionary(grouping: cases, by: \.subject).sorted { inByteOrder($0.key, $1.key) }
  var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"fairlead check\"\(counts(cases))>\n"
  for (subject, cases) in suites {
    text += "  <testsuite name=\"\(subject)\"\(counts(cases))>\n" + cases.map(\.xml).joined() + "  </testsuite>\n"
  }
  return text + "</testsuites>\n"
}

private func counts(_ cases: [TestCase]) -> String {
  " tests=\"\(cases.count)\" failures=\"\(cases.count { $0.failure != nil })\" errors=\"0\" skipped=\"0\""
}

private func testCases(of findings: Findings, by tool: ReportingTool) -> [TestCase] {
  let found = Dictionary(grouping: findings.shown, by: \.rule)
  let cases = Set(tool.rules.map(\.id)).union(found.keys).sorted(by: inByteOrder).map { rule in
    TestCase(rule: rule, found[rule] ?? [], failingFrom: tool.leastFailing)
  }
  // Of what is only counted nobody knows the rule, so that its test may have passed.
  let isFailed = findings.omitted.contains { $0.severity >= tool.leastFailing }
  let text = findings.omitted.map { "\(harmless($0.file)): \(notListed($0.count, $0.severity))\n" }.joined()
  return cases + [
    TestCase(
      rule: "findings.not-listed", failure: isFailed ? ("more findings than are listed", text) : nil,
      output: isFailed ? "" : text)
  ]
}

private struct TestCase {
  let rule: String
  let failure: (message: String, text: String)?
  /// What is told of a test that passes.
  let output: String

  init(rule: String, failure: (message: String, text: String)?, output: String) {
    (self.rule, self.failure, self.output) = (rule, failure, output)
  }

  init(rule: String, _ findings: [Finding], failingFrom least: Severity) {
    let failing = findings.filter { $0.severity >= least }
    let others = findings.filter { $0.severity < least }
    failure = failing.first.map { first in
      let more = failing.count > 1 ? " (and \(failing.count - 1) more)" : ""
      return ((first.span.map { $0.place + ": " } ?? "") + first.message + more, plainText(failing))
    }
    (self.rule, output) = (rule, plainText(others))
  }

  /// The part of the id before its first dot.
  var subject: String { String(rule.prefix { $0 != "." }) }

  var xml: String {
    let head = "    <testcase classname=\"fairlead.\(subject)\" name=\"\(rule)\" time=\"0\""
    guard failure != nil || !output.isEmpty else { return head + "/>\n" }
    let failed = failure.map {
      "      <failure message=\"\(attribute($0.message))\" type=\"\(rule)\">\(content($0.text))</failure>\n"
    }
    let said = output.isEmpty ? "" : "      <system-out>\(content(output))</system-out>\n"
    return "\(head)>\n\(failed ?? "")\(said)    </testcase>\n"
  }
}

private func plainText(_ findings: [Finding]) -> String {
  TextFormat(isColoured: false).text(of: findings)
}

private func attribute(_ text: String) -> String { content(harmless(text)) }

/// Text as XML 1.0 may hold it; that of `TextFormat` has no control characters any more.
private func content(_ text: String) -> String {
  var xml = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": xml += "&amp;"
    case "<": xml += "&lt;"
    case ">": xml += "&gt;"
    case "\"": xml += "&quot;"
    case "\u{FFFE}", "\u{FFFF}": xml += "\u{FFFD}"
    default: xml.unicodeScalars.append(scalar)
    }
  }
  return xml
}
