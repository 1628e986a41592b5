import Diagnostics

let noDistance = Rule(
  "key-result.no-distance", .error, "A target differs from its baseline", explanation: "Else nothing can be measured.")
let noOwner = Rule("decision.no-owner", .warning, "A decision has an owner", explanation: "Else nobody is asked.")
let draft = Rule("decision.draft", .note, "A draft is seen by its author", explanation: "Others wait for it.")

let tool = ReportingTool(version: "1.2.3", rules: [draft, noOwner, noDistance], folder: "/home/ours")

extension FindingFormat {
  func text(of findings: Findings) -> String { text(of: findings, by: tool) }
}

/// The finding that `architecture.md` of the product shows, built by hand.
func targetEqualsBaseline(line: Int = 12) -> Finding {
  var finding = noDistance.finding(
    "target equals baseline, so progress cannot be measured",
    at: SourceSpan(file: "content/okrs/2026-Q4/checkout.md", line: line, column: 13, length: 3),
    notes: [
      Finding.Note(
        "baseline is 2.4",
        at: SourceSpan(file: "content/okrs/2026-Q4/checkout.md", line: line - 1, column: 15, length: 3))
    ],
    hint: "set the value this key result should reach")
  finding.excerpt = "    target: 2.4"
  return finding
}

/// Findings of one rule, each in a file of its own, so that none is only counted.
func many(_ rule: Rule, _ count: Int) -> [Finding] {
  (1...count).map { number in
    let digits = String(number)
    let name = String(repeating: "0", count: 5 - digits.count) + digits
    return rule.finding("no. \(number)", at: SourceSpan(file: "content/\(name).md", line: number, column: 1))
  }
}
