import Diagnostics
import Foundation
import Testing

@Suite("Findings as a code quality report of GitLab")
struct GitLabFormatTests {
  private func issues(_ findings: [Finding]) throws -> [[String: Any]] {
    let text = FindingFormat.gitlab.text(of: Findings(findings))
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  @Test("without findings it is an empty list")
  func nothing() {
    #expect(FindingFormat.gitlab.text(of: Findings([])) == "[]\n")
  }

  @Test("an issue has the fields that GitLab asks for")
  func issue() {
    #expect(
      FindingFormat.gitlab.text(of: Findings([targetEqualsBaseline()])) == """
        [
          {
            "description": "target equals baseline, so progress cannot be measured\\nnote: baseline is 2.4\\nhint: set the value \
        this key result should reach",
            "check_name": "key-result.no-distance",
            "fingerprint": "b8d015e935ee92f8",
            "severity": "blocker",
            "location": {
              "path": "content/okrs/2026-Q4/checkout.md",
              "lines": {
                "begin": 12
              }
            }
          }
        ]

        """)
  }

  @Test("what is about a file, or about none, is told at its first line")
  func places() throws {
    let found = try issues([draft.finding("x", at: .wholeFile("a.md")), noOwner.finding("y")])
    let places = found.compactMap { $0["location"] as? [String: Any] }
    #expect(places.compactMap { $0["path"] as? String } == [".", "a.md"])
    #expect(places.compactMap { ($0["lines"] as? [String: Int])?["begin"] } == [1, 1])
    #expect(found.compactMap { $0["severity"] as? String } == ["major", "info"])
  }

  @Test("what is only counted in a file is an issue of its own")
  func counted() throws {
    let same = (1...30).map { noOwner.finding("no. \($0)", at: SourceSpan(file: "a.md", line: $0, column: 1)) }
    let found = try issues(same)
    #expect(found.last?["description"] as? String == "10 more warnings in this file are not listed")
    #expect(Set(found.compactMap { $0["fingerprint"] as? String }).count == 21)
  }

  @Test("a finding keeps its fingerprint when lines above it, its value and other rules' findings change")
  func stable() throws {
    let before = try issues([targetEqualsBaseline()])
    var moved = targetEqualsBaseline(line: 40)
    (moved.message, moved.excerpt) = ("another sentence", "  - target: 3")
    let after = try issues([draft.finding("new", at: .wholeFile("content/okrs/2026-Q4/checkout.md")), moved])
    #expect(before[0]["fingerprint"] as? String == after[1]["fingerprint"] as? String)
  }

  @Test("two of one rule, file and field are numbered, and another field is another fingerprint")
  func unique() throws {
    var other = targetEqualsBaseline(line: 30)
    other.excerpt = "    baseline: 2.4"
    let found = try issues([targetEqualsBaseline(), targetEqualsBaseline(line: 20), other])
    #expect(Set(found.compactMap { $0["fingerprint"] as? String }).count == 3)
  }
}
