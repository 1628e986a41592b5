import Diagnostics
import Documents
import Record

/// Columns of a pulse's file that could name a person, which are errors; else a note of those that nobody reads.
///
/// - Parameter areAnswers: rows are of people, and not of teams.
func oddColumns(of table: TableFile, file: String, columns: [CSVColumn], areAnswers: Bool) -> [Finding] {
  guard let header = table.header else { return [] }
  let read = Set(columns.map(\.header))
  let persons = table.withText { text in
    tableColumns(text, file: file, header: header) {
      namesPerson($0) || (areAnswers && !read.contains($0) && couldName($0))
    }
  }
  guard persons.isEmpty else {
    return persons.map { column in
      PulseRules.person.finding(
        "the column '\(column.value)' could name a person, and a pulse is anonymous", at: column.span,
        hint: "leave the column out of the export")
    }
  }
  let hidden = table.withText { visibilityColumns(in: $0, file: file, header: header, besides: read) }
  guard hidden.isEmpty else { return hidden }
  let others = table.withText { text in
    tableColumns(text, file: file, header: header) { !$0.isEmpty && !read.contains($0) && !isRead($0, read) }
  }
  guard let first = others.first else { return [] }
  let names = others.prefix(3).map { "'\($0.value)'" }.joined(separator: ", ")
  let more = others.count > 3 ? " and \(others.count - 3) more" : ""
  return [
    PulseRules.unmapped.finding(
      "the column\(others.count == 1 ? "" : "s") \(names)\(more) \(others.count == 1 ? "is" : "are") not read",
      at: first.span, hint: "leave out what nobody reads: together it may tell of one person")
  ]
}

/// Whether a column is one that is asked for, in other letters.
private func isRead(_ column: String, _ read: Set<String>) -> Bool { read.contains { letters($0) == letters(column) } }

private func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

/// Whether a column that nobody reads could tell one person from another. Stricter than for other files, because nothing
/// in rows of answers needs to: not even what a tool adds by itself.
private func couldName(_ column: String) -> Bool {
  let name = letters(column.unicodeScalars.count > 200 ? String(column.unicodeScalars.prefix(200)) : column)
  return identifying.contains(name) || starts.contains { name.hasPrefix($0) } || ends.contains { name.hasSuffix($0) }
}

private let identifying: Set<String> = [
  "id", "uid", "uuid", "guid", "no", "nr", "initials", "alias", "nickname", "handle", "account", "who", "by", "key",
  "token",
  "hash", "session", "fingerprint", "useragent", "browser", "device", "signature", "birthday", "dateofbirth", "badge",
  "seat", "desk", "salary", "startdate", "hiredate", "manager", "lead", "teamlead", "supervisor", "boss", "role",
  "jobtitle", "position", "comment", "comments", "remarks", "freetext",
]

private let starts = [
  "respond", "person", "people", "employee", "participant", "user", "staff", "colleague", "worker", "member", "contact",
  "name", "email", "mail", "phone", "mobile", "ipaddress", "cookie", "answeredby", "submittedby", "submission",
  "response", "collector", "login", "customdata", "externalref", "panelist",
]

private let ends = [
  "name", "email", "mail", "mailaddress", "phone", "phonenumber", "ip", "ipaddress", "userid", "personid", "employeeid",
  "token", "hash", "cookie", "alias", "initials", "person", "respondent", "participant",
]
