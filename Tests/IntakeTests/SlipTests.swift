import Diagnostics
import Record
import Testing

@testable import Intake

/// Slips that were found by a stranger, each with what is right.
@Suite("Slips of many kinds")
struct SlipTests {
  private func retro(_ owner: String) async throws -> (Checked, String?) {
    let scratch = try Scratch()
    try scratch.writeOrganization("teams: [{id: booking, name: Booking}]\n")
    try scratch.write(
      "retros/2026-05-13-booking.md",
      "---\ntitle: R\nteam: booking\nheld_on: 2026-05-13\nactions:\n  - {id: a, what: Alarm, owner: \"\(owner)\"}\n---\n"
    )
    let checked = await scratch.check()
    return (checked, checked.record?[Retro.self].first?.actions.first?.owner)
  }

  @Test(
    "an owner that is an account or an address is told and not shown",
    arguments: ["@anna.schmidt", "anna@example.org", "Anna <a@b.org>"])
  func account(owner: String) async throws {
    let (checked, shown) = try await retro(owner)
    #expect(checked.found.first { $0.rule == "action.person" }?.severity == .warning)
    #expect(shown == nil)
  }

  @Test("an owner that looks like a name is asked about, and a role or a team is not")
  func name() async throws {
    #expect(try await retro("Anna Schmidt").0.found.first { $0.rule == "action.person" }?.severity == .note)
    for owner in ["booking", "Booking", "harbour master", "Tech Lead", "@acme/booking", "Customer Support"] {
      #expect(try await !retro(owner).0.ids.contains("action.person"), "\(owner)")
    }
  }

  @Test(
    "fields outside of the lines of --- are told with their line, and none is called unwritten",
    arguments: [
      ("title: T\nquestion: Q\n---\n\nText.\n", 1), ("----\nproblem: P\nusers: U\n---\n", 2),
      ("# T\n\n---\nproblem: P\n---\n", 4),
    ])
  func outside(text: String, line: Int) async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write("strategy/a.md", text)
    let finding = try #require(await scratch.check().found.first { $0.rule == "field.missing" })
    #expect(finding.message.hasPrefix("fields are written from line \(line)"), "\(finding.message)")
  }

  @Test("a field below the closing line is told")
  func below() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write("okrs/2026-Q2/a.md", "---\ntitle: T\nkey_results: []\n---\nstatus: off track\n\nText.\n")
    let found = await scratch.check().found
    #expect(found.first { $0.rule == "field.below" }?.span?.line == 5)
  }

  @Test("a value and a confidence that look swapped get no hint that makes one of them wrong")
  func swapped() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write(
      "okrs/2026-Q2/a.md",
      "---\ntitle: T\nkey_results:\n  - {id: a, title: A, baseline: 1, target: 9, check_ins: [{date: 2026-05-01, value: 0.7, confidence: 2}]}\n---\n"
    )
    let finding = try #require(await scratch.check().found.first { $0.rule == "field.not-a-number" })
    #expect(finding.hint?.contains("each other's place") == true && finding.hint?.contains("2%") == false)
  }

  @Test("a unit that YAML refuses is told once")
  func unit() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write("data/m.csv", "week,value\n2026-05-04,7\n2026-05-11,8\n2026-05-18,9\n")
    try scratch.write(
      "metrics/m.yaml",
      "title: M\nquestion: Why?\nunit: %\nbetter: lower\nkind: leading\nties_to: growth\ntarget: 5%\nsource: {csv: data/m.csv, date: week, value: value}\n"
    )
    let found = await scratch.check().found.filter { $0.severity > .note }
    #expect(found.map(\.rule) == ["yaml.syntax"])
  }

  @Test("a value below 0 of what has no such values is told, and one of many is not")
  func negative() async throws {
    for (values, unit, isTold) in [
      ([70, 71, -58.5, 72, 70, 73], "seconds", true), ([4, 5, -1, 6, 5, 4], "#", true),
      ([4, -5, -1, 6, 5, 4], "days", false),
      ([4, 5, -1, 6, 5, 4], "days late", false), ([4, 5, -1, 6, 5, 4], "EUR", false),
    ] {
      let scratch = try Scratch()
      try scratch.writeOrganization()
      let rows = values.enumerated().map { "2026-05-0\($0 + 1),\($1)\n" }.joined()
      try scratch.write("data/m.csv", "day,value\n\(rows)")
      try scratch.write(
        "metrics/m.yaml",
        "title: M\nquestion: Why?\nunit: '\(unit)'\nbetter: lower\nkind: leading\nties_to: growth\nsource: {csv: data/m.csv, date: day, value: value}\n"
      )
      #expect(await scratch.check().ids.contains("series.negative") == isTold, "\(unit)")
    }
  }
}
