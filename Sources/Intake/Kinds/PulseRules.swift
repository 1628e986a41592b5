import Diagnostics

enum PulseRules {
  static let person = Rule(
    "pulse.person-column", .error, "No column of a pulse's files could name a person",
    explanation: """
      People were told that they answer anonymously. A column of names, addresses, logins or anything else that belongs to \
      one person breaks that promise for everyone who can read the file, whether it is read or not. Nothing else is told of \
      the rows. Leave the column out of the export, out of the history of the repository too, and ask again if it was \
      seen.
      """)

  static let unmapped = Rule(
    "pulse.column-left-alone", .note, "The files of a pulse have no more columns than are read",
    explanation: """
      Where somebody works, for how long, and at what age tells of one person together, even if no column names one. A \
      column that is not read has no use in the file: leave it out.
      """)

  static let row = Rule(
    "pulse.row", .error,
    "A row of a pulse is of a listed wave, team and question, and has a score of the scale",
    explanation: """
      A wave is one of `waves`; a team is one of the wave's `tree`, or of `fairlead.yaml`; a question is one of \
      `questions`; a score is a whole number on `scale`, or is left empty where a question was not answered. A row that \
      fits nothing would change counts that protect people, so it is never left out without a word.
      """)

  static let late = Rule(
    "pulse.after-closing", .error, "No row of a pulse is dated after its wave closed",
    explanation: """
      A wave is published on the day after it closes, whole. Were another answer added later, the difference of two \
      reports would be what one person said. What comes late belongs to the next wave, or to none.
      """)

  static let sameID = Rule(
    "pulse.same-id", .error, "Questions, waves and teams of a pulse have ids of their own",
    explanation:
      "Rows name questions, waves and teams by their ids, so two of them cannot share one. Choose another id.")

  static let tree = Rule(
    "pulse.tree", .error, "The teams of a wave are a tree",
    explanation: """
      `tree` has the teams and groups as they were when a wave closed, so that a reorganization does not regroup what was \
      published. Each `parent` is another of them, and none belongs to itself. The organization around them is not listed.
      """)

  static let minimum = Rule(
    "pulse.minimum", .error, "A wave tells of no smaller group than the policy allows",
    explanation: """
      `minimum` is the smallest group that a wave tells of, and stays what the wave was published with: with another one \
      other teams would be told of, and the difference of two reports would tell of smaller groups. It is not below \
      `minimum_answers` of `policies.anonymity` (5 when not written). When that policy rises, write the day as `since` \
      beside it: waves that closed before keep theirs.
      """)

  static let changed = Rule(
    "pulse.changed-after-closing", .error, "A wave stays as it was when it closed",
    explanation: """
      A wave is published once it has closed, by the minimum and the teams that it closed with. With others, or with \
      answers that are taken after all, the difference to what was published would tell of smaller groups. Where the \
      content lies in a git repository, its commits say how a wave stood when it closed. Write it as it was; where teams \
      belong to others by now, give the wave its `tree`. What is not committed yet is not known.
      """)

  static let elsewhere = Rule(
    "pulse.read-elsewhere", .error, "The answers of a pulse are read by that pulse and by nothing else",
    explanation: """
      A metric, another pulse or a table of events that reads the same rows would tell of them without what protects those \
      who answered, or by another pattern, of which the difference tells of smaller groups. Make what else is needed from \
      the page of the pulse, or ask another question.
      """)

  static let asked = Rule(
    "pulse.more-than-asked", .warning, "No more people of a team answer than were asked",
    explanation: """
      The count of a team is below that of its answers to a question: it is of another wave or team, or some answered \
      twice. The response rate is not shown where that is so.
      """)

  static let columns = Rule(
    "pulse.columns", .error, "The answers of a pulse stand in rows of one of two shapes",
    explanation: """
      Either a row is an answer, and `question` and `value` name the columns of what was asked and of the score; or a row \
      is what one person answered, and `wide: true` says that each question has a column that is named as its id.
      """)

  static let scale = Rule(
    "pulse.scale", .error, "A scale has no more scores than people tell apart",
    explanation:
      "The scores of a scale are drawn and counted one by one. A scale of at most 101 scores, such as 0 to 100, is read."
  )

  static let all = [
    person, unmapped, row, late, sameID, tree, minimum, changed, elsewhere, asked, columns, scale,
    HistoryRules.wavesNotRead,
  ]
}
