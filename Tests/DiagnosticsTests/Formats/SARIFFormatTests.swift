import Diagnostics
import Foundation
import Testing

@Suite("Findings as SARIF")
struct SARIFFormatTests {
  private func run(_ findings: [Finding]) throws -> [String: Any] {
    let text = FindingFormat.sarif.text(of: Findings(findings))
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ findings: [Finding]) throws -> [[String: Any]] {
    try #require(try run(findings)["results"] as? [[String: Any]])
  }

  @Test("the whole text, with the rule's help, places in scalars and a fingerprint without the line")
  func whole() {
    #expect(
      FindingFormat.sarif.text(of: Findings([targetEqualsBaseline()])) == """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "Fairlead",
                  "semanticVersion": "1.2.3",
                  "rules": [
                    {
                      "id": "key-result.no-distance",
                      "shortDescription": {
                        "text": "A target differs from its baseline."
                      },
                      "fullDescription": {
                        "text": "A target differs from its baseline."
                      },
                      "help": {
                        "text": "Else nothing can be measured."
                      },
                      "defaultConfiguration": {
                        "level": "error"
                      }
                    }
                  ]
                }
              },
              "columnKind": "unicodeCodePoints",
              "invocations": [
                {
                  "executionSuccessful": true,
                  "toolExecutionNotifications": []
                }
              ],
              "results": [
                {
                  "ruleId": "key-result.no-distance",
                  "level": "error",
                  "message": {
                    "text": "target equals baseline, so progress cannot be measured\\nnote: baseline is 2.4\\nhint: set the \
        value this key result should reach"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "content/okrs/2026-Q4/checkout.md"
                        },
                        "region": {
                          "startLine": 12,
                          "startColumn": 13,
                          "endColumn": 16
                        }
                      }
                    }
                  ],
                  "relatedLocations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "content/okrs/2026-Q4/checkout.md"
                        },
                        "region": {
                          "startLine": 11,
                          "startColumn": 15,
                          "endColumn": 18
                        }
                      },
                      "message": {
                        "text": "baseline is 2.4"
                      }
                    }
                  ],
                  "partialFingerprints": {
                    "fairlead/v1": "b8d015e935ee92f8"
                  }
                }
              ]
            }
          ]
        }

        """)
  }

  @Test("a path is a relative reference, whatever it has in it")
  func references() throws {
    let found = try results([draft.finding("x", at: .wholeFile("/home/ours/a b:ü%#?.md"))])
    let location = (found[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    #expect((location?["artifactLocation"] as? [String: String])?["uri"] == "a%20b%3A%C3%BC%25%23%3F.md")
    #expect(location?["region"] == nil)
  }

  @Test("what an author wrote makes no link in a message")
  func links() throws {
    let found = try results([draft.finding("see [this](https://example.com)"), draft.finding("a list [1, 2]")])
    let texts = found.compactMap { ($0["message"] as? [String: String])?["text"] }
    #expect(texts == ["a list [1, 2]", #"see \[this\](https://example.com)"#])
  }

  @Test("no more than 5,000 results, the most severe first, and a word on the rest")
  func limit() throws {
    let run = try run(many(draft, 4_000) + many(noDistance, 1_500))
    let levels = (run["results"] as? [[String: Any]] ?? []).compactMap { $0["level"] as? String }
    #expect(levels.count == 5_000 && levels.prefix(1_500).allSatisfy { $0 == "error" })
    #expect(notices(of: run) == ["500 more findings are not listed: there is room for 5000"])
  }

  @Test("what is only counted in a file is a notification")
  func counted() throws {
    let same = (1...21).map { noOwner.finding("no. \($0)", at: SourceSpan(file: "a.md", line: $0, column: 1)) }
    #expect(notices(of: try run(same)) == ["1 more warning in this file is not listed"])
  }

  private func notices(of run: [String: Any]) -> [String] {
    let invocation = (run["invocations"] as? [[String: Any]])?.first
    let notices = invocation?["toolExecutionNotifications"] as? [[String: Any]] ?? []
    return notices.compactMap { ($0["message"] as? [String: String])?["text"] }
  }
}
