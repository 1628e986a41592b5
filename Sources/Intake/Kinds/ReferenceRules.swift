import Diagnostics

enum ReferenceRules {
  static let unknown = Rule(
    "reference.unknown", .error, "An id refers to something that is there",
    explanation: """
      The id of a record is its file's name without extension; teams are listed in `fairlead.yaml`. A reference to \
      nothing would take evidence out of the report without a word.
      """)

  static let all = [unknown]

  /// What `fairlead new` leaves to be written has its finding already.
  static func isOpen(_ id: Located<String>) -> Bool { id.value == "TODO" }

  static func unknownFinding(_ id: Located<String>, kind: String, among known: [String]) -> Finding {
    unknown.finding(
      "there is no \(kind) '\(id.value)'", at: id.span,
      hint: suggestion(for: id.value, among: known.sorted()) ?? "write the id of \(indefinite(kind)) that is there")
  }
}
