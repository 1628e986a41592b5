import Diagnostics
import Record
import Foundation
import Testing

@testable import Intake

/// A hint says what to write, and never what would be wrong.
@Suite("Hints of reading")
struct ReadingHintTests {
  private func found(_ path: String, _ text: String, _ settings: String = "") async throws -> [Finding] {
    let scratch = try Scratch()
    try scratch.writeOrganization("teams: [{id: a, name: A}]\nservices: [{id: s, team: a}]\n" + settings)
    try scratch.write(path, text)
    return await scratch.check().found.filter { $0.severity == .error }
  }

  @Test("a bad number is to be written with the mark that the section declares")
  func decimals() async throws {
    let rows = "week;team;kind;person_days\n2026-04-06;a;debt;many\n"
    let comma = try await found("data/c.csv", rows, "capacity: {csv: data/c.csv, decimal: \",\"}\n")
    #expect(comma.map(\.hint) == ["write a number of at least 0, with a comma for decimals, as 'decimal' says"])
    let point = try await found("data/c.csv", rows, "capacity: {csv: data/c.csv}\n")
    #expect(point.map(\.hint) == ["write a number of at least 0, with a point for decimals"])
  }

  @Test("a bad day or time is to be written in the order that the section declares")
  func dates() async throws {
    let days = try await found(
      "data/c.csv", "week,team,kind,person_days\nsoon,a,debt,2\n", "capacity: {csv: data/c.csv, dates: D/M/Y}\n")
    #expect(days.map(\.hint) == ["write it as D/M/Y, as 'dates' says, or as YYYY-MM-DD"])
    let times = try await found(
      "data/d.csv", "id,service,deployed_at,status\n1,s,soon,success\n",
      "delivery: {deployments: {csv: data/d.csv, dates: M/D/Y}}\n")
    #expect(
      times.map(\.hint) == ["write it as M/D/Y with the time of day, as 'dates' says, or like 2026-03-29T00:30:00Z"])
  }

  @Test(
    "a day has a hint with the day only where it can be but one",
    arguments: [
      ("01.10.2026", "2026-10-01"), ("31/10/2026", "2026-10-31"), ("10/31/2026", "2026-10-31"),
      ("2026/10/01", "2026-10-01"),
      ("10-10-2026", "2026-10-10"), ("01/10/2026", "YYYY-MM-DD"), ("32.10.2026", "YYYY-MM-DD"),
      ("1.10.26", "YYYY-MM-DD"),
    ])
  func day(written: String, hint: String) async throws {
    let text = "---\ntitle: T\nkind: feature\nstatus: idea\ndate: \(written)\n---\n"
    let hints = try await found("work/a.md", text).filter { $0.rule == "field.not-a-date" }.map(\.hint)
    #expect(hints == ["write it as \(hint)"])
  }

  @Test("a metric of a work item is its outcome")
  func outcome() async throws {
    let text = "---\ntitle: T\nkind: feature\nstatus: idea\nmetric: waste\n---\n"
    #expect(try await found("work/a.md", text).map(\.hint) == ["did you mean 'outcome'?"])
  }

  @Test(
    "a folder of objectives is called as periods are",
    arguments: [("Q4-2026", "2026-Q4"), ("2026-q4", "2026-Q4"), ("2026 Q4", "2026-Q4"), ("H2_2026", "2026-H2")])
  func period(folder: String, id: String) async throws {
    let hints = try await found("okrs/\(folder)/a.md", "---\ntitle: T\n---\n").filter { $0.rule == "objective.period" }
    #expect(hints.map(\.hint) == ["did you mean '\(id)'?"])
  }

  @Test("a colour is one of the words of an objective's status")
  func colour() async throws {
    let text = "---\ntitle: T\nowner: a\nstatus: Green\nkey_results: []\n---\n"
    let finding = try await found("okrs/2026-Q2/a.md", text).first { $0.rule == "field.not-a-choice" }
    #expect(finding?.hint == "did you mean 'on track'?")
  }

  @Test("a folder of decisions whose records another entry reads is not called empty")
  func readElsewhere() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization("decisions: [../legacy/adr, ../legacy]\n")
    try scratch.put("legacy/adr/0001-a.md", "# A\n\n## Status\n\nAccepted\n")
    let found = await scratch.check().found.filter { $0.rule == "content.no-records" }
    #expect(found.map(\.message) == ["everything in this folder of decisions is read by another entry"])
  }

  @Test("the sections of capacity, of reviews and of skills are called by their own names")
  func schema() throws {
    for table in KnownTable.all {
      let section = ["capacity", "reviews", "skills"].contains(table.name) ? table.name : "delivery"
      #expect(schemaText(of: table).replacing("\n", with: " ").contains("Under '\(section)' in fairlead.yaml"))
    }
  }

  @Test("every work item of the README can be copied")
  func readme() async throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let examples = readme.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    let items = examples.filter { $0.hasPrefix("kind: ") }
    #expect(!items.isEmpty)
    for item in items {
      let scratch = try Scratch()
      try scratch.writeOrganization("teams: [{id: platform}]\n")
      for other in ["build-farm"] {
        try scratch.write("work/\(other).md", "---\ntitle: T\nkind: tooling\nstatus: idea\n---\n")
      }
      try scratch.write("work/copied.md", "---\ntitle: Copied\n\(item)---\n")
      let errors = await scratch.check().found.filter { $0.severity == .error }
      #expect(errors.map(\.message) == [], "\(item)")
    }
  }
}
