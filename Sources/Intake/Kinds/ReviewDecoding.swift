import Diagnostics
import Documents
import Record

extension Kind {
  static let review = Kind(
    Review.self, name: "review", folder: "reviews",
    purpose:
      "A light design review: when it was asked for, first answered and decided. Tables of many are data/reviews*.csv.",
    specs: HeaderFields.with([
      FieldSpec("requested_on", .date, required: true, "the day on which it was asked for"),
      FieldSpec("first_response_on", .date, "the day of the first answer; left out while there is none"),
      FieldSpec("decided_on", .date, "the day on which it was decided; left out while it is open"),
      FieldSpec(
        "promised_days", .count(1...366), in: .days,
        "calendar days from the request to the decision", absent: "as 'policies: {reviews: {promised_days}}'"),
      FieldSpec("team", .reference(to: .team), "the team that asked"),
      FieldSpec("decision", .reference(to: .decision), "the decision that came of it"),
    ]),
    newBody: "What we want to build, what we are unsure of, and what we ask the reviewers.\n",
    rules: [ReviewRules.dates]
  ) { decodeReview($0.fields, header: $0.header, teams: $0.plan.teams) }
}

enum ReviewRules {
  static let dates = Rule(
    "review.dates", .error, "A review is asked for, then answered, then decided",
    explanation: """
      The first answer or the decision is dated before the request, or the first answer after the decision. A time below \
      zero would shorten what everybody waits: one of the days is a slip. Correct it.
      """)

  static let row = Rule(
    "review.row", .error, "A row of reviews has the day of the request",
    explanation: """
      `data/reviews*.csv` has the column `requested_on`, and may have `first_response_on`, `decided_on`, `promised_days`, \
      `team`, `decision` and `title`, with the meanings that they have in `reviews/*.md`. A field that is empty is not known: \
      a review without `decided_on` is open. Other names of columns, and other forms of days, are told under `reviews` in \
      `fairlead.yaml`. There is no column for persons: the smallest unit of any number is a team.
      """)

  static let columns = Rule(
    "review.columns", .warning, "The columns of a table of reviews are those that are read",
    explanation: """
      A column that nobody reads is left alone, and a note names it. Where its name is nearly one that is read, it is a       slip, and what stands in it counts for nothing: correct it, or write under `reviews` in `fairlead.yaml` what your       files call the column.
      """)

  /// Those of tables.
  static let ofRows = [row, columns]
}

/// The fields of a section of `reviews`.
enum ReviewFields {
  static let columns = EventColumnsSpec(
    kind: "reviews",
    columns: [
      TableColumn(
        "requested_on", holds: "a day", "when it was asked for",
        ColumnWords(words: [], isConstant: false, canPassOver: false)),
      TableColumn(
        "first_response_on", holds: "a day", "when it was first answered", empty: "nobody has answered yet", missable),
      TableColumn("decided_on", holds: "a day", "when it was decided", empty: "it is open", missable),
      TableColumn(
        "promised_days", holds: "a whole number from 1 to 366", "the calendar days from the request to the decision",
        empty: "what 'policies' promises", missable),
      TableColumn(
        "team", holds: "the id of a team of fairlead.yaml", "the team that asked", empty: "no team is named",
        ColumnWords(words: nil, mayBeNothing: true)),
      TableColumn(
        "decision", holds: "the id of a decision", "the decision that came of it", empty: "none came of it", missable),
      TableColumn("title", holds: "any text", "what it is called", empty: "the row has no title", missable),
    ])

  private static let missable = ColumnWords(words: [], mayBeNothing: true, canPassOver: false)

  static let specs = columns.specs.filter { $0.name != "bad_rows" }
}

/// Nil where no section is written.
func decodeReviewSources(_ fields: FieldReader, teams: TeamNames) -> [EventSource]? {
  decodeEventSources(
    ReviewFields.columns, of: fields, usual: Organization(name: "").reviewSources.first ?? EventSource(),
    names: ["team": teams])
}

/// Reads a review from its front matter; nil when a required field is missing, or its days contradict each other.
func decodeReview(_ fields: FieldReader, header: RecordHeader, teams: TeamNames) -> Review? {
  let (requestedOn, answeredOn) = (fields.date("requested_on"), fields.date("first_response_on"))
  let (decidedOn, promised) = (fields.date("decided_on"), fields.count("promised_days"))
  let (team, decision) = (fields.text("team").map(teams.present), fields.scalar("decision"))
  guard let requestedOn else { return nil }
  let days = ReviewDays(
    team: team, requestedOn: requestedOn, firstResponseOn: answeredOn, decidedOn: decidedOn, promisedDays: promised)
  if let slip = ReviewSlip(days) {
    fields.log.add(
      ReviewRules.dates.finding(
        slip.message, at: fields.place(of: slip.field),
        notes: [Finding.Note(slip.otherNoun, at: fields.place(of: slip.other))], hint: "correct one of the two days"))
    return nil
  }
  // A file may be named after the day of the request, of the answer or of the decision.
  if ![answeredOn, decidedOn, header.date].contains(dayInName(of: header)) {
    fields.log.add(otherDay(requestedOn, in: "requested_on", of: fields, header))
  }
  var header = header
  header.owner = header.owner ?? team
  if header.date == nil {
    header.date = requestedOn
    header.dateAt = PlaceInFile(fields.place(of: "requested_on"), in: header.span.file)
  }
  return Review(header: header, days: days, decision: decision)
}

/// Two days of a review in the wrong order.
struct ReviewSlip {
  /// The field that is told, and the one that it contradicts.
  let field: String
  let other: String
  let message: String

  var otherNoun: String { other == "requested_on" ? "the request" : "the decision" }

  /// The first of them; nil where the days are in order.
  init?(_ days: ReviewDays) {
    let asked = days.requestedOn
    if let answered = days.firstResponseOn, answered < asked {
      self.init("first_response_on", "requested_on", "it was answered on \(answered.iso), before it was asked for")
    } else if let decided = days.decidedOn, decided < asked {
      self.init("decided_on", "requested_on", "it was decided on \(decided.iso), before it was asked for")
    } else if let answered = days.firstResponseOn, let decided = days.decidedOn, decided < answered {
      self.init("first_response_on", "decided_on", "it was first answered on \(answered.iso), after it was decided")
    } else {
      return nil
    }
  }

  private init(_ field: String, _ other: String, _ message: String) {
    (self.field, self.other, self.message) = (field, other, message)
  }
}
