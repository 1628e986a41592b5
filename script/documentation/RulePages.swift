import Analysis
import Diagnostics
import Documents
import Intake
import Preview
import Publishing
import Templating

/// What findings are of, as `fairlead explain` knows it.
let documentedFindings: [Rule] = (intakeRules + templateRules + analysisRules + publishingRules).sorted {
  $0.id < $1.id
}

/// What else `fairlead explain` tells: what asks for attention, and how figures are judged.
let documentedJudgements: [Rule] =
  (attentionRuleExplanations + signalRuleExplanations + deliveryMeasureExplanations + objectiveExplanations
  + priorityExplanations + experimentExplanations + outcomeExplanations + metricEventExplanations)
  .sorted { $0.id < $1.id }

/// Every bound, as `fairlead explain limits` tells it.
let documentedLimits: [Limit] =
  IntakeLimits.all + AnalysisLimits.all + TemplateLimits.all + PublishingLimits.all + DiagnosticLimits.all
  + PreviewLimits.all

func rulePages() -> [DocumentationPage] {
  [
    page(
      "findings.html", "Findings", "What is told of a file, by the id in brackets behind each finding.",
      documentedFindings),
    page(
      "judgements.html", "What asks for attention, and how figures are judged",
      "What stands behind the items and figures of a report, by the ids that 'fairlead explain' knows.",
      documentedJudgements),
    DocumentationPage(
      path: "limits.html", title: "Limits", summary: "What is bounded, and what becomes of one more.", part: .findings,
      template: "limits", names: limitNames
    ) { _ in documentedLimits },
  ]
}

private func page(_ path: String, _ title: String, _ summary: String, _ rules: [Rule]) -> DocumentationPage {
  DocumentationPage(
    path: path, title: title, summary: summary, part: .findings, headings: [], template: "rules", names: ruleNames
  ) { frame in
    // Rules of one subject stand together.
    let subjects = Dictionary(grouping: rules) { String($0.id.prefix { $0 != "." }) }
    return subjects.keys.sorted().map { subject in
      RuleGroup(
        subject: subject,
        rules: (subjects[subject] ?? []).map { RuleRow($0, from: frame, isFinding: path == "findings.html") })
    }
  }
}

private let ruleNames: Names<Framed<[RuleGroup]>> = framed(
  "rules", [.list("groups", "Rules by their subjects", of: RuleGroup.names) { $0.content }])

struct RuleGroup: Sendable {
  let subject: String
  let rules: [RuleRow]

  static let names = Names<RuleGroup>(
    "group of rules",
    [
      .text("subject", "What the rules are about") { $0.subject },
      .text("anchor", "The id of its heading") { "about-\($0.subject)" },
      .link("href", "The way to it on this page") { "#about-\($0.subject)" },
      .list("rules", "The rules", of: RuleRow.names) { $0.rules },
    ])
}

/// A rule on a page.
struct RuleRow: Sendable {
  let rule: Rule
  let href: String

  /// Nil for what is no finding.
  let severity: String?

  init(_ rule: Rule, from frame: Frame, isFinding: Bool = true) {
    (self.rule, severity) = (rule, isFinding ? rule.severity.rawValue : nil)
    href = frame.way(to: "findings.html") + "#\(rule.id)"
  }

  static let names = Names<RuleRow>(
    "rule",
    [
      .text("id", "Its id") { $0.rule.id },
      .link("href", "The way to what it means") { $0.href },
      .optionalText("severity", "How far a problem reaches; missing for what is no finding") { $0.severity },
      .markup("summary", "What has to hold") { inlineHTML($0.rule.summary) },
      .markup("explanation", "Why, and how to mend a file that breaks it") {
        renderMarkdown(Array($0.rule.explanation.utf8), file: "explanation").html
      },
    ])
}

private let limitNames: Names<Framed<[Limit]>> = framed(
  "limits",
  [
    .list(
      "limits", "The bounds",
      of: Names<(limit: Limit, href: String?)>(
        "limit",
        [
          .text("name", "What it bounds") { $0.limit.name },
          .text("amount", "How much") { $0.limit.amount },
          .markup("beyond", "What becomes of one more") { inlineHTML(sentence($0.limit.beyond)) },
          .optionalText("rule", "The finding that tells of it") { $0.limit.rule },
          .optionalLink("href", "The way to that") { $0.href },
        ])
    ) { page in
      page.content.map { limit in (limit, limit.rule.map { page.frame.way(to: "findings.html") + "#\($0)" }) }
    }
  ])
