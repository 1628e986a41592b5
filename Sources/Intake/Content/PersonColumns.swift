import Diagnostics
import Documents

/// Refuses the columns of a CSV file that hold persons, whatever is measured beside them: no figure is about a person.
/// For every reader of CSV files.
///
/// - Parameter start: the file from its beginning, with its first record at least.
func personColumns(in start: UnsafeBufferPointer<UInt8>, file: String) -> [Finding] {
  csvColumns(in: start, file: file, where: namesPerson).map { column in
    ContentRules.people.finding(
      "the column '\(column.value)' measures persons", at: column.span,
      hint: "leave the column out, or sum over it: the smallest unit of any number is a team")
  }
}

/// Whether a column of this name says who did something. Case, blanks and signs do not count.
func namesPerson(_ column: String) -> Bool {
  guard column.utf8.count <= 60 else { return false }
  let name = column.lowercased().filter { $0.isLetter || $0.isNumber }
  return PersonNames.alone.contains(name) || PersonNames.deeds.contains { name == $0 || isPart(of: name, after: $0) }
    || PersonNames.roles.contains { isPart(of: name, after: $0) }
}

/// Whether a name is a person and then what is told of them: "author" and "email".
private func isPart(of name: String, after person: String) -> Bool {
  name.hasPrefix(person) && PersonNames.parts.contains(String(name.dropFirst(person.count)))
}

private enum PersonNames {
  static let roles = [
    "person", "people", "employee", "engineer", "developer", "author", "assignee", "user", "committer", "reviewer",
    "deployer", "approver", "responder", "releaser", "merger", "contributor", "respondent", "teammember",
    "incidentcommander", "oncallengineer",
  ]
  static let alone = Set(
    roles + ["email", "emailaddress", "login", "username", "fullname", "firstname", "lastname", "personalias"])
  static let deeds =
    [
      "authored", "committed", "opened", "reviewed", "approved", "merged", "deployed", "released", "pushed", "reported",
      "resolved", "closed", "created", "written",
    ].map { $0 + "by" } + ["assignedto"]
  static let parts: Set<String> = ["name", "id", "email", "login", "username", "handle", "alias"]
}
