import Diagnostics

/// What tables of facts are held to.
enum FactRules {
  static let settings = Rule(
    "facts.settings", .error, "Facts are of the zone and the link window of fairlead.yaml",
    explanation: """
      In another zone other deployments belong to a week, and with another window other incidents to a deployment: figures \
      of both beside each other would be of two definitions. Make the facts anew with the settings of `fairlead.yaml`, or \
      correct these: `time_zone`, and `link_window` under `delivery.incidents` (24 hours when not written). The \
      first row of each file that differs is told.
      """)

  static let row = Rule(
    "facts.row", .error, "A row of facts is of a service, a team or the organization, of a week, and stands once",
    explanation: """
      `day` is the day that the facts are of, as YYYY-MM-DD. `scope` is service, team or organization, and `id` is one that \
      `fairlead.yaml` lists, or the name of the organization. `period` is the Monday of a week up to the day, or `recent`. \
      Of two rows with all of these the same nobody could say which is right: two files of one day do not belong beside \
      each other.
      """)

  static let cell = Rule(
    "facts.cell", .error, "A cell of facts holds what its column is for",
    explanation: """
      Counts are whole numbers of at least 0, hours are numbers of at least 0, lists are whole numbers with blanks between \
      them, and `failures` are days with a number after a colon: `2026-11-03:412`. A figure that there is not is an empty cell. \
      A part is no more than its whole: `unknown` and `failed` no more than `deployments`. What had gone well before a failure \
      is no less than before an earlier one, and no more than `well` in the row of `recent`. Where the number of durations, such as \
      `lead_n`, is above 0 their quantiles are there, and ascend.
      """)

  static let beside = Rule(
    "facts.beside-events", .error, "A report is made from facts or from events",
    explanation: """
      Facts are what events came to. Where both are named nobody could say which figures are shown. Files at the usual places \
      of events are not read where facts are named, which a note tells; `link_window` may stand beside them.
      """)

  static let all = [settings, row, cell, beside]
}
