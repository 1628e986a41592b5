import Diagnostics
import Record

extension Kind {
  static let feedback = Kind(
    Feedback.self, name: "feedback", folder: "feedback",
    purpose: "What customers or support said, without a name: words beside the numbers.",
    specs: HeaderFields.with([
      FieldSpec(
        "theme", .text, required: true, "what it is about, in the same words in every file on it", example: "TODO"),
      FieldSpec(
        "date", .date, required: true, "when it was said; nothing dated after the report's day is seen",
        example: "TODO"),
      FieldSpec("source", .choice(Feedback.Source.allCases.map(\.rawValue)), "where it was heard", example: "support"),
      FieldSpec("metric", .reference(to: .metric), "the metric that it explains"),
      FieldSpec(
        "count", .count(Feedback.oneVoice...Feedback.mostVoices), "how many said so; one voice when not written"),
      FieldSpec("answered_by", .reference(to: .answer), "the decision or work item that answers it"),
    ]),
    newBody: "What was said, in the words of those who said it. No name of a person belongs here.\n",
    rules: FeedbackRules.all
  ) { decodeFeedback($0.fields, header: $0.header, excerpt: $0.summary) }
}

enum FeedbackRules {
  static let themePage = Rule(
    "feedback.theme-page", .error, "Every theme of the feedback has a page of its own",
    explanation: """
      The page is named after the letters and digits of the theme. Two themes that differ only in case or punctuation are \
      nearly always one, written in two ways, and its voices would be counted apart. Write a theme the same way in every \
      file, or give one of the two another name.
      """)

  static let all = [themePage]
}

/// Reads an entry of feedback; nil when a required field is missing. What answers it is resolved afterwards.
///
/// - Parameter excerpt: the first paragraph of the body, as plain text.
func decodeFeedback(_ fields: FieldReader, header: RecordHeader, excerpt: String) -> Feedback? {
  let source = fields.choice("source", of: Feedback.Source.self)
  let (theme, metric, answer) = (fields.scalar("theme"), fields.scalar("metric"), fields.scalar("answered_by"))
  let count = fields.count("count")
  guard let theme, let date = header.date else { return nil }
  // A number of voices that was written and could not be read is an error: it is not counted as one.
  return Feedback(
    header: header, date: date, source: source, theme: theme, metric: metric, count: count ?? Feedback.oneVoice,
    answeredBy: answer, excerpt: excerpt)
}
