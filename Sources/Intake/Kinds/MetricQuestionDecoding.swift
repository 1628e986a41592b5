import Diagnostics
import Documents

extension MetricRules {
  static let question = Rule(
    "metric.question-empty", .warning, "The question of a metric is written",
    explanation: """
      `question` has to be there, and it may be left empty, or at TODO, while nobody has an answer yet: that is told, and \
      not hidden. The page of the metric says that none is written, and the attention list asks for one \
      (`metric.no-question`), headline metrics first.
      """)
}

/// Empty where the field is there and asks nothing: what that means for the organization is an attention item.
func decodeQuestion(_ fields: FieldReader) -> String? {
  guard let node = fields.entry("question")?.value else { return nil }
  let text: String
  switch node.value {
  case .scalar(let written, _): text = written
  case .null: text = ""
  case .sequence, .mapping: return fields.text("question")
  }
  if text == "TODO" { _ = fields.text("question") }
  guard !isPlaceholder(text) else {
    if text != "TODO" {
      fields.log.add(
        MetricRules.question.finding(
          "the question is still to be written", at: node.span, hint: "write the conversation this number is for"))
    }
    return ""
  }
  return text
}

/// No word at all, or one that says that it is still to be written.
private func isPlaceholder(_ text: String) -> Bool {
  let words = text.split { !$0.isLetter && !$0.isNumber }
  guard let first = words.first else { return true }
  return first == "TODO" || (words.count == 1 && ["TODO", "TBD"].contains(first.uppercased()))
}
