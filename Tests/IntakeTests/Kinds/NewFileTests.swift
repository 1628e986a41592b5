import Analysis
import Diagnostics
import Intake
import Record
import Testing

@Suite("files to begin with")
struct NewFileTests {
  @Test(
    "the starter is free of findings on any day, for any name",
    arguments: [
      ("Quayside Systems", "Europe/Lisbon", "2026-01-01"), ("\"Quotes\" \\ and: colons #1", "UTC", "2026-12-31"),
      ("Ünïcødé 🚀", "America/New_York", "2024-02-29"), ("a\nb", "Asia/Kathmandu", "2026-06-15"),
    ])
  func starter(name: String, timeZone: String, day: String) async throws {
    let scratch = try Scratch()
    let today = try #require(CalendarDate(iso: day))
    for file in starterFiles(organization: name, timeZone: timeZone, today: today) {
      try scratch.write(file.path, file.text)
    }
    let checked = await check(scratch.content, asOf: today)
    #expect(checked.found.map(\.message) == [])
    #expect(checked.record?.organization.name == name.replacing("\n", with: " "))
    #expect(checked.record?.input.count(from: anyDay) == 11)
  }

  @Test(
    "the starter shows these practices alive, on its day and a week later, whenever it is written",
    arguments: ["2026-01-01", "2026-03-29", "2026-06-15", "2026-11-29", "2026-12-31", "2028-02-29"])
  func alive(day: String) async throws {
    let scratch = try Scratch()
    let today = try #require(CalendarDate(iso: day))
    for file in starterFiles(organization: "Quayside", timeZone: "UTC", today: today) {
      try scratch.write(file.path, file.text)
    }
    func practised(on day: CalendarDate) async throws -> Set<Practice> {
      let report = try #require(await check(scratch.content, asOf: day).report)
      return Set(report.practices.filter { $0.state == .practised }.map(\.practice))
    }
    let lasting: Set<Practice> = [.A1, .C1, .C2, .C3, .D1, .D3, .F3, .G1, .G2]
    #expect(try await practised(on: today) == lasting.union([.A2, .B3, .F1, .F2]))
    #expect(try await practised(on: today.adding(days: 7)).isSuperset(of: lasting.union([.A2, .F1, .F2])))
    #expect(try await practised(on: today.adding(days: 60)).isSuperset(of: lasting))
  }

  @Test(
    "a new file of each kind is valid once what it refers to is there",
    arguments: Kind.all.map(\.name).filter { $0 != "organization" })
  func valid(_ name: String) async throws {
    let kind = try #require(Kind.named(name))
    let scratch = try Scratch()
    let today = try #require(CalendarDate(iso: "2026-06-15"))
    for file in starterFiles(organization: "Quayside", timeZone: "UTC", today: today) {
      try scratch.write(file.path, file.text)
    }
    let title = kind.name == "team" ? "Platform" : "A \"new\" one: first"
    let file = NewFile(
      kind, title: title, date: today, period: "2026-Q2", taken: ["0001-record-decisions.md", "README.md"],
      audience: "executives")
    try scratch.write(
      file.path,
      file.text.replacing("data/a-new-one-first.csv", with: "data/release-lead-time.csv")
        .replacing("metric-id", with: "release-lead-time").replacing("value: value", with: "value: hours"))
    if name == "pulse" { try scratch.write("data/a-new-one-first-answers.csv", "wave,team,question,hours\n") }
    let checked = await scratch.check()
    let found = checked.found.filter { $0.severity != .note && !["field.todo", "content.unfilled"].contains($0.rule) }
    #expect(found.map { "\($0.span?.place ?? "") \($0.message)" } == [])
    let expected = ["decision": "decisions/0002-a-new-one-first.md", "objective": "okrs/2026-Q2/a-new-one-first.md"]
    #expect(expected[name] == nil || expected[name] == file.path)
  }

  @Test(
    "in a content folder without records, a new file has nothing but what is to be filled in",
    arguments: Kind.all.map(\.name).filter { $0 != "organization" })
  func alone(_ name: String) async throws {
    let kind = try #require(Kind.named(name))
    let scratch = try Scratch()
    let today = try #require(CalendarDate(iso: "2026-06-15"))
    try scratch.write(
      "fairlead.yaml",
      "organization: X\ntime_zone: UTC\nteams: [{id: platform}]\naudiences: [{id: readers, name: Readers}]\n")
    let file = NewFile(
      kind, title: "Platform", date: today, period: "2026-Q2", taken: [], audience: "readers", bringsValues: true)
    try scratch.write(file.path, file.text)
    if let companion = file.companion { try scratch.write(companion.path, companion.text) }
    let checked = await scratch.check()
    let found = checked.found.filter { $0.severity != .note && !["field.todo", "content.unfilled"].contains($0.rule) }
    #expect(found.map { "\($0.span?.place ?? "") \($0.message)" } == [])
    #expect(checked.report != nil)
  }

  @Test("a new team is to be listed, unless it is")
  func team() throws {
    let day = try #require(CalendarDate(iso: "2026-06-15"))
    let charter = try #require(Kind.named("team"))
    let (new, listed) = (
      NewFile(charter, title: "Platform", date: day, period: "2026-Q2", taken: [], teams: ["gate"]),
      NewFile(charter, title: "Gate", date: day, period: "2026-Q2", taken: [], teams: ["gate"])
    )
    #expect(new.next?.contains("{id: platform") == true)
    #expect(listed.next == nil)
  }

  @Test("every field of the kind is in the file, written or explained", arguments: Kind.all.map(\.name))
  func fields(_ name: String) throws {
    let kind = try #require(Kind.named(name))
    let day = try #require(CalendarDate(iso: "2026-06-15"))
    let lines = NewFile(kind, title: "X", date: day, period: "2026", taken: []).text.split(separator: "\n")
    for spec in kind.specs {
      #expect(lines.contains { $0.hasPrefix("\(spec.name): ") || $0.hasPrefix("# \(spec.name): ") }, "\(spec.name)")
    }
  }

  @Test("the first line of a YAML file leads an editor to the schema of its kind", arguments: Kind.all.map(\.name))
  func schemaLine(_ name: String) throws {
    let kind = try #require(Kind.named(name))
    let day = try #require(CalendarDate(iso: "2026-06-15"))
    let file = NewFile(kind, title: "X", date: day, period: "2026", taken: [])
    let line = try #require(file.text.split(separator: "\n").first)
    guard file.path.hasSuffix(".yaml") else {
      #expect(line == "---")
      return
    }
    let up = String(repeating: "../", count: file.path.count { $0 == "/" })
    #expect(line == "# yaml-language-server: $schema=\(up).schemas/\(name).json")
    let written = try #require(EditorSchemas.files.first { $0.path == ".schemas/\(name).json" })
    #expect(written.text == schema(of: kind))
  }

  @Test(
    "the next number follows the highest",
    arguments: [
      ([], "0001"), (["0009-x.md", "0003-y.md"], "0010"), (["ADR-0041-z.md"], "0042"), (["9999-x.md"], "10000"),
    ])
  func number(taken: [String], expected: String) throws {
    let kind = try #require(Kind.named("decision"))
    let day = try #require(CalendarDate(iso: "2026-06-15"))
    let file = NewFile(kind, title: "One queue!", date: day, period: "2026", taken: taken)
    #expect(file.path == "decisions/\(expected)-one-queue.md")
  }

  @Test("a title without letters still makes a file name", arguments: ["", "!!!", "../../etc/passwd", "🚀", "a/b\\c"])
  func oddTitles(title: String) throws {
    let kind = try #require(Kind.named("strategy"))
    let day = try #require(CalendarDate(iso: "2026-06-15"))
    let path = NewFile(kind, title: title, date: day, period: "2026", taken: []).path
    #expect(path.wholeMatch(of: /strategy\/[a-z-]+\.md/) != nil, "\(path)")
  }

  @Test("the threshold of a new experiment asks for what its metric calls better, and says so where nobody knows")
  func threshold() throws {
    let kind = try #require(Kind.all.first { $0.name == "experiment" })
    let day = try #require(CalendarDate(iso: "2026-06-15"))
    func text(_ better: Metric.Direction?) -> String {
      NewFile(
        kind, title: "T", date: day, period: "2026-Q2", taken: [], metric: better.map { ("m", $0) }
      ).text
    }
    #expect(text(.lower).contains("\nthreshold: at most -5% relative\n"))
    #expect(text(.higher).contains("\nthreshold: at least 5% relative\n"))
    for unknown in [text(.neutral), text(nil)] {
      #expect(
        unknown.contains("\nthreshold: at least 5% relative   # or 'at most -5% relative', where less is better\n"))
    }
  }
}
