package import Diagnostics

/// The rules of Markdown texts.
package let markdownRules: [Rule] = [
  markdownTooLarge, markdownTooCostly, markdownTooDeep, markdownTableTooLarge, rawHTMLInMarkdown, unsafeLink,
  externalImage, emptyLink,
]

/// What is to be reported, without its place.
struct MarkdownReport {
  var rule: Rule
  var message: String
  var hint: String?
  /// How further cases are called once there are too many to list.
  var further: String
}

/// How many findings of each rule a document has had.
struct FindingLimits {
  var counts: [String: Int] = [:]
  var last: [String: (report: MarkdownReport, span: SourceSpan)] = [:]
}

extension MarkdownRenderer {
  mutating func report(_ report: MarkdownReport, at span: SourceSpan) {
    let count = limits.counts[report.rule.id, default: 0] + 1
    limits.counts[report.rule.id] = count
    guard count > DocumentLimits.markdownFindings else {
      document.findings.append(report.rule.finding(report.message, at: span, hint: report.hint))
      return
    }
    if count == DocumentLimits.markdownFindings + 1 { limits.last[report.rule.id] = (report, span) }
  }

  /// Says how many findings were only counted, at the first of them.
  mutating func reportCounted() {
    for rule in markdownRules {
      guard let last = limits.last[rule.id], let count = limits.counts[rule.id] else { continue }
      let message = "\(count - DocumentLimits.markdownFindings) \(last.report.further)"
      document.findings.append(rule.finding(message, at: last.span, hint: last.report.hint))
    }
  }
}
