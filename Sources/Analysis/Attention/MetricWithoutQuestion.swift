import Diagnostics
import Record

extension AttentionRule {
  static let metricWithoutQuestion = AttentionRule(
    Rule(
      "metric.no-question", .note, "A metric serves a question",
      explanation: """
        The metric says nothing under `question`, or no more than TODO: the conversation that its value should start. A \
        number without a question is used to judge, sooner or later. Headline metrics, which everyone sees, come first. A \
        metric without the field is an error of its file (`field.missing`).
        """), .F2, urgency: 11
  ) { snapshot in
    snapshot.metrics.filter { !$0.servesQuestion }.map { report in
      Found(
        .watch, report.metric, .metricWithoutQuestion(title: report.metric.title),
        evidence: [report.metric.evidence(.metricDefined)], headStart: report.metric.isHeadline ? 5 : 0)
    }
  }
}

extension MetricReport {
  package var servesQuestion: Bool { metric.question.contains { !$0.isWhitespace } }
}
