import Diagnostics

/// What `fairlead.yaml` and metrics may say of the form of their files.
enum TableRules {
  static let setting = Rule(
    "table.setting", .error, "What is said of a file's form can hold",
    explanation: """
      A source is of CSV or of JSON files; a delimiter is one sign, and another than the decimal mark. `delimiter` is one \
      of `,` `;` `|` and tab as a rule, and is found by itself where the first line names the columns. `decimal` is `,` \
      or `.`. `encoding` is UTF-8, UTF-16 or Windows-1252. `dates` is ISO, D/M/Y or M/D/Y, whatever sign stands between \
      the numbers; where it is written, times without an offset are local times of the organization's zone, or of `zone`. \
      Two tools that write differently are two sections of a list.
      """)

  static let word = Rule(
    "table.word", .error, "A word under 'values' or 'is' is one that its column knows",
    explanation: """
      `values` says by column what words of a file stand for: `values: {status: {ok: success, error: failed}}`. On the \
      right stands a word that the column knows: a status is success, failed or rolled_back; a service is one of \
      `fairlead.yaml`; a yes or no is true or false. `none` says that it is not known, `skip` that the row is of something \
      else and is passed over, which is told. `service: {is: checkout}` under `columns` says the same for every row; \
      `{is: none}` says that the files have no such column.
      """)

  static let total = Rule(
    "table.total", .note, "A sum below the rows of a table is left alone",
    explanation: """
      Spreadsheets have a last row such as `Total`. It is no value of a day, and is not read; a note says so. Between \
      other rows it is an error, because then it may be anything.
      """)

  static let empty = Rule(
    "table.no-rows", .note, "A file of events, values or capacity has rows",
    explanation: """
      A first line with the names of the columns and nothing below it, or `[]` in JSON, is what an export leaves that found \
      nothing: the filter was wrong, the token had run out, or there was nothing. Nobody can tell which, so the figures \
      are those of no events, and this says so. Export the file again, and look at the figures if there really was nothing.
      """)

  static func noRows(in file: String) -> Finding {
    empty.finding(
      "this file has no rows", at: .wholeFile(file),
      hint: "check whether the export worked; if there was nothing to export, the figures are right as they are")
  }

  static let swapped = Rule(
    "table.swapped", .error, "Columns hold what their names say",
    explanation: """
      No row of the file can be used, and in nine of ten at least each of some columns holds what belongs into another of \
      them: the days stand under the name of the teams, and the teams under that of the days. That is one mistake in the \
      first line, or where the columns are named, and not one a row; it counts as many errors as there are such rows. Up to \
      a thousand rows are looked at.

      Other things that rows have in common are told once as well, with how many rows they are in and the first three \
      places: a name that is not known, dates in another order than `dates` says, times without an offset.
      """)

  static let decimal = Rule(
    "table.decimal", .error, "Numbers have the decimal mark that is stated for their file",
    explanation: """
      `decimal` says `,`, and the file has `12.5`; or it says `.`, and the file has `12,5`. Such a number has one reading and       is read so; but another such as `1.250` is read by what is stated, and would be 1250. Where no number of the file       has the mark that is stated, it is an error; where some have it and some have not, a warning. `decimal` may be left       out: the numbers of a column show it.
      """)

  static let cutOff = Rule(
    "table.cut-off", .note, "A file ends with its last row",
    explanation: """
      The last line ends behind a delimiter and has no line end, where the line before ends with a value: an export or a copy \
      may have stopped there. What is missing is read as empty. A line that has lost whole fields is an error of its own \
      (`csv.ragged-row`). Of a file that was cut between two lines nobody can tell.
      """)

  static let all = [setting, word, total, empty, swapped, decimal, cutOff]
}
