import Diagnostics
import Record

extension Kind {
  static let feedback = Kind(
    Feedback.self, name: "feedback", folder: "feedback",
    purpose: "What customers or support said, without a name: words beside the numbers.",
    specs: HeaderFields.with([
      FieldSpec(
        "theme", .text, required: true, "the theme, in the same words in every file on it", example: "TODO"),
      FieldSpec(
        "date", .date, required: true, "when it was said; what is dated after the day of the report is not seen",
        example: "TODO"),
      FieldSpec("source", .choice(Feedback.Source.allCases.map(\.rawValue)), "where it was heard", example: "support"),
      FieldSpec("metric", .reference(to: .metric), "the metric that it explains"),
      FieldSpec(
        "count", .count(Feedback.oneVoice...Feedback.mostVoices), "how many said so", absent: "one voice"),
      FieldSpec("answered_by", .reference(to: .answer), "the decision or work item that answers it"),
      FieldSpec(
        "quote", .text,
        "a sentence that you choose to stand for it, without any name", absent: "the first paragraph"),
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

  static let nearTheme = Rule(
    "feedback.near-theme", .note, "A theme is written in the same words in every file",
    explanation: """
      Two themes differ by one letter, such as `card` and `cards`. Each has a page and a count of its own, so that what many \
      said looks like what few said. Write one of the two in both files; if they are two things, nothing needs to be done.
      """)

  static let quoteNames = Rule(
    "feedback.quote-names", .error, "A quote names nobody",
    explanation: """
      What is quoted beside a theme is read by everyone who reads the report, and whoever said it was not asked. An address \
      of mail or a handle (`@…`) names a person or leads to one. Leave it out, or say the role: “a dispatcher”.
      """)

  static let textNames = Rule(
    "feedback.text-names", .warning, "What customers said leads to none of them",
    explanation: """
      The whole text of an entry stands on a page that everyone may read. An email address or a telephone number in it \
      leads to the person who said it. Leave it out, or say the role: “a dispatcher”.
      """)

  static let all = [themePage, nearTheme, quoteNames, textNames]
}

/// Reads an entry of feedback; nil when a required field is missing. What answers it is resolved afterwards.
///
/// - Parameter excerpt: the first paragraph of the body, as plain text.
func decodeFeedback(_ fields: FieldReader, header: RecordHeader, excerpt: String) -> Feedback? {
  let source = fields.choice("source", of: Feedback.Source.self)
  let (theme, metric, answer) = (fields.scalar("theme"), fields.scalar("metric"), fields.scalar("answered_by"))
  let count = fields.count("count")
  let quote = decodeQuote(fields)
  fields.log.add(otherDay(header.date, in: "date", of: fields, header))
  for what in ContactWords.found(in: header.body.html) {
    fields.log.add(
      FeedbackRules.textNames.finding(
        "the text has \(what) in it", at: header.span, hint: "leave it out, or say the role: 'a dispatcher'"))
  }
  guard let theme, let date = header.date else { return nil }
  // A number of voices that was written and could not be read is an error: it is not counted as one.
  return Feedback(
    header: header, date: date, source: source, theme: theme, metric: metric, count: count ?? Feedback.oneVoice,
    answeredBy: answer, quote: quote, excerpt: excerpt)
}

private func decodeQuote(_ fields: FieldReader) -> String? {
  guard let quote = fields.scalar("quote") else { return nil }
  guard !quote.value.utf8.contains(UInt8(ascii: "@")) else {
    fields.log.add(
      FeedbackRules.quoteNames.finding(
        "the quote has an address or a handle in it", at: quote.span, hint: "leave it out, or say the role"))
    return nil
  }
  return quote.value
}
