import Diagnostics
import Record
import Testing

@testable import Intake

/// Slips and their right readings, checked by hand.
@Suite("slips that were mended before, and stay so")
struct MoreSlipTests {
  @Test(
    "a mark that is no word is shown as it is written, and the status is not understood",
    arguments: [
      ("# A\n\n**Status:** ✅\n\n## Context\n\nText.\n", "✅"), ("# A\n\n- Status: 👍\n\n## Context\n\nText.\n", "👍"),
    ])
  func mark(text: String, written: String) async throws {
    let checked = try await readRecords(["0001-a.md": text])
    let decision = try checked.decision("0001-a")
    #expect((decision.status, decision.rawStatus?.value) == (.unknown, written))
    #expect(checked.ids.contains("decision.status-unknown") && !checked.ids.contains("decision.status-missing"))
  }

  @Test(
    "a day that does not exist is no day of a status, and is told",
    arguments: ["Accepted 2026-02-31", "Accepted on 2026-13-01", "Accepted (2026-02-30)"])
  func impossible(status: String) async throws {
    let checked = try await readRecords(["0001-a.md": "# A\n\n## Status\n\n\(status)\n\n## Context\n\nText.\n"])
    let decision = try checked.decision("0001-a")
    #expect(decision.status == .accepted && decision.header.date == nil)
    #expect(checked.ids.contains("decision.unreadable-date"), "\(checked.ids)")
  }

  @Test("a year that nobody means is no day")
  func year() async throws {
    let checked = try await readRecords(["0001-a.md": "---\nstatus: accepted\ndate: 0206-07-06\n---\n\n# A\n\nText.\n"])
    #expect(try checked.decision("0001-a").header.date == nil)
    let scratch = try Scratch()
    try scratch.writeOrganization("teams: [{id: a}]\n")
    try scratch.write("retros/a.md", "---\ntitle: T\nteam: a\nheld_on: 0206-07-06\n---\nText.\n")
    let finding = try #require(await scratch.check().found.first { $0.rule == "field.not-a-date" })
    #expect(
      finding.message == "'0206-07-06' is not a day that exists" && finding.hint == "look at the year: YYYY-MM-DD")
  }

  @Test("a zone that keeps one clock or changes by rule is one, whatever its name", arguments: ["CET", "EET", "UTC"])
  func zone(name: String) async throws {
    let scratch = try Scratch()
    try scratch.put("content/fairlead.yaml", "organization: X\nas_of: 2026-06-15\ntime_zone: \(name)\n")
    let checked = await scratch.check()
    #expect(!checked.ids.contains("organization.time-zone"))
    #expect(checked.record?.organization.timeZone == name)
  }

  @Test("a city alone leads to its zone")
  func city() async throws {
    let scratch = try Scratch()
    try scratch.put("content/fairlead.yaml", "organization: X\nas_of: 2026-06-15\ntime_zone: Berlin\n")
    let finding = try #require(await scratch.check().found.first { $0.rule == "organization.time-zone" })
    #expect(finding.severity == .error && finding.hint?.contains("Europe/Berlin") == true)
  }

  @Test("a colon in a value in braces is told at that value, with the whole of it in quotes")
  func colon() async throws {
    for (written, hint) in [
      ("{id: x, what: Alerts: name it, owner: a}", "put the value in quotes: what: \"Alerts: name it\""),
      ("{id: x, owner: a, what: Alerts: name it}", "put the value in quotes: what: \"Alerts: name it\""),
      (
        "{id: x, what: Alerts: name it, please, owner: a}", "put the value in quotes: what: \"Alerts: name it, please\""
      ),
    ] {
      let scratch = try Scratch()
      try scratch.writeOrganization("teams: [{id: a}]\n")
      try scratch.write(
        "retros/a.md", "---\ntitle: T\nteam: a\nheld_on: 2026-05-13\nactions:\n  - \(written)\n---\nText.\n")
      let found = await scratch.check().found.filter { $0.severity == .error }
      #expect(found.map(\.rule) == ["yaml.syntax"] && found.first?.hint == hint, "\(found)")
    }
  }

  @Test("a baseline in another unit is told once, and which way its target leads is not told beside it")
  func baseline() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write("data/m.csv", "week,value\n2026-05-04,8.1\n2026-05-11,8.4\n2026-05-18,8.2\n")
    try scratch.write(
      "metrics/m.yaml",
      "title: M\nquestion: Why?\nunit: '%'\nbetter: lower\nkind: leading\nties_to: growth\n"
        + "source: {csv: data/m.csv, date: week, value: value}\n")
    try scratch.write(
      "okrs/2026-Q2/a.md",
      "---\ntitle: T\nkey_results:\n  - {id: a, title: A, metric: m, baseline: 0.083, target: 5}\n---\nWhy.\n")
    let found = await scratch.check().found.filter { $0.span?.file.hasSuffix("a.md") == true }
    #expect(found.map(\.rule) == ["metric.far-from-values"], "\(found)")
    #expect(found.first?.hint?.hasPrefix("write 8.3 if that is meant") == true)
  }

  @Test("a file whose name reverses letters is told by what it is, and not read as another")
  func turnedName() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write("data/deployments\u{202E}gpj.csv", "id,service,deployed_at,status\n")
    let finding = try #require(await scratch.check().found.first { $0.rule == "text.turned" })
    #expect(finding.severity == .error && finding.hint == "rename the file")
    #expect(finding.message == "a character in the name of this file, U+202E, reverses the letters after it")
  }
}
