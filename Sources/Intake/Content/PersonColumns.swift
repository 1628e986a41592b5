import Diagnostics
import Documents

/// Refuses the columns of a CSV file that hold persons, whatever is measured beside them: no figure is about a person. And
/// those by which rows would be for a few.
///
/// - Parameter start: the file from its beginning, with its first record at least.
func refusedColumns(in start: UnsafeBufferPointer<UInt8>, file: String, header: TableHeader) -> [Finding] {
  persons(in: start, file: file, header: header, objects: .max).map { refusal(of: $0, header) }
    + visibilityColumns(in: start, file: file, header: header)
}

/// What is said of persons in a table of which only some columns are read: one that is read is refused; of others a note
/// says that they are left alone. One by which rows would be for a few is refused.
///
/// - Parameters:
///   - header: of a table; nil for plain CSV.
///   - mapped: the columns that are read.
func columnFindings(
  _ start: UnsafeBufferPointer<UInt8>, file: String, header: TableHeader?, mapped: [CSVColumn]
) -> [Finding] {
  let read = Set(mapped.filter(\.isInFile).map(\.header))
  // A note needs no look at a million objects: exports have the same members in each.
  let found = persons(in: start, file: file, header: header, objects: 1000)
  let isJSON = header?.syntax == .json
  // A member that is read stands in the mapping, wherever it is in the file.
  let mappedMembers = read.filter { isJSON && isPersonPath($0) }.sorted().map { path in
    ContentRules.people.finding(
      "the member '\(path)' measures persons", at: .wholeFile(file),
      hint: "leave it out: the smallest unit of any number is a team")
  }
  let refused =
    (isJSON ? mappedMembers : found.filter { read.contains($0.value) }.map { refusal(of: $0, header) })
    + visibilityColumns(in: start, file: file, header: header, besides: read)
  let others = found.filter { !read.contains($0.value) }
  guard let first = others.first else { return refused }
  let names = others.prefix(3).map { "'\($0.value)'" }.joined(separator: ", ")
  let more = others.count > 3 ? " and \(others.count - 3) more" : ""
  let noun = (isJSON ? "member" : "column") + (others.count == 1 ? "" : "s")
  return refused + [
    PersonRules.leftAlone.finding(
      "the \(noun) \(names)\(more) \(others.count == 1 ? "is" : "are") not read",
      at: first.span, hint: "leave persons out of the export if you can: nothing here needs them")
  ]
}

/// Columns or members that name persons, each where it first stands.
private func persons(
  in start: UnsafeBufferPointer<UInt8>, file: String, header: TableHeader?, objects: Int
) -> [Located<String>] {
  guard let header else { return csvColumns(in: start, file: file, where: namesPerson) }
  guard header.syntax == .json else { return tableColumns(start, file: file, header: header, where: namesPerson) }
  let members = jsonMembers(start, file: file, objects: objects, where: isPersonPath)
  // "author" holds "author.login": one is enough.
  return members.filter { member in
    !members.contains { $0.value != member.value && member.value.hasPrefix($0.value + ".") }
  }
}

private func isPersonPath(_ path: String) -> Bool { path.split(separator: ".").contains { namesPerson(String($0)) } }

private func refusal(of column: Located<String>, _ header: TableHeader?) -> Finding {
  let noun = header?.syntax == .json ? "member" : "column"
  return ContentRules.people.finding(
    "the \(noun) '\(column.value)' measures persons", at: column.span,
    hint: "leave the \(noun) out, or sum over it: the smallest unit of any number is a team")
}

enum PersonRules {
  static let leftAlone = Rule(
    "content.person-left-alone", .note, "Columns and members of persons in exports are left alone",
    explanation: """
      Exports of other tools name who did something. A column that no section maps is not read: no person is in any \
      figure, and none can get there by accident. A column of persons that is mapped is refused, and so is any in a file \
      of capacity.
      """)
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
    roles + ["email", "emailaddress", "login", "username", "fullname", "firstname", "lastname", "personalias"]
      + otherLanguages)

  /// What tools call the persons of a row in the languages in which they are set up. Words that as often name a team, a
  /// customer or a number of heads are left out: "Verantwortung", "Benutzer", "utilisateurs".
  private static let otherLanguages = [
    "bearbeiter", "bearbeiterin", "sachbearbeiter", "mitarbeiter", "mitarbeiterin", "zuständig", "zuständiger",
    "zugewiesenan", "bearbeitetvon", "erstelltvon", "gemeldetvon", "geschlossenvon", "gelöstvon", "geprüftvon",
    "autor", "autorin", "verfasser", "verfasserin", "entwickler", "ersteller", "melder", "prüfer", "vorname",
    "nachname",
    "benutzername",
    "assignéà", "assigneà", "assignea", "auteur", "créépar", "creepar", "modifiépar", "résolupar", "ferméepar",
    "fermépar",
    "responsable", "prénom", "nomdefamille", "développeur", "rapporteur",
    "asignadoa", "asignado", "asignada", "autora", "creadopor", "reportadopor", "resueltopor", "cerradopor",
    "desarrollador", "apellido", "apellidos",
    "responsável", "responsavel", "atribuídoa", "atribuidoa", "criadopor", "resolvidopor", "desenvolvedor", "sobrenome",
    "assegnatoa", "assegnatario", "autore", "creatoda", "risoltoda", "sviluppatore", "cognome",
    "toegewezenaan", "gemaaktdoor", "aangemaaktdoor", "opgelostdoor", "behandelaar", "medewerker", "voornaam",
    "achternaam", "ontwikkelaar",
    "przypisany", "przypisanydo", "przypisanedo", "przypisana", "utworzoneprzez", "utworzonyprzez", "zgłaszający",
    "programista", "pracownik", "nazwisko",
    "负责人", "負責人", "经办人", "經辦人", "指派给", "创建人", "创建者", "作者", "提交人", "报告人", "员工",
    "経办人", "経办", "担当者", "作成者", "報告者", "起票者", "社員", "社員名", "氏名",
    "담당자", "작성자", "보고자", "등록자", "개발자",
  ]
  static let deeds =
    [
      "authored", "committed", "opened", "reviewed", "approved", "merged", "deployed", "released", "pushed", "reported",
      "resolved", "closed", "created", "written",
    ].map { $0 + "by" } + ["assignedto"]
  static let parts: Set<String> = ["name", "id", "email", "login", "username", "handle", "alias"]
}
