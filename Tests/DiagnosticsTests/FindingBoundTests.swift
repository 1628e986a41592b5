import TestSupport
import Testing

@testable import Diagnostics

@Suite("Bounds on what is told, and one beyond")
struct FindingBoundTests {
  private func warnings(_ count: Int) -> [Finding] {
    (1...count).map { noOwner.finding("no. \($0)", at: SourceSpan(file: "a.md", line: $0, column: 1)) }
  }

  @Test("one finding more than a file's are told is counted in a line")
  func ofAFile() throws {
    let most = try #require(DiagnosticLimits.all["findings.of-a-file"]).value
    let (whole, more) = (Findings(warnings(most)), Findings(warnings(most + 1)))
    #expect(whole.shown.count == most && whole.omitted.isEmpty)
    #expect(more.shown.count == most && more.omitted.map(\.count) == [1] && more.warningCount == most + 1)
    let text = FindingFormat.plain.text(of: more)
    #expect(text.contains("a.md: 1 more warning in this file\n"))
  }

  @Test("one finding more of a table is a finding that counts it")
  func ofAKind() throws {
    let most = try #require(DiagnosticLimits.all["findings.of-a-kind"]).value
    func told(_ count: Int) -> [Finding] {
      var findings = BoundedFindings()
      for finding in warnings(count) { findings.add(finding) }
      return findings.told(in: "a.csv")
    }
    #expect(told(most).count == most)
    #expect(told(most + 1).count == most + 1)
    #expect(told(most + 1).last?.message == "1 more warning in this file is not listed")
  }

  @Test("one annotation more than GitHub shows is counted in the last")
  func annotations() throws {
    let most = try #require(DiagnosticLimits.all["findings.github"]).value
    func lines(_ count: Int) -> [Substring] {
      FindingFormat.github.text(of: Findings(warnings(count))).split(separator: "\n")
    }
    #expect(lines(most).count == most && lines(most).allSatisfy { $0.hasPrefix("::warning ") })
    #expect(lines(most + 1).count == most + 1)
    #expect(lines(most + 1).last?.contains("1 warning more: there is room for \(most) of a kind") == true)
  }

  @Test("one result more than SARIF has room for is counted in a notification")
  func results() throws {
    let most = try #require(DiagnosticLimits.all["findings.sarif"]).value
    func text(_ count: Int) -> String { FindingFormat.sarif.text(of: Findings(many(draft, count))) }
    #expect(!text(most).contains("are not listed") && !text(most).contains("is not listed"))
    #expect(text(most + 1).contains("1 more finding is not listed: there is room for \(most)"))
  }
}
