import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("Persons in other languages")
struct PersonWordTests {
  @Test(
    "a column that says who did something is known in many languages",
    arguments: [
      "Bearbeiter", "Mitarbeiter", "Zuständig", "Zusta\u{308}ndig", "Bearbeitet von", "Erstellt von", "Autor",
      "Verfasser",
      "Assigné à", "Auteur", "Responsable", "Asignado a", "Asignado", "Responsável", "Assegnato a", "Assegnatario",
      "Toegewezen aan", "Przypisany", "负责人", "経办人", "経办", "担当者", "作成者", "담당자", "작성자", "BEARBEITER",
    ])
  func known(column: String) {
    #expect(namesPerson(column))
  }

  @Test(
    "a column of teams, customers or counts is none",
    arguments: ["Team", "Zuständigkeit", "Équipe responsable", "Benutzer", "Équipe", "担当チーム", "팀", "Dienst", "Anzahl"])
  func other(column: String) {
    #expect(!namesPerson(column))
  }

  @Test("where such a column is read, nothing that is told names who is in it")
  func refused() async throws {
    for settings in ["", ", dates: D.M.Y"] {
      let scratch = try Scratch()
      try scratch.writeOrganization(
        "teams: [{id: a}]\nservices: [{id: s, team: a}]\n"
          + "delivery: {deployments: {csv: data/d.csv, columns: {id: Bearbeiter}\(settings)}}\n")
      let row = "Erika Muster,s,2026-04-06T10:00Z,success\n"
      try scratch.write("data/d.csv", "Bearbeiter,service,deployed_at,status\n" + row + row)
      let checked = await scratch.check()
      #expect(checked.found.map(\.rule) == ["people.measured"])
      #expect(!checked.plainText.contains("Erika"))
    }
  }

  @Test("nor in capacity, where any such column is refused")
  func capacity() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization("teams: [{id: a}]\n")
    try scratch.write(
      "data/capacity.csv", "week,team,kind,person_days,Bearbeitet von\n2026-04-06,Erika,feature,3,Erika\n")
    let checked = await scratch.check()
    #expect(checked.found.map(\.rule) == ["people.measured"])
    #expect(!checked.plainText.contains("Erika"))
  }
}
