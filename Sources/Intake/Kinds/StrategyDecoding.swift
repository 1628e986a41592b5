import Diagnostics
import Record

extension Kind {
  static let strategy = Kind(
    Strategy.self, name: "strategy", folder: "strategy",
    purpose: "A problem the organization chose to solve, why it matters, and the outcomes that will show it solved.",
    specs: HeaderFields.with([
      FieldSpec("problem", .text, required: true, "what is wrong today, in one or two sentences", example: "TODO"),
      FieldSpec("users", .text, required: true, "who has the problem", example: "TODO"),
      FieldSpec("why_users", .text, required: true, "why solving it matters to them", example: "TODO"),
      FieldSpec("why_business", .text, required: true, "why solving it matters to the business", example: "TODO"),
      FieldSpec(
        "outcomes", .references(to: .metric), required: true, "the few metrics that will show it solved",
        example: "[metric-id]"),
      FieldSpec("not_doing", .texts, "what is left undone on purpose"),
      FieldSpec("horizon", .text, "until when it is meant to hold"),
    ]),
    newBody: "What we believe, what we will do first, and how we would notice that we are wrong.\n"
  ) { decodeStrategy($0.fields, header: $0.header) }
}

/// Reads a strategy from its front matter; nil when a required field is missing.
func decodeStrategy(_ fields: FieldReader, header: RecordHeader) -> Strategy? {
  // All fields are read before any is asked for, so that one run tells what is wrong with each.
  let (problem, users) = (fields.text("problem"), fields.text("users"))
  let (whyUsers, whyBusiness) = (fields.text("why_users"), fields.text("why_business"))
  let outcomes = fields.texts("outcomes")
  let notDoing = fields.texts("not_doing").map(\.value)
  let horizon = fields.text("horizon")
  guard let problem, let users, let whyUsers, let whyBusiness else { return nil }
  return Strategy(
    header: header, problem: problem, users: users, whyUsers: whyUsers, whyBusiness: whyBusiness,
    outcomes: outcomes, notDoing: notDoing, horizon: horizon)
}
