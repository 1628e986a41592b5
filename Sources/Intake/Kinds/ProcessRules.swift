import Diagnostics

enum ProcessRules {
  static let sameID = Rule(
    "process.same-id", .error, "Each point of friction in a process has an id of its own",
    explanation: """
      A friction is followed by its id from the report to its answer, so two of one process cannot share it. Choose another \
      id for one of them.
      """)

  static let dates = Rule(
    "process.dates", .warning, "A friction is answered, and removed, no earlier than it was reported",
    explanation:
      "One of the days is most likely a slip: correct it, since the time until the answer is counted from both.")

  static let noSteps = Rule(
    "process.no-steps", .warning, "A process says what is done",
    explanation: """
      Somebody who has never done it works by its steps. They are the items of the first list of the text (or of the one below \
      a heading with the word “steps”), or those of the field `steps`. Without any it is not shown as written down.
      """)

  static let all = [sameID, dates, noSteps, HistoryRules.reviewsNotRead]
}
