package import Diagnostics
import Record

package struct MetricWithoutQuestion: AttentionRule {
  package static let rule = Rule(
    "metric.no-question", .note, "A metric serves a question",
    explanation: """
      The metric says nothing under `question`, or no more than TODO: the conversation that its value should start. A \
      number without a question is used to judge, sooner or later. Headline metrics, which everyone sees, come first. \
      A metric without the field is an error of its file (`field.missing`).
      """)
  package static let urgency = 11.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.metrics.filter { $0.question == nil }.map { report in
      Found(.watch, report.metric, Self(), .metricDefined, headStart: report.metric.isHeadline ? 5 : 0)
    }
  }
}

extension MetricReport {
  /// The conversation that its value should start; nil where none is written.
  package var question: String? { metric.servedQuestion }
}

extension Metric {
  /// Nil when none is written.
  var servedQuestion: String? { question.contains { !$0.isWhitespace } ? question : nil }
}
