import Diagnostics
import Testing

@Suite("Findings as a test report of JUnit")
struct JUnitFormatTests {
  private let clean = """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="fairlead check" tests="4" failures="0" errors="0" skipped="0">
      <testsuite name="decision" tests="2" failures="0" errors="0" skipped="0">
        <testcase classname="fairlead.decision" name="decision.draft" time="0"/>
        <testcase classname="fairlead.decision" name="decision.no-owner" time="0"/>
      </testsuite>
      <testsuite name="findings" tests="1" failures="0" errors="0" skipped="0">
        <testcase classname="fairlead.findings" name="findings.not-listed" time="0"/>
      </testsuite>
      <testsuite name="key-result" tests="1" failures="0" errors="0" skipped="0">
        <testcase classname="fairlead.key-result" name="key-result.no-distance" time="0"/>
      </testsuite>
    </testsuites>

    """

  @Test("without findings every rule is a test that passes")
  func nothing() {
    #expect(FindingFormat.junit.text(of: Findings([])) == clean)
  }

  @Test("an error fails the test of its rule, with the findings as a person reads them")
  func failure() {
    let text = FindingFormat.junit.text(of: Findings([targetEqualsBaseline(), targetEqualsBaseline(line: 20)]))
    let place = "content/okrs/2026-Q4/checkout.md"
    #expect(text.contains("tests=\"4\" failures=\"1\""))
    #expect(
      text.contains(
        """
              <failure message="\(place):12:13: target equals baseline, so progress cannot be measured (and 1 more)" \
        type="key-result.no-distance">\(place):12:13: error: target equals baseline, so progress cannot be measured \
        [key-result.no-distance]
           12 |     target: 2.4
        """))
    #expect(text.contains("hint: set the value this key result should reach\n</failure>"))
  }

  @Test("a warning is said of a test that passes, and fails it where warnings are errors")
  func warning() {
    let findings = Findings([noOwner.finding("nobody", at: .wholeFile("a.md"))])
    let text = FindingFormat.junit.text(of: findings)
    #expect(text.contains("failures=\"0\"") && !text.contains("<failure"))
    #expect(text.contains("<system-out>a.md: warning: nobody [decision.no-owner]\n</system-out>"))
    let strict = ReportingTool(version: "1", rules: tool.rules, leastFailing: .warning)
    #expect(FindingFormat.junit.text(of: findings, by: strict).contains("<failure message=\"a.md: nobody\""))
  }

  @Test("nothing that an author wrote is markup, or a character that XML does not know")
  func hostile() {
    let finding = noDistance.finding("\"<b>&]]>\u{1}\u{FFFE}\n", at: .wholeFile("a\u{1B}<.md"))
    let text = FindingFormat.junit.text(of: Findings([finding]))
    #expect(text.contains("message=\"a\u{FFFD}&lt;.md: &quot;&lt;b&gt;&amp;]]&gt;\u{FFFD}\u{FFFD} \""))
    #expect(!text.contains("<b>") && !text.contains("\u{1}") && !text.contains("\u{FFFE}"))
  }

  @Test("errors that are only counted fail a test of their own")
  func counted() {
    let same = (1...30).map { noDistance.finding("no. \($0)", at: SourceSpan(file: "a.md", line: $0, column: 1)) }
    let text = FindingFormat.junit.text(of: Findings(same))
    #expect(text.contains(">a.md: 10 more errors in this file are not listed\n</failure>"))
  }
}
