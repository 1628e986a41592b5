import Analysis
import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("Skills are counted, and nobody is kept")
struct SkillsReadingTests {
  private static let organization = """
    organization: Quayside
    teams: [{id: gate, name: Gate}]
    services: [{id: gate-controller, team: gate, was: [gate-box]}, {id: driver-app, team: gate}]

    """

  private func check(_ skills: String, _ more: String = "") async throws -> Checked {
    let scratch = try Scratch()
    try scratch.write("fairlead.yaml", Self.organization + more)
    try scratch.write("data/skills.csv", skills)
    return await scratch.check()
  }

  private static let rows = """
    system,person_alias,level
    gate-controller,Kestrel,3
    gate-box, kestrel-two ,1
    driver-app,kestrel,2
    Driver-App,heron,0
    yard crane,HERON,0.5

    """

  @Test("people are counted by system, under its present name and in whatever case; who knows nothing of it is not")
  func counted() async throws {
    let checked = try await check(Self.rows)
    #expect(checked.found == [])
    #expect(
      checked.record?.knowledge.map { "\($0.system) \($0.knownBy) \($0.absenceFactor ?? 0)" }
        == ["driver-app 1 1", "gate-controller 2 1", "yard crane 1 1"])
  }

  @Test("no alias is in anything that is kept, and the digest of the input is that of the counts")
  func forgotten() async throws {
    let (checked, renamed) = (
      try await check(Self.rows), try await check(Self.rows.replacing("estrel", with: "ormoran"))
    )
    var kept = ""
    if let record = checked.record, let report = checked.report {
      dump(record, to: &kept)
      dump(report, to: &kept)
    }
    #expect(
      kept.contains("yard crane") && !kept.lowercased().contains("kestrel") && !kept.lowercased().contains("heron"))
    #expect(checked.report?.inputDigest == renamed.report?.inputDigest)
    let fewer = try await check(Self.rows.replacing("driver-app,kestrel,2\n", with: ""))
    #expect(fewer.report?.inputDigest != checked.report?.inputDigest)
  }

  @Test(
    "whatever is wrong with the file, nothing that is told shows a word of its rows",
    arguments: [
      ("system,person_alias,level\nyard,kestrel,heron\n", "skills.row"),
      ("system,person_alias,level\nyard,kestrel,3\nyard,KESTREL,1\n", "skills.duplicate"),
      ("system,person_alias,level\nkestrel,gate-controller,3\n", "skills.swapped"),
      ("system,person_alias,level\nkestrel@heron.example,a,3\n", "skills.swapped"),
      ("yard,kestrel,3\nyard,heron,1\n", "csv.missing-column"),
      ("kestrel,kestrel,3\nyard,heron,1\n", "csv.missing-column"),
      ("system;kestrel;heron\nyard;kestrel;3\n", "csv.missing-column"),
      ("system,person_alias,level\nyard,kestrel\n", "csv.ragged-row"),
      ("system,person_alias,level\nyard,kes\"trel,3\n", "csv.stray-quote"),
      ("system,person_alias,level\n<<<<<<< kestrel\nyard,kestrel,3\n", "text.merge-conflict"),
      ("system,person_alias,level\nyard,,3\n,kestrel,3\n", "skills.row"),
      ("system,person_alias,level,kestrel,heron\nyard,kestrel,3,1,2\n", "skills.left-alone"),
      ("system,person_alias,level\nyard,kestrel,3\nyard,heron,", "table.cut-off"),
      ("system,person_alias,level\nyard,kestr\u{E9}l,3,heron\n", "csv.ragged-row"),
    ])
  func silent(skills: String, rule: String) async throws {
    let checked = try await check(skills)
    #expect(checked.ids.contains(rule), "\(checked.ids)")
    for format in FindingFormat.allCases {
      let text = format.text(of: checked.findings, by: ReportingTool(version: "1", rules: [])).lowercased()
      #expect(!text.contains("kes") && !text.contains("heron"), "\(text)")
    }
    let kept = checked.record?.knowledge.map(\.system).joined() ?? ""
    #expect(!kept.contains("kestrel") && !kept.contains("heron"))
  }

  @Test("a section of fairlead.yaml says how columns are called and what words for levels stand for")
  func section() async throws {
    let section = """
      skills:
        csv: data/skills.csv
        delimiter: ";"
        decimal: ","
        columns: {system: Anlage, person_alias: Wer, level: Stufe}
        values: {level: {Anfang: 1, Meister: 3}, system: {alle: skip}}

      """
    let checked = try await check("Anlage;Wer;Stufe\nyard;a;Meister\nyard;b;Anfang\nyard;c;0,5\nalle;d;1\n", section)
    #expect(checked.found == [])
    #expect(checked.record?.knowledge == [SystemKnowledge(system: "yard", levels: [3, 1, 0.5])])
  }

  @Test("a column of persons that is named as that of systems is refused with the reason")
  func refused() async throws {
    let checked = try await check(
      "engineer,person_alias,level\nkestrel,a,3\n", "skills: {csv: data/skills.csv, columns: {system: engineer}}\n")
    #expect(
      checked.ids == ["content.person-data"] || checked.found.map(\.message).first?.contains("measures persons") == true
    )
    #expect(checked.record?.knowledge == [])
  }
}
