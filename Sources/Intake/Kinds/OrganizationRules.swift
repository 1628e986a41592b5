import Diagnostics

enum OrganizationRules {
  static let missingFile = Rule(
    "organization.missing-file", .error, "The content folder holds a file fairlead.yaml",
    explanation: "It names the organization and its teams. `fairlead init` writes one, with everything around it.")

  static let timeZone = Rule(
    "organization.time-zone", .error, "The time zone is an IANA name",
    explanation: """
      Days and weeks are counted in it, so abbreviations such as `CEST` or `EST`, which say nothing of the rest of the year, \
      are not enough. Write for example `Europe/Lisbon`.
      """)

  static let unusableID = Rule(
    "organization.unusable-id", .error, "An id can be the name of a page",
    explanation: """
      The page of a team, service or audience is named after its id, so an id has no slash, no backslash and no control \
      character, and is not made of dots. Write a short word, such as `payments`, and the full name below `name`.
      """)

  static let duplicateID = Rule(
    "organization.duplicate-id", .error, "Teams, services and audiences have ids of their own",
    explanation: """
      Everything else refers to them by id, so two of one id cannot be told apart, nor can `Platform` and `platform`. Until \
      that is mended nothing is said of other ids that seem not to be there: one of the two may have been meant to be one of \
      them.
      """)

  static let formerID = Rule(
    "organization.former-id", .error, "A former id is the id of no other team or service",
    explanation: """
      `was` says what a team or service was called before, and whatever names that is read as what it is called now. So it \
      can be neither an id that is there, nor a former id of two: nobody could tell which of them an event or a record is \
      about. Where a team was split, the part that goes on with its history keeps the former id.
      """)

  static let teamCycle = Rule(
    "organization.team-cycle", .error, "No team belongs to itself",
    explanation: "Follow the `parent` of the named teams: one of them leads back. Remove the parent that is wrong.")

  static let quarter = Rule(
    "organization.quarter", .error, "What a team has in a quarter is written once, for a quarter of the fiscal year",
    explanation: """
      `availability` says in which quarters a team has less or more than usual, and the schedule allows for it. A quarter \
      is written as a year and a number, such as `2027-Q1`, and stands once: of two shares for one quarter nobody could \
      tell which holds.
      """)

  static let weekday = Rule(
    "organization.cadence-weekday", .error, "A rhythm starts on the weekday that it names",
    explanation: """
      The days of a rhythm are counted from its first day. When that is another weekday than the one named, one of the \
      two is a slip.
      """)

  static let decisionFolder = Rule(
    "organization.decision-folder", .error, "Every folder of decisions that is named is there",
    explanation: """
      The path is taken from the content folder. A folder that has moved would otherwise take all its decisions out of \
      the report without a word.
      """)

  static let decisionWord = Rule(
    "organization.decision-word", .error, "A word of decision records means one thing",
    explanation: """
      `decision_words` says what words in decision records mean. A word that stands below two statuses, or two fields, could \
      be either; months are twelve names, January first.
      """)

  static let withoutEffect = Rule(
    "organization.without-effect", .note, "Every setting that is written has an effect",
    explanation: """
      The setting is part of the content format and is checked, but this version does nothing with it: it counts weeks \
      from Monday to Sunday. Leave the setting where it is if you wait for a version that keeps it, and rely on nothing of \
      it until then.
      """)

  static let repeatedFolder = Rule(
    "organization.repeated-folder", .note, "A folder of decisions is named once",
    explanation: """
      Two entries of `decisions` lead to one folder, by different spellings or by a link. Its records are read once, under the \
      first of the two. A folder inside of another that is named as well keeps its records to itself, and is no such case.
      """)

  static let all = [
    missingFile, timeZone, unusableID, duplicateID, formerID, teamCycle, quarter, weekday, decisionFolder, decisionWord,
    repeatedFolder, withoutEffect, mailAddress, publishedAt,
  ]
}
