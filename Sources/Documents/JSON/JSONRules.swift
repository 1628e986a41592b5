import Diagnostics

/// What a file of JSON rows must be.
enum JSONRules {
  static let all = [empty, syntax, missingMember, notAValue]

  static let empty = Rule(
    "json.empty", .error, "A JSON file has something in it",
    explanation: """
      A file without anything in it is what an export leaves that failed, as a CSV file without a line is (`csv.empty`).

      An export that found nothing writes `[]`, of which a note says that there are no rows. Export it again, or delete the file.
      """)

  static func nothing(_ file: String) -> Finding {
    empty.finding(
      "an empty file", at: .wholeFile(file),
      hint: "export it again; where there is nothing to export, write [] or delete the file")
  }

  static let syntax = Rule(
    "json.syntax", .error, "A JSON file is an array of objects, or one object after the other",
    explanation: """
      Each object is a row, and its members are the columns: `[{"id": 1}, {"id": 2}]`, or an object on each line. It is \
      read as RFC 8259 has it: UTF-8, names and texts in double quotes, no comments, no comma after the last. Up to 128 \
      objects and lists may lie in each other. What comes after a mistake is not read.

      Where a program wraps the rows in an object, take them out: `jq '.incidents' answer.json > incidents.json`.
      """)

  static let missingMember = Rule(
    "json.missing-member", .error, "Every member that is asked for is in some object of the file",
    explanation: """
      Members are found by their exact names; a point leads into an object (`repository.name`) and a number into a list \
      (`commits.0.committedDate` is of the first commit). An object that lacks a member has an empty field there.

      Where no object has it, its name is a slip, or the export did not ask for it.
      """)

  static let notAValue = Rule(
    "json.not-a-value", .error, "A member that is read is a text, a number, true, false or null",
    explanation: """
      A list or an object is no value that could stand in a column. Name the member of it that is meant, with a point: \
      `repository.name`, or `labels.0.name` for the first of a list.

      A member that stands twice in an object is refused \
      for what is read, because programs differ on which of them holds.
      """)
}
