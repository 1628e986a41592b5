import Analysis
import Diagnostics
import Intake
import Preview
import Publishing
import Templating

/// Every bound there is, from reading to showing.
let limits: [Limit] =
  IntakeLimits.all + AnalysisLimits.all + TemplateLimits.all + PublishingLimits.all
  + DiagnosticLimits.all + PreviewLimits.all

/// The word that `fairlead explain` knows them by.
let limitsTopic = "limits"

/// What `fairlead explain limits` says.
func explainedLimits() -> String {
  let head = wrapped(
    """
    What is bounded, and what becomes of one more. In brackets stands the finding that tells of it. How large or small a \
    single value may be stands with its field: 'fairlead schema --text KIND'.
    """)
  let names = limits.map(\.name.count).max() ?? 0
  let amounts = limits.map(\.amount.count).max() ?? 0
  let lines = limits.map { limit in
    let rule = limit.rule.map { " [\($0)]" } ?? ""
    return padded(limit.name, to: names) + padded(limit.amount, to: amounts) + limit.beyond + rule
  }
  return head + "\n\n" + lines.joined(separator: "\n")
}

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: width - text.count + 2)
}
