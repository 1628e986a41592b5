import Diagnostics

enum ObjectiveRules {
  static let noDistance = Rule(
    "key-result.no-distance", .error, "A key result's target differs from its baseline",
    explanation: """
      The score of a key result is the part of the way from baseline to target that lies behind. Without a way there is \
      nothing to measure. If the goal is to keep a value where it is, write `keep: at least 99.9` in place of both.
      """)

  static let measure = Rule(
    "key-result.measure", .error, "A key result is measured in exactly one way",
    explanation: """
      Either `metric`, the id of a metric, whose latest value counts, or `check_ins`, values that somebody writes down \
      with their dates. With both, nobody could say which one holds.
      """)

  static let keep = Rule(
    "key-result.keep", .error, "A key result moves a value or keeps one, and says which",
    explanation: """
      One that moves has `baseline` and `target`. One that keeps has `keep: at least 99.9` or `keep: at most 200`, and \
      neither of the two: there is no way to go. `fairlead explain objectives.keep` says how it is scored.
      """)

  static let sameID = Rule(
    "key-result.duplicate-id", .error, "Key results of one objective have different ids",
    explanation: "Links and reports name a key result by its id, so two of the same name cannot be told apart.")

  static let sameDay = Rule(
    "key-result.two-check-ins", .error, "A key result has one check-in a day",
    explanation: "Of two values on one day nobody could say which is the later. Keep the one that holds.")

  static let period = Rule(
    "objective.period", .error, "The folder of an objective is named after a period",
    explanation: """
      Objectives lie in `okrs/<period>/`, where the period is a fiscal year `2026`, a half `2026-H2`, a quarter `2026-Q4` or \
      a month `2026-11`. A fiscal year is named after the calendar year in which it starts (`fiscal_year_starts`).
      """)

  static let all = [noDistance, measure, keep, sameID, sameDay, period]

  static func noDistanceFinding(_ fields: FieldReader) -> Finding {
    noDistance.finding(
      "target equals baseline, so progress cannot be measured", at: fields.place(of: "target"),
      notes: [
        Finding.Note("baseline is \(fields.scalar("baseline")?.value ?? "")", at: fields.place(of: "baseline"))
      ],
      hint: "set the value this key result should reach")
  }
}
