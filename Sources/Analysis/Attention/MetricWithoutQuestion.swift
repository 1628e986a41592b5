import Diagnostics
import Record

extension AttentionRule {
  static let metricWithoutQuestion = AttentionRule(
    Rule(
      "metric.no-question", .note, "A metric serves a question",
      explanation: """
        The metric says nothing under `question`: the conversation that its value should start. A number without a \
        question is used to judge, sooner or later.
        """), .F2, urgency: 11
  ) { snapshot in
    snapshot.metrics.filter { !$0.servesQuestion }.map { report in
      Found(
        .watch, report.metric, .metricWithoutQuestion(title: report.metric.title),
        evidence: [report.metric.evidence(.metricDefined)])
    }
  }
}

extension MetricReport {
  var servesQuestion: Bool { metric.question.contains { !$0.isWhitespace } }
}
