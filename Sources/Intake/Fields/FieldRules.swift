import Diagnostics

/// What has to hold for the fields of every kind.
enum FieldRules {
  static let unknown = Rule(
    "field.unknown", .error, "Every key is one that its kind knows",
    explanation: """
      A key that nobody reads is a value that silently does nothing, and it is nearly always a slip of the finger. Correct \
      the key, or remove it; `fairlead schema KIND` lists the keys of a kind. In decision records, which come in many \
      dialects, other keys are kept and noted instead.
      """)

  static let missing = Rule(
    "field.missing", .error, "A required field is written",
    explanation: """
      The record cannot be understood without it, and Fairlead never puts a default in its place. `fairlead new KIND TITLE` \
      writes a file with every field explained.
      """)

  static let otherDay = Rule(
    "field.other-day", .warning, "The day in the name of a file is the day in the file",
    explanation: """
      A retrospective, a session, an update or an entry of feedback is of one day; a review may be named after the day of its \
      request, its first answer or its decision. Where the name of its file begins with another, one \
      of the two is a slip, and the record may stand in the wrong week, quarter or year.
      """)

  static let empty = Rule(
    "field.empty", .error, "A field that is written has a value",
    explanation: "Write the value, or remove the key: an empty field is neither an answer nor clearly the lack of one.")

  static let wrongShape = Rule(
    "field.wrong-shape", .error, "A value has the form that its field asks for",
    explanation: """
      A list where one value is expected, a mapping where a text is expected, or the other way round. Quote a text that \
      YAML takes for something else.
      """)

  static let notANumber = Rule(
    "field.not-a-number", .error, "A number can be read in one way, and lies in its range",
    explanation: """
      Numbers are read as people write them: `1250`, `-3.5`, `2e6`, `10 000`, `12'000`, `1,234.5`, `1.234,5`, `1,5`, `12k`, \
      `1.5M`, `½`. Per cent is `20%`, `20 percent`, `20 per cent` or `20 pct`. What can be meant in two ways is refused, \
      with both: `12,000` is twelve thousand to one reader and twelve to another. A range `5-8`, a bound `<3` and a guess \
      `~5` are not numbers; an estimate takes three, as `[low, likely, high]`.

      A unit is converted to that of the field where the way is fixed, and refused elsewhere:

      - `duration` is in weeks from start to end. A day is a seventh of a week, a working day a fifth, a month 52/12 weeks, \
      a year 52.

      - `effort` is in person-weeks. A day is a fifth of one, an hour one part in `finance: {hours_per_week}` (40 when not \
      written), a month 52/12, a year 52.

      - Hours that people lose a week take minutes, and days of a fifth of the working week.

      - Counts of days take weeks, and no months, which differ in length.

      - Amounts of money take the sign or code of the organization's `finance: {currency}`.
      """)

  static let twoReadings = Rule(
    "field.two-readings", .warning, "A number has only one reading",
    explanation: """
      Exactly three digits after a single point, as in `4.500`, are four and a half to one reader and four thousand five \
      hundred to another. It is read with a decimal point, and both readings are named. Write `4.5` or `4500`; where the third \
      decimal counts, `1.2340`. Beside a number that shows which mark is meant, as in `[1.250, 1.5, 2]`, there is no doubt.

      A growth above 1 without a per cent sign is read as a multiple: `growth: 5` is 500 %. Write the sign.
      """)

  static let notADate = Rule(
    "field.not-a-date", .error, "A date is a day that exists, written YYYY-MM-DD",
    explanation:
      "Only the ISO form is read, so that 05/06 never means two things. `2026-02-30` is not rolled over: it is an error."
  )

  static let notADuration = Rule(
    "field.not-a-duration", .error, "A length of time is a number and a unit that come to whole units",
    explanation: """
      Write for example `2 weeks`, `6 months`, `1 year`, `30 days` or `24 hours`; short forms such as `30d`, `2 wks` and \
      `1.5 years` are read as well. A number without a unit, and `6m`, which may be minutes or months, are refused.
      """)

  static let notAChoice = Rule(
    "field.not-a-choice", .error, "The value is one of the words that the field knows",
    explanation: "The words are fixed so that pages can compare records; `fairlead schema KIND` lists them.")

  static let notAFlag = Rule(
    "field.not-a-flag", .error, "Yes or no is written `true` or `false`",
    explanation: "`yes` and `no` are read as well. `on`, `off`, `y` and `1` are not: versions of YAML disagree on them."
  )

  static let toDo = Rule(
    "field.todo", .warning, "A file that was begun is filled in",
    explanation: """
      `fairlead new` leaves the word TODO where somebody has to write something. It would be published as it stands. \
      Write the value, or remove the key if it is not required.
      """)

  static let rangeOrder = Rule(
    "field.range-order", .error, "An estimate ascends: low, likely, high",
    explanation: """
      A range has three numbers: a low one, the most likely, and a high one. How often the true value lies between low and \
      high is said once for all by `priorities: {ranges: …}` in `fairlead.yaml`: 80 % of the time unless it is written. Equal \
      numbers are fine; a number that is known for certain is written alone.
      """)

  static let below = Rule(
    "field.below", .warning, "Fields stand between the two lines of `---`",
    explanation: """
      A line below the second `---` begins with the name of a field and a colon. It is text there and nothing is read from \
      it. Move it above the line of `---`; if it is text, begin it with another word.
      """)

  static func belowFields(_ key: Located<String>) -> Finding {
    below.finding(
      "'\(key.value)' stands below the fields, and is not read", at: key.span,
      hint: "move it above the closing line of '---'")
  }

  static let all = [
    rangeOrder, unknown, missing, empty, toDo, wrongShape, notANumber, twoReadings, notADate, notADuration, notAChoice,
    notAFlag, otherDay, below,
  ]
}

extension FieldShape {
  /// What a value of this shape looks like, for hints.
  var inWords: String {
    switch self {
    case .text, .anything: "a text"
    case .texts: "a text or a list of texts"
    case .number(let range) where range.lowerBound == Double.leastNonzeroMagnitude:
      "a number above 0 and up to \(plain(range.upperBound))"
    case .number(let range) where range.upperBound < Double.greatestFiniteMagnitude:
      "a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))"
    case .number(let range) where range.lowerBound > -Double.greatestFiniteMagnitude:
      "a number of at least \(plain(range.lowerBound))"
    case .number: "a number such as 1250 or -3.5"
    case .share: "a share such as 20% or 0.2"
    case .shareUpTo(let most): "a share from 0% to \(plain(most * 100))%"
    case .estimate(let bounds): "\(FieldShape.number(bounds).inWords), or three as [low, likely, high]"
    case .shareEstimate(let bounds):
      "a share from 0% to \(plain(bounds.upperBound * 100))%, or three as [low, likely, high]"
    case .count(let range) where range.upperBound == Int.max: "a whole number of at least \(range.lowerBound)"
    case .count(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .bounds: "the lowest and the highest whole number, such as [1, 5]"
    case .flag: "true or false"
    case .date: "a date such as 2026-11-20"
    case .duration: "a length of time such as 6 months"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .reference(let target): "the id of \(indefinite(target.noun))"
    case .references(let target): "a list of ids of \(target.noun)s"
    case .group: "a mapping of keys to values"
    case .groups: "a list of mappings"
    case .textsOrGroups: "a list of texts or mappings"
    case .groupOrGroups: "a mapping of keys to values, or a list of them"
    case .textOrGroup: "a text, or a mapping of keys to values"
    case .words: "a mapping of words to what they stand for"
    }
  }
}
